/// Places in a list, found by the hash of what stands there; the list itself stays outside.
///
/// Open addressing: a place whose slot is taken stands in the next free one.
@usableFromInline package struct HashedPlaces: Sendable {
  @usableFromInline struct Slot: Sendable {
    /// The low half of the hash: what it does not tell apart the caller does.
    @usableFromInline var hash: UInt32 = 0
    /// -1 is free.
    @usableFromInline var place: Int32 = -1
  }

  /// Their number is a power of two.
  @usableFromInline var slots: [Slot]
  private var count = 0

  /// - Parameter capacity: how many places there will be, about.
  package init(capacity: Int = 0) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// The place with this hash for which `isWanted` says so; `nil` where there is none.
  @inlinable package func place(of hash: Int, where isWanted: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    let hash = UInt32(truncatingIfNeeded: hash)
    var index = Int(hash) & mask
    while slots[index].place >= 0 {
      if slots[index].hash == hash, isWanted(Int(slots[index].place)) {
        return Int(slots[index].place)
      }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Adds a place that is not there yet.
  package mutating func insert(_ place: Int, hash: Int) {
    count += 1
    if 2 * count > slots.count { grow() }
    put(Slot(hash: UInt32(truncatingIfNeeded: hash), place: Int32(place)))
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(slot.hash) & mask
    while slots[index].place >= 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.place >= 0 { put(slot) }
  }
}
