import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on of what may be more than a character of text: `<`, `&`, `]`, a
  /// control character, or the byte 0xEF, with which the characters begin that XML forbids; the
  /// end where there is none. Eight bytes at a time.
  package func placeOfSign(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let signs = Self.signs(UInt64(littleEndian: word))
      if signs != 0 { return index + signs.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !Self.isSign(self[index]) { index += 1 }
    return index
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"), 0xEF: true
    default: false
    }
  }

  /// A bit for each sign, right up to the first one: a byte below a bound borrows from its highest
  /// bit when the bound is taken away.
  private static func signs(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let less = word ^ 0x3C3C_3C3C_3C3C_3C3C
    let ampersand = word ^ 0x2626_2626_2626_2626
    let bracket = word ^ 0x5D5D_5D5D_5D5D_5D5D
    let forbidden = word ^ 0xEFEF_EFEF_EFEF_EFEF
    let found =
      ((word &- 0x20 &* ones) & ~word) | ((less &- ones) & ~less)
      | ((ampersand &- ones) & ~ampersand) | ((bracket &- ones) & ~bracket)
      | ((forbidden &- ones) & ~forbidden)
    return found & 0x8080_8080_8080_8080
  }

  /// The first place of `byte` from `start` on; `nil` where there is none.
  package func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes from `place` on begin with `word`.
  package func holds(_ word: StaticString, at place: Int) -> Bool {
    guard word.utf8CodeUnitCount <= count - place, let base = baseAddress else { return false }
    return memcmp(base + place, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}
