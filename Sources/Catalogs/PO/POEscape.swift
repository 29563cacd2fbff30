import Messages

/// The escape sequences inside the strings of a PO file: those of C.
enum POEscape {
  /// The byte that the sequence at `position` (a backslash) means, and its length.
  ///
  /// The scanner has made sure that the sequence is complete.
  static func decode(_ bytes: [UInt8], at position: Int) -> (byte: UInt8, length: Int) {
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
    _ bytes: [UInt8], from start: Int, radix: Int, digits: Int, prefix: Int
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

  /// Appends a part of bytes as it is written between quotation marks.
  static func append(_ range: Range<Int>, of bytes: [UInt8], to output: inout [UInt8]) {
    var start = range.lowerBound
    for index in range where isNeeded(for: bytes[index]) {
      output.append(start..<index, of: bytes)
      append(bytes[index], to: &output)
      start = index + 1
    }
    output.append(start..<range.upperBound, of: bytes)
  }

  /// Columns that an ASCII character takes as it is written between quotation marks.
  static func columns(of byte: UInt8) -> Int {
    isNeeded(for: byte) ? POLineBreaks.columns(of: Unicode.Scalar(byte)) : 1
  }

  static func isNeeded(for byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case 0x0A: output += Array("\\n".utf8)
    case 0x09: output += Array("\\t".utf8)
    case 0x0D: output += Array("\\r".utf8)
    case 0x07: output += Array("\\a".utf8)
    case 0x08: output += Array("\\b".utf8)
    case 0x0B: output += Array("\\v".utf8)
    case 0x0C: output += Array("\\f".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 8)
      output += Array(("\\" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
    default: output.append(byte)
    }
  }
}
