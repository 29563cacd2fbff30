package import Messages

/// A guide in one language, ready to be written in any format.
///
/// Everything that needs thinking is done here: numbers are given, cross-references are words,
/// index and glossary are in the order of the language. Writers only decide how it looks.
package struct Publication: Hashable, Sendable {
  /// The `xml:id` of the book, such as `parents`; empty when it has none.
  package var identifier: String
  /// The language of the edition.
  package var locale: LocaleTag
  /// The language the guide was written in; text in it is untranslated text in other editions.
  package var sourceLocale: LocaleTag
  /// The direction that the guide asks for; `nil` for that of the language.
  package var direction: TextDirection?
  package var title: [Inline]
  package var subtitle: [Inline]
  /// Organisations and persons, in the order of the source.
  package var authors: [String]
  package var imprint: Imprint
  /// The drawing of the cover; `nil` when the guide names none.
  package var cover: Picture?
  package var divisions: [Division]

  package init(
    identifier: String = "", locale: LocaleTag, sourceLocale: LocaleTag, title: [Inline],
    subtitle: [Inline] = [], authors: [String] = [], imprint: Imprint = Imprint(),
    cover: Picture? = nil, divisions: [Division]
  ) {
    self.identifier = identifier
    self.locale = locale
    self.sourceLocale = sourceLocale
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.imprint = imprint
    self.cover = cover
    self.divisions = divisions
  }

  /// Whether the text runs from right to left where nothing else is said.
  var runsRightToLeft: Bool {
    direction.map { $0.base == .rightToLeft } ?? locale.isRightToLeft
  }

  /// Whether text marked with `language` stands here because its translation is missing or bad.
  package func isFallback(_ language: LocaleTag?) -> Bool {
    guard let language else { return false }
    return language.language == sourceLocale.language && language.language != locale.language
  }
}

/// What the page behind the title says.
package struct Imprint: Hashable, Sendable {
  /// Lines such as `© 2026 Families in Migration project`.
  package var copyright: [String]
  /// The legal notice.
  package var notice: [Block]
  /// What the guide is about, in a few sentences.
  package var abstract: [Block]

  package init(copyright: [String] = [], notice: [Block] = [], abstract: [Block] = []) {
    self.copyright = copyright
    self.notice = notice
    self.abstract = abstract
  }
}

/// A chapter, the glossary, the index or another piece of the book that begins on a new page.
package struct Division: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The page that opens a part, counted by a Roman numeral; its chapters stand behind it.
    case part(label: String)
    /// `number` counts from 1 through the book.
    case chapter(number: Int)
    /// Counted by a letter of the edition's language.
    case appendix(label: String)
    case matter(Matter)
    /// The entries are sorted by the language of the edition.
    case glossary([GlossaryEntry])
    case index([IndexGroup])
  }

  /// Pieces before and behind the chapters that have no number.
  package enum Matter: String, Hashable, Sendable, CaseIterable {
    case preface, dedication, acknowledgements, colophon, bibliography
  }

  package var kind: Kind
  package var id: String
  /// Empty where the author gave none and none is needed, as for a dedication.
  package var title: [Inline]
  /// The text; for the glossary and the index what stands before the entries.
  package var blocks: [Block]

  package init(
    _ kind: Kind, id: String, title: [Inline], blocks: [Block] = []
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.blocks = blocks
  }

  /// What it is counted by: the number of a chapter or part, the letter of an appendix; `nil` for
  /// all others.
  package var label: String? {
    switch kind {
    case .part(let label): label
    case .chapter(let number): "\(number)"
    case .appendix(let label): label
    case .matter, .glossary, .index: nil
    }
  }
}

/// A word of the glossary with its explanation.
package struct GlossaryEntry: Hashable, Sendable {
  package var id: String
  package var term: [Inline]
  package var definition: [Block]
  /// “See”: the entry that explains it instead.
  package var see: GlossaryLink?
  package var seeAlso: [GlossaryLink]

  package init(
    id: String, term: [Inline], definition: [Block],
    see: GlossaryLink? = nil, seeAlso: [GlossaryLink] = []
  ) {
    self.id = id
    self.term = term
    self.definition = definition
    self.see = see
    self.seeAlso = seeAlso
  }
}

/// A pointer from one glossary entry to another.
package struct GlossaryLink: Hashable, Sendable {
  package var text: String
  /// The id of the other entry; `nil` when the source names none.
  package var target: String?

  package init(text: String, target: String?) {
    self.text = text
    self.target = target
  }
}
