/// White space that means no more than a line break in the source.
enum WhiteSpace {
  /// XML's own white space (XML 1.0 §2.3).
  static func isXML(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0xA || byte == 0x9 || byte == 0xD
  }

  /// The length of a white space character outside ASCII at `index`; 0 for anything else.
  ///
  /// itstool folds every Unicode space, no-break ones included, and the verbatim form must give
  /// the keys of its catalogs.
  static func unicodeSpaceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    if bytes[index] == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard index + 2 < bytes.count else { return 0 }
    switch (bytes[index], second, bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  static func unicodeSpaceLength(_ bytes: [UInt8], at index: Int) -> Int {
    bytes.withUnsafeBytes { unicodeSpaceLength($0, at: index) }
  }

  /// The same for a character that a reference stands for.
  static func isUnicodeSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// `text` with runs of XML white space as one space, none at the ends.
  static func folding(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for byte in text.utf8 {
      if isXML(byte) {
        isSpacePending = !folded.isEmpty
        continue
      }
      if isSpacePending { folded.append(0x20) }
      isSpacePending = false
      folded.append(byte)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
