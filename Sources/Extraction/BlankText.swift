import XMLTree

/// Text that no reader sees.
package enum BlankText {
  /// The part of `range`, text of a document, without white space at its ends; `nil` when there is
  /// nothing else. White space given as a character reference counts as such.
  ///
  /// - Parameter foldsUnicodeSpace: whether no-break and other Unicode spaces are white space.
  package static func significantRange(
    of range: Range<Int>, in bytes: [UInt8], foldsUnicodeSpace: Bool, isCDATA: Bool = false
  ) -> Range<Int>? {
    var index = range.lowerBound
    var first: Int?
    var end = index
    while index < range.upperBound {
      let length = blankLength(
        at: index, limit: range.upperBound, in: bytes, foldsUnicodeSpace: foldsUnicodeSpace,
        isCDATA: isCDATA)
      if length > 0 {
        index += length
        continue
      }
      if first == nil {
        // Between the first character and the last ones of a long text nothing is asked.
        if let end = endOfPlainTail(of: index..<range.upperBound, in: bytes) { return index..<end }
        first = index
      }
      index += 1
      end = index
    }
    return first.map { $0..<end }
  }

  /// Behind the last character where white space follows it that is written as such, and it is an
  /// ASCII character that ends no reference; `nil` where it takes a closer look.
  private static func endOfPlainTail(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, WhiteSpace.isXML(bytes[end - 1]) { end -= 1 }
    guard end > range.lowerBound, bytes[end - 1] < 0x80, bytes[end - 1] != UInt8(ascii: ";") else {
      return nil
    }
    return end
  }

  /// Whether `range` holds anything but white space; looks no further than the first character.
  static func hasText(_ range: Range<Int>, in bytes: [UInt8], isCDATA: Bool = false) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = blankLength(
        at: index, limit: range.upperBound, in: bytes, foldsUnicodeSpace: true, isCDATA: isCDATA)
      guard length > 0 else { return true }
      index += length
    }
    return false
  }

  private static func blankLength(
    at index: Int, limit: Int, in bytes: [UInt8], foldsUnicodeSpace: Bool, isCDATA: Bool
  ) -> Int {
    let byte = bytes[index]
    if WhiteSpace.isXML(byte) { return 1 }
    if byte >= 0xC2, byte <= 0xE3 {
      guard foldsUnicodeSpace else { return 0 }
      return WhiteSpace.unicodeSpaceLength(bytes, at: index)
    }
    guard byte == UInt8(ascii: "&"), !isCDATA,
      let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")),
      let scalar = CharacterData.scalar(ofReference: bytes[index + 1..<end])
    else { return 0 }
    let isBlank =
      (foldsUnicodeSpace && WhiteSpace.isUnicodeSpace(scalar))
      || (scalar.value < 0x80 && WhiteSpace.isXML(UInt8(scalar.value)))
    return isBlank ? end + 1 - index : 0
  }
}
