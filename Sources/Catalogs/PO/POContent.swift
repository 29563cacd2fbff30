package import Messages

/// What an entry of a catalog says, apart from how its lines are written.
package struct POContent: Hashable, Sendable {
  /// Text of the `#` lines, in order, without the marker and the space behind it.
  package var translatorComments: [String]
  /// Text of the `#.` lines.
  package var extractedComments: [String]
  /// The places of the `#:` lines, one each.
  package var references: [String]
  /// The words of the `#,` lines, such as `fuzzy` or `icu-message-format`.
  package var flags: [String]
  /// `#| msgctxt`: the context when the translation was made.
  package var previousContext: String?
  /// `#| msgid`: the source text when the translation was made.
  package var previousID: String?
  package var previousIDPlural: String?
  package var context: String?
  package var id: String
  package var idPlural: String?
  /// `msgstr`, or `msgstr[0]`, `msgstr[1]` … of an entry with ``idPlural``.
  package var strings: [String]
  /// Whether the entry is kept for its translation only (`#~`).
  package var isObsolete: Bool

  package init(
    translatorComments: [String] = [], extractedComments: [String] = [],
    references: [String] = [], flags: [String] = [], previousContext: String? = nil,
    previousID: String? = nil, previousIDPlural: String? = nil, context: String? = nil,
    id: String, idPlural: String? = nil, strings: [String] = [""], isObsolete: Bool = false
  ) {
    self.translatorComments = translatorComments
    self.extractedComments = extractedComments
    self.references = references
    self.flags = flags
    self.previousContext = previousContext
    self.previousID = previousID
    self.previousIDPlural = previousIDPlural
    self.context = context
    self.id = id
    self.idPlural = idPlural
    self.strings = strings
    self.isObsolete = isObsolete
  }

  package var key: Message.Key { Message.Key(context: context, text: id) }
  package var isFuzzy: Bool { flags.contains("fuzzy") }
  /// Whether every form has text.
  package var isFilled: Bool { !strings.isEmpty && strings.allSatisfy { !$0.isEmpty } }
  /// Whether any form has text.
  package var hasAnyText: Bool { strings.contains { !$0.isEmpty } }

  /// Sets or takes away the flag `fuzzy`; without it, the previous source goes too.
  package mutating func setFuzzy(_ isFuzzy: Bool) {
    if isFuzzy, !self.isFuzzy { flags.insert("fuzzy", at: 0) }
    guard !isFuzzy else { return }
    flags.removeAll { $0 == "fuzzy" }
    previousContext = nil
    previousID = nil
    previousIDPlural = nil
  }
}
