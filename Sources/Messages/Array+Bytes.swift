import Glibc

extension [UInt8] {
  /// Appends a part of other bytes: one copy, and no slice that would count as another owner.
  @inlinable package mutating func append(_ range: Range<Int>, of source: borrowing [UInt8]) {
    source.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of `range` are those of `other` from `place` on.
  package func holds(
    _ range: Range<Int>, of other: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Bool {
    guard place + range.count <= other.count else { return false }
    guard !range.isEmpty, let base = other.baseAddress else { return true }
    return withUnsafeBytes { buffer in
      guard let own = buffer.baseAddress else { return false }
      return memcmp(own + range.lowerBound, base + place, range.count) == 0
    }
  }

  /// The first place in `range` of a quotation mark, a backslash or a control character; the end
  /// of the range where there is none. Eight bytes at a time.
  package func endOfPlain(in range: Range<Int>) -> Int {
    withUnsafeBytes { buffer in
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let special = Self.special(UInt64(littleEndian: word))
        if special != 0 { return index + special.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < range.upperBound, !Self.isSpecial(buffer[index]) { index += 1 }
      return index
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// A bit for each special byte, right up to the first one: a byte below a bound borrows from its
  /// highest bit when the bound is taken away; bytes of 0x80 and above do not count.
  private static func special(_ word: UInt64) -> UInt64 {
    let quotation = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let ones: UInt64 = 0x0101_0101_0101_0101
    let found =
      ((word &- 0x20 &* ones) & ~word) | ((quotation &- ones) & ~quotation)
      | ((backslash &- ones) & ~backslash)
    return found & 0x8080_8080_8080_8080
  }
}
