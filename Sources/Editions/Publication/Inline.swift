package import Messages

/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  /// Words that somebody says; `nesting` is 0 for the outer marks, 1 for quotes inside quotes.
  case quoted([Inline], nesting: Int)
  /// Words in another language; those of the source as foreign words are set apart.
  case phrase([Inline], language: LocaleTag?, isForeign: Bool)
  /// A word that the glossary explains under `target`; `nil` when it is only marked as a term.
  case term([Inline], target: String?)
  case link([Inline], LinkTarget)
  case reference(Reference)
  case footnote(Footnote)
  /// The place that an entry of the index points to.
  case mark(id: String)
  case superscript([Inline])
  case `subscript`([Inline])
  /// What is typed, named or shown by a computer, in letters of one width.
  case literal([Inline])
  /// What stands on a button, in a menu or a window.
  case interface([Inline])
  /// What stands on a key.
  case key([Inline])
  case directed([Inline], TextDirection)
}

/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// An address such as `https://…`, `mailto:…` or `tel:116111`.
  case address(String)
  /// An anchor of the same publication.
  case anchor(String)
}

/// A cross-reference in words, such as “chapter 6”.
package struct Reference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case part, chapter, appendix, section, example, table, figure, box, glossary, index, procedure
    /// An entry of the glossary.
    case term
  }

  package var target: String
  package var kind: Kind
  package var text: String

  package init(target: String, kind: Kind, text: String) {
    self.target = target
    self.kind = kind
    self.text = text
  }
}

extension Reference.Kind {
  /// How the book counts things of this kind; `nil` for what has no number.
  func label(_ number: Int, in locale: LocaleTag) -> String? {
    switch self {
    case .part: romanNumeral(number)
    case .appendix: appendixLetter(number, in: locale)
    case .chapter, .table, .figure, .example: "\(number)"
    case .section, .box, .glossary, .index, .procedure, .term: nil
    }
  }
}

/// A note at the foot of its page.
package struct Footnote: Hashable, Sendable {
  package var id: String
  /// Counts from 1 in each chapter.
  package var number: Int
  package var blocks: [Block]

  package init(id: String, number: Int, blocks: [Block]) {
    self.id = id
    self.number = number
    self.blocks = blocks
  }
}

extension [Inline] {
  /// The words alone: what a search, a running head or a sort order goes by.
  ///
  /// Quotation marks are left out, and so are notes.
  package var plainText: String {
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }

  /// Without notes and index marks, for a second place such as the contents.
  package var withoutNotes: [Inline] {
    compactMap(\.withoutNotes)
  }
}

extension [Inline] {
  /// Whether a footnote stands among them.
  var containsNotes: Bool {
    contains { inline in
      if case .footnote = inline { true } else { inline.content.containsNotes }
    }
  }

  /// The ids of the index marks among them.
  var marks: [String] {
    flatMap { inline -> [String] in
      if case .mark(let id) = inline { [id] } else { inline.content.marks }
    }
  }
}

extension Inline {
  /// The running text inside; nothing for what is no running text itself.
  var content: [Inline] {
    switch self {
    case .emphasis(let content), .strong(let content), .quoted(let content, _),
      .phrase(let content, _, _), .term(let content, _), .link(let content, _),
      .superscript(let content), .subscript(let content), .literal(let content),
      .interface(let content), .key(let content), .directed(let content, _):
      content
    case .text, .reference, .footnote, .mark: []
    }
  }

  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .reference(let reference): reference.text
    default: content.plainText
    }
  }

  fileprivate var withoutNotes: Inline? {
    switch self {
    case .footnote, .mark: nil
    case .term(let content, _), .link(let content, _):
      .phrase(content.withoutNotes, language: nil, isForeign: false)
    default: with(content: content.withoutNotes)
    }
  }

  /// The same around other text; itself where it holds none.
  func with(content: [Inline]) -> Inline {
    switch self {
    case .text, .reference, .footnote, .mark: self
    case .emphasis: .emphasis(content)
    case .strong: .strong(content)
    case .quoted(_, let nesting): .quoted(content, nesting: nesting)
    case .phrase(_, let language, let isForeign):
      .phrase(content, language: language, isForeign: isForeign)
    case .term(_, let target): .term(content, target: target)
    case .link(_, let target): .link(content, target)
    case .superscript: .superscript(content)
    case .subscript: .subscript(content)
    case .literal: .literal(content)
    case .interface: .interface(content)
    case .key: .key(content)
    case .directed(_, let direction): .directed(content, direction)
    }
  }
}
