import CByteScan

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
  static func unicodeSpaceLength(_ bytes: [UInt8], at index: Int) -> Int {
    bytes.withUnsafeBufferPointer { dragoman_unicode_space($0.baseAddress, index, $0.count) }
  }

  /// The same for a character that a reference stands for.
  static func isUnicodeSpace(_ scalar: Unicode.Scalar) -> Bool {
    unicodeSpaceLength(Array(String(scalar).utf8), at: 0) > 0
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
