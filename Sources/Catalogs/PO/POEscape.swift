import Messages

/// The escape sequences inside the strings of a PO file: those of C.
enum POEscape {
  /// The byte that the sequence at `position` (a backslash) means, and its length.
  ///
  /// The scanner has made sure that the sequence is complete.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (byte: UInt8, length: Int) {
    guard position + 1 < bytes.count else { return (UInt8(ascii: "\\"), 1) }
    let letter = bytes[position + 1]
    switch letter {
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "a"): return (0x07, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "v"): return (0x0B, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return number(bytes, from: position + 1, radix: 8, digits: 3, prefix: 1)
    case UInt8(ascii: "x"):
      return number(bytes, from: position + 2, radix: 16, digits: 2, prefix: 2)
    default: return (letter, 2)
    }
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, radix: Int, digits: Int, prefix: Int
  ) -> (byte: UInt8, length: Int) {
    var value = 0
    var count = 0
    while count < digits, start + count < bytes.count,
      let digit = Character(Unicode.Scalar(bytes[start + count])).hexDigitValue, digit < radix
    {
      value = value * radix + digit
      count += 1
    }
    return (UInt8(truncatingIfNeeded: value), prefix + count)
  }

  /// Whether `letter` may follow a backslash.
  static func isKnown(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "a"),
      UInt8(ascii: "b"), UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "x"),
      UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"),
      UInt8(ascii: "0")...UInt8(ascii: "7"):
      true
    default: false
    }
  }

  /// Appends a part of a text as it is written between quotation marks.
  static func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfPlain(in: start..<range.upperBound, of: bytes)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      guard end < range.upperBound else { return }
      append(bytes[end], to: &output)
      start = end + 1
    }
  }

  /// The first place in `range` of a character that is written as an escape sequence.
  private static func endOfPlain(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let words = UnsafeRawBufferPointer(bytes)
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let needed = needs(in: words.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      if needed != 0 { return place + needed.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < range.upperBound, !isNeeded(for: bytes[place]) { place += 1 }
    return place
  }

  /// A bit for each of eight bytes that needs an escape sequence, right up to the first one: a byte
  /// below a bound borrows from its highest bit when the bound is taken away.
  ///
  /// - Parameter word: the bytes as they were loaded.
  static func needs(in word: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: word)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quotation, backslash) = (word ^ 0x22 &* ones, word ^ 0x5C &* ones)
    let delete = word ^ 0x7F &* ones
    let found =
      ((word &- 0x20 &* ones) & ~word) | ((quotation &- ones) & ~quotation)
      | ((backslash &- ones) & ~backslash) | ((delete &- ones) & ~delete)
    return found & (0x80 &* ones)
  }

  static func isNeeded(for byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x07: output.append(UInt8(ascii: "a"))
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x0B: output.append(UInt8(ascii: "v"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0..<0x20, 0x7F:
      for shift in [6, 3, 0] as [UInt8] { output.append(UInt8(ascii: "0") + (byte >> shift) & 7) }
    default: output.append(byte)
    }
  }
}
