package import Diagnostics
package import Messages

/// What is wrong with a translation that was to be put into a document.
package struct AssemblyProblem: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Not well-formed inline markup.
    case malformed(InlineMarkupError.Reason)
    /// A tag that the source does not have here.
    case unknownTag(String)
    /// A subflow, block or untranslatable part that is lost.
    case placeholderMissing(String)
    /// The same twice or more.
    case placeholderRepeated(String)
    /// An inline element that is lost.
    case inlineMissing(String)
    /// An inline element that may stand once only: a link, a reference or an anchor.
    case inlineRepeated(String)
    /// An inline element that the source does not have, of a kind that does no harm.
    case inlineAdded(String)
    /// Text in an element that has none in the source, such as a cross-reference.
    case contentInEmpty(String)
    /// An attribute that the compact form does not allow, or a changed identifier.
    case attributeNotAllowed(tag: String, attribute: String)
    /// A processing instruction that the source does not have.
    case unknownInstruction
    /// An entity that the document does not know.
    case unknownEntity(String)
    /// An element that no document type allows in the one around it.
    case misplaced(tag: String, parent: String)
    /// An element with an order of its own whose parts were lost or moved.
    case structureChanged(String)
    /// Text in an element that holds other elements only.
    case textBetween(String)
    /// A line break that the source does not have.
    case lineBreak
  }

  package var message: Message
  /// What was to be put in.
  package var translation: String
  package var reason: Reason
  package var severity: Severity
  /// Place in the replacement's UTF-8; the end when something is missing.
  package var offset: Int
  /// Whether the unit stays in the source's language because of this.
  package var fallsBack: Bool
  /// The unit in the source document.
  package var location: SourceLocation

  /// The problem in a sentence, for a translator.
  package var headline: String { reason.headline }

  /// What to do about it.
  package var remedy: String {
    switch reason {
    case .malformed: "Compare the tags with those of the source text."
    case .unknownTag, .attributeNotAllowed:
      "Use the tags of the source text as they are written there."
    case .placeholderMissing, .inlineMissing: "Put it where it belongs in the translation."
    case .inlineAdded: "Leave it where the language needs it."
    case .placeholderRepeated, .inlineRepeated: "Keep one and delete the others."
    case .contentInEmpty: "Write the text beside it."
    case .unknownInstruction: "Delete it, or copy the source's own."
    case .unknownEntity: "Write the character itself."
    case .misplaced: "Put it behind the end of that element, or leave it where the source has it."
    case .structureChanged: "Keep its parts in the order of the source text."
    case .textBetween: "Put the text into one of its parts, or outside."
    case .lineBreak: "Write a space in its place, or delete it."
    }
  }
}

extension AssemblyProblem.Reason {
  /// The problem in a sentence, for a translator.
  var headline: String {
    switch self {
    case .malformed(let reason): InlineMarkupError(reason, at: 0).headline
    case .unknownTag(let tag): "the source has no <\(tag)>"
    case .inlineAdded(let tag): "<\(tag)> is not in the source"
    case .placeholderMissing(let tag): "<\(tag)/> of the source is missing"
    case .placeholderRepeated(let tag): "<\(tag)/> may stand only once"
    case .inlineMissing(let tag): "<\(tag)> of the source is missing"
    case .inlineRepeated(let tag): "<\(tag)> stands more often than in the source"
    case .contentInEmpty(let tag): "<\(tag)/> cannot hold text"
    case .attributeNotAllowed(let tag, let attribute):
      "the attribute “\(attribute)” of <\(tag)> cannot be set in a translation"
    case .unknownInstruction: "the source has no such processing instruction"
    case .unknownEntity(let name): "the document knows no entity “&\(name);”"
    case .misplaced(let tag, let parent): "<\(tag)> may not stand in <\(parent)>"
    case .structureChanged(let tag): "the parts of <\(tag)> are not those of the source"
    case .textBetween(let tag): "text between the parts of <\(tag)>, which holds none"
    case .lineBreak: "a line break that the source does not have"
    }
  }
}
