/// A value's bytes while it is being written, and what one quick look at all of them tells.
struct POText {
  let bytes: UnsafeBufferPointer<UInt8>
  let isASCII: Bool
  /// Whether a character is written as an escape sequence.
  let needsEscape: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let words = UnsafeRawBufferPointer(bytes)
    var all: UInt64 = 0
    var needed: UInt64 = 0
    var place = 0
    while place + 8 <= bytes.count {
      let word = words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      all |= word
      needed |= POEscape.needs(in: word)
      place += 8
    }
    var needsEscape = needed != 0
    while place < bytes.count {
      all |= UInt64(bytes[place])
      if POEscape.isNeeded(for: bytes[place]) { needsEscape = true }
      place += 1
    }
    isASCII = all & Self.highBits == 0
    self.needsEscape = needsEscape
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether each byte takes one column.
  var isPlainASCII: Bool { isASCII && !needsEscape }

  /// Behind the line end that follows `start`, or the end of the text.
  func end(ofLineAt start: Int) -> Int {
    guard needsEscape else { return bytes.count }
    return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// The character at a place of well-formed UTF-8, and the number of its bytes.
  func scalar(at place: Int) -> (value: Unicode.Scalar, width: Int) {
    let first = UInt32(bytes[place])
    func next(_ distance: Int) -> UInt32 { UInt32(bytes[place + distance] & 0x3F) }
    let (value, width) =
      switch first {
      case 0..<0x80: (first, 1)
      case 0..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
      case 0..<0xF0: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
      default: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// Whether the byte is inside a character.
  func isContinuation(_ place: Int) -> Bool { bytes[place] & 0xC0 == 0x80 }

  /// Where the character begins that ends before `place`.
  func startOfScalar(before place: Int) -> Int {
    var start = place - 1
    while isContinuation(start) { start -= 1 }
    return start
  }

  /// How many of the eight bytes at `place` are characters of one column each, ASCII without
  /// escapes, up to the first that is not; 0 where there are no eight.
  func plainColumns(at place: Int) -> Int {
    guard place + 8 <= bytes.count else { return 0 }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let others = UInt64(littleEndian: word) & Self.highBits | POEscape.needs(in: word)
    return others.trailingZeroBitCount / 8
  }
}
