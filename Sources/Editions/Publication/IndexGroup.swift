/// The entries of the index under one letter.
package struct IndexGroup: Hashable, Sendable {
  /// The letter, or what the language puts in its place.
  package var heading: String
  package var entries: [IndexEntry]

  package init(heading: String, entries: [IndexEntry]) {
    self.heading = heading
    self.entries = entries
  }
}

/// A term of the index.
package struct IndexEntry: Hashable, Sendable {
  package var term: [Inline]
  /// Places in the order of the book.
  package var places: [IndexPlace]
  package var subentries: [IndexEntry]
  /// “See”: terms to look under instead.
  package var see: [IndexLink]
  package var seeAlso: [IndexLink]
  /// An anchor of its own when another entry points to it; empty otherwise.
  package var id: String

  package init(
    term: [Inline], places: [IndexPlace] = [], subentries: [IndexEntry] = [],
    see: [IndexLink] = [], seeAlso: [IndexLink] = [], id: String = ""
  ) {
    self.term = term
    self.places = places
    self.subentries = subentries
    self.see = see
    self.seeAlso = seeAlso
    self.id = id
  }
}

/// Where a term of the index stands.
package struct IndexPlace: Hashable, Sendable {
  /// The anchor of an ``Inline/mark(id:)``.
  package var anchor: String
  /// What holds the place, for formats without pages.
  package var division: String
  /// Words for the place on a screen, such as the number of the chapter.
  package var label: String

  package init(anchor: String, division: String, label: String) {
    self.anchor = anchor
    self.division = division
    self.label = label
  }
}

/// A pointer from one term of the index to another.
package struct IndexLink: Hashable, Sendable {
  package var text: String
  /// The ``IndexEntry/id`` of the other term; `nil` when the index has no such term.
  package var target: String?

  package init(text: String, target: String?) {
    self.text = text
    self.target = target
  }
}
