package import Messages

/// Finds the entries of a catalog by message key.
///
/// Keys are compared where they stand in the file; no text is made of them.
package struct CatalogIndex: Sendable {
  /// Looked at through a span: an element of an array is a copy with owners to count.
  private let entries: [POEntry]
  /// For each entry, whether it is a message and no earlier one has its key.
  private var isIndexed: [Bool]
  private var places: HashedPlaces
  /// Indices of entries whose key an earlier entry of the same state has already.
  package private(set) var duplicates: [Int] = []

  /// Indexes the entries that stand for messages; of two with the same key the first counts.
  package init(_ catalog: POFile) {
    self.init(catalog.entries) { !$0.isHeader && !$0.isObsolete }
  }

  init(_ entries: [POEntry], where isWanted: (POEntry) -> Bool) {
    self.entries = entries
    isIndexed = [Bool](repeating: false, count: entries.count)
    places = HashedPlaces(capacity: entries.count)
    for index in entries.indices where isWanted(entries.span[index]) { add(index) }
  }

  private mutating func add(_ index: Int) {
    let hash = entries.span[index].keyHash
    if places.place(of: hash, where: { entries[$0].key == entries[index].key }) == nil {
      places.insert(index, hash: hash)
      isIndexed[index] = true
    } else {
      duplicates.append(index)
    }
  }

  /// The entry of `key`; `nil` where there is none.
  package subscript(key: Message.Key) -> POEntry? {
    place(of: key).map { entries[$0] }
  }

  func place(of key: Message.Key) -> Int? {
    places.place(of: key.hash) { entries.span[$0].hasKey(key) }
  }

  /// What to print for `key`: the translation, where there is one that is not fuzzy.
  package func translation(of key: Message.Key) -> String? {
    place(of: key).flatMap { translation(at: $0, key) }
  }

  /// The same for keys in the order of their document, which most catalogs have: where the entry
  /// behind the last one is the wanted one, nothing is searched.
  ///
  /// - Parameter last: the place of the entry that was found last; -1 at the start.
  package func translation(of key: Message.Key, behind last: inout Int) -> String? {
    var next = last + 1
    while next < entries.count, !isIndexed[next] { next += 1 }
    let isNext = next < entries.count && entries.span[next].hasKey(key)
    guard let place = isNext ? next : place(of: key) else { return nil }
    last = place
    return translation(at: place, key)
  }

  private func translation(at place: Int, _ key: Message.Key) -> String? {
    guard entries.span[place].isTranslated else { return nil }
    return entries.span[place].repeatsID ? key.text : entries.span[place].string
  }
}
