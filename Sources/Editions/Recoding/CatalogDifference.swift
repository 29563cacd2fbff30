import Catalogs
import Messages

/// Where a catalog comes back otherwise than it was.
struct CatalogDifference {
  /// The keys of entries that are not there again with the same bytes, or not in the same order.
  private(set) var lost: Set<Message.Key> = []
  /// The keys of entries that were not there before, in order.
  private(set) var added: [Message.Key] = []

  /// No difference.
  init() {}

  init(of catalog: POFile, to other: POFile) {
    guard catalog.serialized() != other.serialized() else { return }
    var places: [[UInt8]: [Int]] = [:]
    for (place, entry) in other.entries.enumerated().reversed() {
      places[Self.bytes(of: entry), default: []].append(place)
    }
    var found: [(key: Message.Key, place: Int)] = []
    for entry in catalog.entries where !entry.isHeader && !entry.isObsolete {
      if let place = places[Self.bytes(of: entry)]?.popLast() {
        found.append((entry.key, place))
      } else {
        lost.insert(entry.key)
      }
    }
    let inOrder = Set(Self.longestIncreasing(found.map(\.place)))
    for (index, entry) in found.enumerated() where !inOrder.contains(index) {
      lost.insert(entry.key)
    }
    let known = Set(catalog.messages.map(\.key))
    added = other.messages.map(\.key).filter { !known.contains($0) }
  }

  var isEmpty: Bool { lost.isEmpty && added.isEmpty }

  /// What this says and `other` does not.
  func subtracting(_ other: CatalogDifference) -> CatalogDifference {
    var result = self
    result.lost.subtract(other.lost)
    result.added.removeAll { other.added.contains($0) }
    return result
  }

  mutating func formUnion(_ other: CatalogDifference) {
    lost.formUnion(other.lost)
    added += other.added
  }

  private static func bytes(of entry: POEntry) -> [UInt8] {
    POFile(file: "", entries: [entry]).serialized()
  }

  /// The indices of the longest increasing subsequence (patience sorting).
  private static func longestIncreasing(_ values: [Int]) -> [Int] {
    /// For each length, the index of the smallest value that ends such a sequence.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var sequence: [Int] = []
    var last = ends.last
    while let index = last {
      sequence.append(index)
      last = previous[index]
    }
    return sequence.reversed()
  }
}
