/// How the words of a text begin, roughly: it tells in no time that none of some words is there.
struct WordCues: Sendable {
  private var bits: SIMD16<UInt64> = .zero

  init(_ words: [TextWords.Word]) {
    for word in words {
      var letters: [UInt16] = []
      for unit in word.text.utf16.prefix(3) { letters.append(unit) }
      if letters.count > 1 { insert(letters[0], letters[1], 0) }
      if letters.count > 2 { insert(letters[0], letters[1], letters[2]) }
    }
  }

  /// What the words that ICU patterns stand for begin with; `nil` where one of them may begin with
  /// anything but two letters.
  init?(patterns: [String]) {
    for pattern in patterns {
      for alternative in Self.alternatives(of: pattern) {
        let letters = Self.beginning(of: alternative)
        guard letters.count > 1 else { return nil }
        insert(letters[0], letters[1], letters.count > 2 ? letters[2] : 0)
      }
    }
  }

  func meets(_ other: WordCues) -> Bool {
    (bits & other.bits) != .zero
  }

  private mutating func insert(_ first: UInt16, _ second: UInt16, _ third: UInt16) {
    let hash = (UInt32(first) &* 31 &+ UInt32(second)) &* 31 &+ UInt32(third)
    let place = (hash &* 2_654_435_761) >> 22
    bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
  }

  /// What stands between the `|` outside all brackets.
  private static func alternatives(of pattern: String) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = pattern.startIndex
    for index in pattern.indices {
      switch pattern[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "|" where depth == 0:
        parts.append(pattern[start..<index])
        start = pattern.index(after: index)
      default: break
      }
    }
    return parts + [pattern[start...]]
  }

  /// The letters that every match of the pattern begins with, in small letters, three at most.
  private static func beginning(of pattern: Substring) -> [UInt16] {
    var units = Array(pattern.utf16.prefix(4))
    var letters = units.prefix { Letter.isLetter($0) }.count
    // A letter that may be missing: “rou?bles”.
    if letters < units.count, [0x3F, 0x2A, 0x7B].contains(units[letters]) { letters -= 1 }
    units.removeLast(units.count - min(max(letters, 0), 3))
    return units.map(Letter.small)
  }
}
