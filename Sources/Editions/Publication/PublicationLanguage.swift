package import Messages

/// What a publication must know of its language: the words that the program writes, the order of
/// letters, quotation marks, hyphens.
package struct PublicationLanguage: Sendable {
  package var locale: LocaleTag
  /// The name of the language in itself.
  package var name: String
  package var words: PublicationWords
  package var quotes: QuotationMarks
  package var order: PublicationOrder
  /// Puts soft hyphens (U+00AD) into running text; `nil` leaves hyphenation to the engine.
  package var hyphenate: (@Sendable (String) -> String)?

  package init(
    locale: LocaleTag, name: String, words: PublicationWords, quotes: QuotationMarks,
    order: PublicationOrder, hyphenate: (@Sendable (String) -> String)? = nil
  ) {
    self.locale = locale
    self.name = name
    self.words = words
    self.quotes = quotes
    self.order = order
    self.hyphenate = hyphenate
  }
}

/// How the words of a language are sorted.
package struct PublicationOrder: Sendable {
  /// Whether the first comes before the second in a dictionary.
  package var precedes: @Sendable (String, String) -> Bool
  /// The letter under which a word stands in an index.
  package var bucket: @Sendable (String) -> String

  package init(
    precedes: @escaping @Sendable (String, String) -> Bool,
    bucket: @escaping @Sendable (String) -> String
  ) {
    self.precedes = precedes
    self.bucket = bucket
  }
}

/// The marks around words that somebody says, with the spaces that belong to them.
package struct QuotationMarks: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var opening: String
    package var closing: String

    package init(_ opening: String, _ closing: String) {
      self.opening = opening
      self.closing = closing
    }
  }

  package var outer: Pair
  /// For quotes inside quotes.
  package var inner: Pair

  package init(outer: Pair, inner: Pair) {
    self.outer = outer
    self.inner = inner
  }

  /// The pair at a depth; depth 2 has the outer ones again.
  package func pair(nesting: Int) -> Pair {
    nesting.isMultiple(of: 2) ? outer : inner
  }
}
