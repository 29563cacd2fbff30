/// What a translator may write although the source does not: other languages mark other words as
/// foreign, or name a menu where English has none.
extension InlineContent {
  /// A vocabulary whose elements may be added.
  package enum Vocabulary: CaseIterable, Sendable {
    case docBook
    /// DocBook up to 4.5, which has no namespace.
    case docBook4
    case html
  }

  /// Whether a sentence may get an element of this name, without prefix: it prints its content, and
  /// neither points anywhere nor is pointed at.
  ///
  /// - Parameter vocabulary: `nil` where the document is not known: what any vocabulary has.
  package static func isAddable(_ name: String, in vocabulary: Vocabulary?) -> Bool {
    switch vocabulary {
    case .docBook, .docBook4: docBook.contains(name)
    case .html: html.contains(name)
    case nil: docBook.contains(name) || html.contains(name)
    }
  }

  /// Whether a tag may get this attribute, as the document writes its name.
  ///
  /// - Parameter vocabulary: `nil` where the document is not known, or is of another one.
  package static func isAddable(attribute: String, in vocabulary: Vocabulary?) -> Bool {
    switch vocabulary {
    case .docBook: ["xml:lang", "xrefstyle", "role", "dir"].contains(attribute)
    case .docBook4: ["lang", "xrefstyle", "role"].contains(attribute)
    case .html: ["lang", "dir", "class"].contains(attribute)
    case nil: Vocabulary.allCases.contains { isAddable(attribute: attribute, in: $0) }
    }
  }

  /// Whether no element may stand in an element of HTML, by its name: it holds characters only.
  package static func holdsCharactersOnly(_ name: String) -> Bool {
    ["title", "option", "textarea", "style", "script"].contains(name)
  }

  private static let docBook: Set<String> = [
    "abbrev", "acronym", "application", "code", "command", "computeroutput", "emphasis",
    "filename", "foreignphrase", "guibutton", "guiicon", "guilabel", "guimenu", "guimenuitem",
    "guisubmenu", "keycap", "keycombo", "literal", "option", "phrase", "quote", "replaceable",
    "subscript", "superscript", "systemitem", "userinput", "wordasword",
  ]

  private static let html: Set<String> = [
    "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "u", "var",
  ]
}
