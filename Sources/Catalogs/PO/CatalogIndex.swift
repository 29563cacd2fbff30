package import Messages

/// Finds the entries of a catalog by message key.
///
/// A hash table of places: an entry's key is compared where it stands in the file, and no text is
/// made of it.
package struct CatalogIndex: Sendable {
  private let entries: [POEntry]
  /// Hashes of the entries' keys.
  private var hashes: [Int]
  /// Places of entries by hash, the next free one where that is taken; -1 is free. The size is a
  /// power of two and twice that of the entries at least.
  private var slots: [Int32]
  /// Indices of entries whose key an earlier entry of the same state has already.
  package private(set) var duplicates: [Int] = []

  /// Indexes the entries that stand for messages; of two with the same key the first counts.
  package init(_ catalog: POFile) {
    self.init(catalog.entries) { !$0.isHeader && !$0.isObsolete }
  }

  init(_ entries: [POEntry], where isWanted: (POEntry) -> Bool) {
    self.entries = entries
    hashes = [Int](repeating: 0, count: entries.count)
    var size = 16
    while size < 2 * entries.count { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    var scratch: [UInt8] = []
    for index in entries.indices where isWanted(entries[index]) {
      var hasher = Hasher()
      entries[index].hashKey(into: &hasher, using: &scratch)
      hashes[index] = hasher.finalize()
      insert(index)
    }
  }

  private mutating func insert(_ index: Int) {
    let hash = hashes[index]
    let slot = slot(of: hash) { entries[$0].key == entries[index].key }
    if slots[slot] < 0 { slots[slot] = Int32(index) } else { duplicates.append(index) }
  }

  /// The slot of the entry that has this hash and is the one looked for, or the free one where it
  /// would stand.
  private func slot(of hash: Int, where isWanted: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if hashes[place] == hash, isWanted(place) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The entry of `key`; `nil` where there is none.
  package subscript(key: Message.Key) -> POEntry? {
    place(of: key).map { entries[$0] }
  }

  func place(of key: Message.Key) -> Int? {
    var hasher = Hasher()
    key.hash(into: &hasher)
    let slot = slot(of: hasher.finalize()) { entries[$0].hasKey(key) }
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  /// What to print for `key`: the translation, where there is one that is not fuzzy.
  package func translation(of key: Message.Key) -> String? {
    guard let place = place(of: key), entries[place].isTranslated else { return nil }
    return entries[place].string
  }
}
