import Catalogs

/// Which entries of the chosen catalogs a review is about.
package struct ReviewSelection: Sendable {
  /// One way to name entries.
  package enum Place: Hashable, Sendable {
    /// The line of a catalog: `Catalogs/parents/ru.po:120`.
    case line(file: String, line: Int)
    /// An element of the guide and what stands in it directly: `#sec-rhythm`.
    case element(String)
    /// A chapter by its title in the source.
    case chapter(String)

    /// Reads what a person typed.
    package init(_ text: String) {
      if text.hasPrefix("#") {
        self = .element(String(text.dropFirst()))
      } else if let colon = text.lastIndex(of: ":"), text[..<colon].hasSuffix(".po"),
        let line = Int(text[text.index(after: colon)...])
      {
        self = .line(file: String(text[..<colon]), line: line)
      } else {
        self = .chapter(text)
      }
    }
  }

  /// Empty for all entries.
  package var places: [Place]

  package init(_ places: [Place]) {
    self.places = places
  }

  /// The entries of `catalog` that are meant, by their index.
  func indices(in catalog: POFile) -> [Int] {
    let messages = catalog.entries.indices.filter {
      !catalog.entries[$0].isHeader && !catalog.entries[$0].isObsolete
    }
    guard !places.isEmpty else { return messages }
    var lines: Set<Int> = []
    for case .line(catalog.file, let line) in places {
      // The blank line behind an entry is its own; the last one ends with the file.
      if let index = messages.last(where: { catalog.entries[$0].firstLine <= line }),
        line <= catalog.entries[index].lastLine + 1 || index != messages.last
      {
        lines.insert(index)
      }
    }
    let chapters = CatalogChapters(catalog)
    return messages.filter { lines.contains($0) || isNamed(catalog.entries[$0], chapters) }
  }

  private func isNamed(_ entry: POEntry, _ chapters: CatalogChapters) -> Bool {
    places.contains { place in
      switch place {
      case .line: false
      case .element(let id): entry.references.contains { $0.hasSuffix("#\(id)") }
      case .chapter(let title): chapters.chapter(of: entry) == title
      }
    }
  }
}
