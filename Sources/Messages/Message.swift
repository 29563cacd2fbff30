/// A unit of a guide as a catalog entry: what a translator is shown.
package struct Message: Hashable, Sendable {
  /// What makes two messages the same catalog entry.
  package struct Key: Hashable, Sendable {
    /// The author's context (`msgctxt`); `nil` for nearly all messages.
    package var context: String?
    /// The source text in its normal form (`msgid`): white space folded unless it is preserved,
    /// `&`, `<`, `>` of the text as entities, inline markup in the inline form of the catalog.
    package var text: String

    package init(context: String? = nil, text: String) {
      self.context = context
      self.text = text
    }

    /// Byte for byte: gettext knows no canonical equivalence, so “é” in one character and in two
    /// are two keys.
    package static func == (left: Key, right: Key) -> Bool {
      guard left.text.hasSameBytes(as: right.text) else { return false }
      return switch (left.context, right.context) {
      case (nil, nil): true
      case (let left?, let right?): left.hasSameBytes(as: right)
      default: false
      }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// A number that equal keys share, in this run of the program.
    package var hash: Int {
      var hasher = ByteHasher()
      hasher.combine(text)
      if let context { hasher.combine(context) }
      return hasher.value
    }
  }

  package var key: Key
  /// Where it stands: file and nearest `xml:id`, such as `parents/06-bond.xml#sec-rhythm`.
  package var references: [String]
  /// Titles from the chapter down, then the element's name: `Keeping the bond`, `Rhythm`, `para`.
  package var breadcrumb: [String]
  /// Notes of the author for translators (ITS localization note).
  package var notes: [String]
  /// Whether white space is significant (ITS preserve space).
  package var preservesSpace: Bool
  /// Whether the text is an ICU pattern with arguments.
  package var isPattern: Bool

  package init(
    key: Key, references: [String] = [], breadcrumb: [String] = [], notes: [String] = [],
    preservesSpace: Bool = false, isPattern: Bool = false
  ) {
    self.key = key
    self.references = references
    self.breadcrumb = breadcrumb
    self.notes = notes
    self.preservesSpace = preservesSpace
    self.isPattern = isPattern
  }

  package var text: String { key.text }
}

/// How inline markup is written in catalogs (see the design, “inline forms”).
package enum InlineForm: String, Sendable, CaseIterable {
  /// As in the document, `<_:footnote-1/>` for subflows: compatible with itstool's catalogs.
  case verbatim
  /// Element names only, numbered where ambiguous; attributes come back at assembly.
  case compact
}
