/// Places in a list, found by the hash of what stands there; the list itself stays outside.
///
/// Open addressing: a place whose slot is taken stands in the next free one.
@usableFromInline package struct HashedPlaces: Sendable {
  /// -1 is free. The number of slots is a power of two.
  @usableFromInline var slots: [Int32]
  /// The hash of each slot's place.
  @usableFromInline var hashes: [Int]
  private var count = 0

  /// - Parameter capacity: how many places there will be, about.
  package init(capacity: Int = 0) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    hashes = [Int](repeating: 0, count: size)
  }

  /// The place with this hash for which `isWanted` says so; `nil` where there is none.
  @inlinable package func place(of hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 {
      if hashes[slot] == hash, isWanted(Int(slots[slot])) { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a place that is not there yet.
  package mutating func insert(_ place: Int, hash: Int) {
    count += 1
    if 2 * count > slots.count { grow() }
    put(Int32(place), hash)
  }

  private mutating func put(_ place: Int32, _ hash: Int) {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = place
    hashes[slot] = hash
  }

  private mutating func grow() {
    let old = self
    slots = [Int32](repeating: -1, count: 2 * old.slots.count)
    hashes = [Int](repeating: 0, count: slots.count)
    for (place, hash) in zip(old.slots, old.hashes) where place >= 0 { put(place, hash) }
  }
}
