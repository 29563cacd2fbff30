/// What the bytes of text and attribute values stand for.
package enum CharacterData {
  /// Appends the characters that `bytes`, text of a document, stand for (XML 1.0 §2.11, §4.6):
  /// line ends as LF, character references and XML's own entities resolved, others as they are.
  package static func appendText(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    append(bytes, isAttribute: false, to: &result)
  }

  /// The same for an attribute's value, in which white space characters become spaces.
  package static func appendAttributeValue(
    _ bytes: ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    append(bytes, isAttribute: true, to: &result)
  }

  /// Appends a CDATA section's content, which holds no references.
  package static func appendCDATA(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      index = appendPlain(at: index, in: bytes, isAttribute: false, to: &result)
    }
  }

  private static func append(
    _ bytes: ArraySlice<UInt8>, isAttribute: Bool, to result: inout [UInt8]
  ) {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      result.append(contentsOf: bytes)
      return
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&") {
        index = appendReference(at: index, in: bytes, to: &result)
      } else {
        index = appendPlain(at: index, in: bytes, isAttribute: isAttribute, to: &result)
      }
    }
  }

  /// One byte that begins no reference; returns the index after it.
  private static func appendPlain(
    at index: Int, in bytes: ArraySlice<UInt8>, isAttribute: Bool, to result: inout [UInt8]
  ) -> Int {
    let byte = bytes[index]
    let isPair =
      byte == UInt8(ascii: "\r") && index + 1 < bytes.endIndex
      && bytes[index + 1] == UInt8(ascii: "\n")
    if isAttribute, byte < 0x20 {
      result.append(UInt8(ascii: " "))
    } else {
      result.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return index + (isPair ? 2 : 1)
  }

  /// The reference at `index`; returns the index after it.
  private static func appendReference(
    at index: Int, in bytes: ArraySlice<UInt8>, to result: inout [UInt8]
  ) -> Int {
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")) else {
      result.append(bytes[index])
      return index + 1
    }
    if let scalar = scalar(ofReference: bytes[index + 1..<end]) {
      result.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    } else {
      result.append(contentsOf: bytes[index...end])
    }
    return end + 1
  }

  /// What a reference stands for, given what is between `&` and `;`: a character reference or one
  /// of XML's own entities; `nil` for any other entity.
  package static func scalar(ofReference name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") { return characterReference(name.dropFirst()) }
    for (entity, scalar) in predefined where name.elementsEqual(entity.utf8) { return scalar }
    return nil
  }

  private static let predefined: [(String, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
  ]

  private static func characterReference(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}
