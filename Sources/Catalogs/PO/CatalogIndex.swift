package import Messages

/// Finds the entries of a catalog by message key.
///
/// An entry's key is compared where it stands in the file, and no text is made of it.
package struct CatalogIndex: Sendable {
  private let entries: [POEntry]
  private var places: HashedPlaces
  /// Indices of entries whose key an earlier entry of the same state has already.
  package private(set) var duplicates: [Int] = []

  /// Indexes the entries that stand for messages; of two with the same key the first counts.
  package init(_ catalog: POFile) {
    self.init(catalog.entries) { !$0.isHeader && !$0.isObsolete }
  }

  init(_ entries: [POEntry], where isWanted: (POEntry) -> Bool) {
    self.entries = entries
    places = HashedPlaces(capacity: entries.count)
    var scratch: [UInt8] = []
    for index in entries.indices where isWanted(entries[index]) {
      let hash = entries[index].hashOfKey(using: &scratch)
      if places.place(of: hash, where: { entries[$0].key == entries[index].key }) == nil {
        places.insert(index, hash: hash)
      } else {
        duplicates.append(index)
      }
    }
  }

  /// The entry of `key`; `nil` where there is none.
  package subscript(key: Message.Key) -> POEntry? {
    place(of: key).map { entries[$0] }
  }

  func place(of key: Message.Key) -> Int? {
    places.place(of: key.hash) { entries[$0].hasKey(key) }
  }

  /// What to print for `key`: the translation, where there is one that is not fuzzy.
  package func translation(of key: Message.Key) -> String? {
    guard let place = place(of: key), entries[place].isTranslated else { return nil }
    return entries[place].hasString(key.text) ? key.text : entries[place].string
  }
}
