/// What the matches of an ICU pattern begin with, roughly: their first two code units, by the
/// branches of the pattern. It tells cheaply where a search may be spared.
struct PatternStart: Sendable {
  /// The branches that a unit may begin, a bit each, and those in which it may be the second.
  private let first: [UInt8]
  private let second: [UInt8]

  /// `nil` where the pattern may begin with anything, or is beyond what is understood here.
  init?(_ pattern: String) {
    guard !pattern.contains("(?i") else { return nil }
    var reader = PatternStartReader(pattern)
    guard let branches = reader.branches(), branches.allSatisfy({ !$0.sets.isEmpty }) else {
      return nil
    }
    var (first, second) = (
      [UInt8](repeating: 0, count: UnitSet.size), [UInt8](repeating: 0, count: UnitSet.size)
    )
    for (number, branch) in branches.enumerated() {
      let bit: UInt8 = 1 << min(number, 7)
      let next = branch.sets.count > 1 ? branch.sets[1] : .all
      for place in 0..<UnitSet.size {
        if branch.sets[0].contains(place: place) { first[place] |= bit }
        if next.contains(place: place) { second[place] |= bit }
      }
    }
    (self.first, self.second) = (first, second)
  }

  /// The UTF-16 offsets at which a match may begin.
  func places(in text: [UInt16]) -> [Int] {
    var places: [Int] = []
    var branches: UInt8 = 0
    for (index, unit) in text.enumerated() {
      let place = UnitSet.place(of: unit)
      if branches & second[place] != 0 { places.append(index - 1) }
      branches = first[place]
    }
    if branches & second[UnitSet.place(of: nil)] != 0 { places.append(text.count - 1) }
    return places
  }
}

/// One way in which a match may begin.
struct PatternBranch: Hashable {
  /// Of its first units, two at most.
  var sets: [UnitSet] = []
  /// Whether nothing can be said of what follows.
  var isOpen = false

  var isWhole: Bool { isOpen || sets.count == 2 }

  static let empty = PatternBranch()
  static let open = PatternBranch(isOpen: true)

  /// Every way of one behind every way of the other.
  static func joined(_ left: [PatternBranch], _ right: [PatternBranch]) -> [PatternBranch] {
    merged(
      left.flatMap { branch in
        guard !branch.isWhole else { return [branch] }
        return right.map { next in
          PatternBranch(
            sets: Array((branch.sets + next.sets).prefix(2)), isOpen: next.isOpen)
        }
      })
  }

  /// Ways of the same length put into one.
  static func merged(_ branches: [PatternBranch]) -> [PatternBranch] {
    var result: [PatternBranch] = []
    for branch in branches {
      let same = result.firstIndex {
        $0.sets.count == branch.sets.count && $0.isOpen == branch.isOpen
      }
      if let same {
        result[same].sets = zip(result[same].sets, branch.sets).map { $0.union($1) }
      } else {
        result.append(branch)
      }
    }
    return result
  }
}
