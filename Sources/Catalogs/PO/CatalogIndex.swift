package import Messages

/// Finds the entries of a catalog by message key.
///
/// The bytes of all keys stand one after another here; no text is made of them.
package struct CatalogIndex: Sendable {
  /// Where the key of an entry stands in ``bytes``.
  private struct Key {
    var start: Int
    var idCount: Int
    /// -1 without a context, which stands behind the id.
    var contextCount: Int
    /// False where the entry is no message, or an earlier one has the key.
    var isIndexed = false

    var id: Range<Int> { start..<start + idCount }
    var context: Range<Int>? {
      contextCount < 0 ? nil : start + idCount..<start + idCount + contextCount
    }
  }

  private let entries: [POEntry]
  private var bytes: [UInt8] = []
  /// Of the entries that are indexed, each at its entry's place.
  private var keys: [Key] = []
  private var places: HashedPlaces
  /// Indices of entries whose key an earlier entry of the same state has already.
  package private(set) var duplicates: [Int] = []

  /// Indexes the entries that stand for messages; of two with the same key the first counts.
  package init(_ catalog: POFile) {
    self.init(catalog.entries, size: catalog.source?.bytes.count ?? 0) {
      !$0.isHeader && !$0.isObsolete
    }
  }

  /// - Parameter size: that of the catalog's file, about, in bytes.
  init(_ entries: [POEntry], size: Int = 0, where isWanted: (POEntry) -> Bool) {
    self.entries = entries
    places = HashedPlaces(capacity: entries.count)
    keys.reserveCapacity(entries.count)
    bytes.reserveCapacity(size / 2)
    for entry in entries {
      if isWanted(entry) {
        add(entry)
      } else {
        keys.append(Key(start: bytes.count, idCount: 0, contextCount: -1))
      }
    }
  }

  private mutating func add(_ entry: POEntry) {
    let index = keys.count
    let start = bytes.count
    entry.appendID(to: &bytes)
    let middle = bytes.count
    let hasContext = entry.appendContext(to: &bytes)
    var key = Key(
      start: start, idCount: middle - start,
      contextCount: hasContext ? bytes.count - middle : -1)
    let hash = hash(of: key)
    if places.place(of: hash, where: { isSame(keys[$0], key) }) == nil {
      places.insert(index, hash: hash)
      key.isIndexed = true
    } else {
      duplicates.append(index)
    }
    keys.append(key)
  }

  /// The same number as that of the ``Message/Key``.
  private func hash(of key: Key) -> Int {
    bytes.withUnsafeBytes { bytes in
      var hasher = ByteHasher()
      hasher.combine(UnsafeRawBufferPointer(rebasing: bytes[key.id]))
      if let context = key.context {
        hasher.combine(UnsafeRawBufferPointer(rebasing: bytes[context]))
      }
      return hasher.value
    }
  }

  private func isSame(_ left: Key, _ right: Key) -> Bool {
    left.idCount == right.idCount && left.contextCount == right.contextCount
      && bytes[left.id] == bytes[right.id]
      && bytes[left.context ?? 0..<0] == bytes[right.context ?? 0..<0]
  }

  private func isSame(_ key: Key, _ wanted: Message.Key) -> Bool {
    holds(key.id, wanted.text) && holds(key.context, wanted.context)
  }

  private func holds(_ range: Range<Int>?, _ text: String?) -> Bool {
    guard let range, var text else { return (range == nil) == (text == nil) }
    return text.withUTF8 { range.count == $0.count && bytes.holds(range, of: $0, from: 0) }
  }

  /// The entry of `key`; `nil` where there is none.
  package subscript(key: Message.Key) -> POEntry? {
    place(of: key).map { entries[$0] }
  }

  func place(of key: Message.Key) -> Int? {
    places.place(of: key.hash) { isSame(keys[$0], key) }
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
    while next < keys.count, !keys[next].isIndexed { next += 1 }
    guard let place = next < keys.count && isSame(keys[next], key) ? next : place(of: key) else {
      return nil
    }
    last = place
    return translation(at: place, key)
  }

  private func translation(at place: Int, _ key: Message.Key) -> String? {
    let entry = entries[place]
    guard entry.isTranslated else { return nil }
    return entry.hasString(key.text) ? key.text : entry.string
  }
}
