/// How complete a catalog is.
package struct CatalogStatistics: Hashable, Sendable {
  /// Messages and the words of their source.
  package struct Amount: Hashable, Sendable {
    package var units = 0
    package var words = 0

    package init(units: Int = 0, words: Int = 0) {
      self.units = units
      self.words = words
    }

    package static func + (left: Amount, right: Amount) -> Amount {
      Amount(units: left.units + right.units, words: left.words + right.words)
    }
  }

  /// One chapter, or a whole catalog.
  package struct Counts: Hashable, Sendable {
    package var translated = Amount()
    /// With a translation that must be looked at first; never printed.
    package var fuzzy = Amount()
    package var missing = Amount()

    package init() {}

    package var total: Amount { translated + fuzzy + missing }
    /// Translated words by all words, 0 to 1; 1 where there are no words at all.
    package var share: Double {
      total.words == 0 ? 1 : Double(translated.words) / Double(total.words)
    }
  }

  package struct Chapter: Hashable, Sendable {
    package var name: String
    package var counts: Counts
  }

  /// In the order in which chapters first appear in the catalog.
  package private(set) var chapters: [Chapter] = []
  package private(set) var total = Counts()

  package init(_ catalog: POFile) {
    var places: [String: Int] = [:]
    for entry in catalog.messages {
      let name = entry.chapter
      let place = places[name] ?? chapters.count
      if place == chapters.count {
        places[name] = place
        chapters.append(Chapter(name: name, counts: Counts()))
      }
      count(entry, in: place)
    }
  }

  private mutating func count(_ entry: POEntry, in place: Int) {
    let amount = Amount(units: 1, words: WordCount.words(in: entry.id))
    let state: WritableKeyPath<Counts, Amount> =
      if entry.isTranslated { \.translated } else if entry.isFuzzy { \.fuzzy } else { \.missing }
    chapters[place].counts[keyPath: state] = chapters[place].counts[keyPath: state] + amount
    total[keyPath: state] = total[keyPath: state] + amount
  }
}

extension POEntry {
  /// The titles of its place in the guide, as the template's comment gives them; empty without.
  package var breadcrumb: [String] {
    guard let line = extractedComments.first else { return [] }
    let titles = Self.pieces(of: Array(line.utf8), between: POContent.breadcrumbSeparator)
    guard titles.count > 1 else { return [] }
    return titles.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands before, between and behind the separators; compared byte by byte.
  private static func pieces(
    of text: [UInt8], between separator: String
  ) -> [ArraySlice<UInt8>] {
    let separator = Array(separator.utf8)
    var (pieces, start, index): ([ArraySlice<UInt8>], Int, Int) = ([], 0, 0)
    while index + separator.count <= text.count {
      if text[index] == separator[0],
        text[index..<index + separator.count].elementsEqual(separator)
      {
        pieces.append(text[start..<index])
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [text[start...]]
  }

  /// The chapter it stands in: the first title of its breadcrumb, else the file of its first
  /// reference; empty where neither is known.
  package var chapter: String {
    if let first = breadcrumb.first { return first }
    guard let reference = references.first else { return "" }
    return String(reference.prefix { $0 != "#" && $0 != ":" })
  }
}
