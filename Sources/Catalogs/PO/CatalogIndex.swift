package import Messages

/// Finds the entries of a catalog by message key.
package struct CatalogIndex: Sendable {
  private let entries: [POEntry]
  private let places: [Message.Key: Int]
  /// Indices of entries whose key an earlier entry of the same state has already.
  package let duplicates: [Int]

  /// Indexes the entries that stand for messages; of two with the same key the first counts.
  package init(_ catalog: POFile) {
    self.init(catalog.entries) { !$0.isHeader && !$0.isObsolete }
  }

  init(_ entries: [POEntry], where isWanted: (POEntry) -> Bool) {
    var places: [Message.Key: Int] = [:]
    var duplicates: [Int] = []
    places.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() where isWanted(entry) {
      let key = entry.key
      if places[key] == nil { places[key] = index } else { duplicates.append(index) }
    }
    self.entries = entries
    self.places = places
    self.duplicates = duplicates
  }

  /// The entry of `key`; `nil` where there is none.
  package subscript(key: Message.Key) -> POEntry? {
    place(of: key).map { entries[$0] }
  }

  func place(of key: Message.Key) -> Int? {
    places[key]
  }

  /// What to print for `key`: the translation, where there is one that is not fuzzy.
  package func translation(of key: Message.Key) -> String? {
    guard let entry = self[key], entry.isTranslated else { return nil }
    return entry.string
  }
}
