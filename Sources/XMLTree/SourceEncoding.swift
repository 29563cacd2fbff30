import CByteScan
import CLibXML2
import Diagnostics

/// Brings a file's bytes to UTF-8 (XML 1.0 §4.3.3 and appendix F).
enum SourceEncoding {
  struct Result {
    var bytes: [UInt8]
    var convertedFrom: String?
  }

  /// The bytes as UTF-8: the same ones when they are UTF-8 already.
  static func utf8(_ bytes: [UInt8], file: String) throws(OperationError) -> Result {
    guard let encoding = encoding(of: bytes), !isUTF8(encoding) else {
      try validate(bytes, file: file)
      return Result(bytes: bytes)
    }
    guard let converted = convert(bytes, from: encoding) else {
      throw unconvertible(encoding, file: file)
    }
    let result = withDeclaration(converted)
    try validate(result, file: file)
    return Result(bytes: result, convertedFrom: encoding)
  }

  /// The bytes of an HTML file as UTF-8. Its encoding is that of its byte order mark, then UTF-8
  /// when they are that, then what a `meta` element among the first 1024 bytes names.
  static func utf8HTML(_ bytes: [UInt8], file: String) throws(OperationError) -> Result {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try utf8(bytes, file: file)
    }
    if bytes.firstPlaceOfInvalidUTF8 == nil { return Result(bytes: bytes) }
    guard let name = charset(in: bytes.prefix(1024)), !isUTF8(name) else {
      try validate(bytes, file: file)
      return Result(bytes: bytes)
    }
    guard let converted = convert(bytes, from: name) else {
      throw unconvertible(name, file: file)
    }
    return Result(bytes: converted, convertedFrom: name)
  }

  /// What follows `charset=`.
  private static func charset(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    guard let keyword = text.firstRange(of: "charset=") else { return nil }
    let value = text[keyword.upperBound...].drop { "\"' ".contains($0) }
    let name = value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  // MARK: Which encoding

  /// By byte order mark, then by the look of the first bytes, then by the XML declaration.
  private static func encoding(of bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
      ([0x3C, 0x00, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32BE"),
      ([0x3C, 0x00], "UTF-16LE"), ([0x00, 0x3C], "UTF-16BE"),
    ]
    for (signature, name) in signatures where bytes.starts(with: signature) { return name }
    return declaration(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// ASCII is UTF-8 as well.
  private static func isUTF8(_ encoding: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased())
  }

  /// Where the XML declaration names the encoding; `nil` without one.
  static func declaredName(in bytes: [UInt8]) -> Range<Int>? { declaration(in: bytes) }

  private static func declaration(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: "<?xml".utf8),
      let end = bytes.prefix(512).firstIndex(of: UInt8(ascii: ">")),
      let keyword = firstPlace(of: "encoding", in: bytes[..<end]),
      let quote = bytes[keyword..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = bytes[(quote + 1)..<end].firstIndex(of: bytes[quote])
    else { return nil }
    return quote + 1..<close
  }

  private static func firstPlace(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
  }

  // MARK: Conversion

  /// Converts with `xmlCharEncInFunc`; `nil` when libxml2 does not know the encoding or the bytes
  /// are none of it.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    LibXML2.prepare()
    // Without a handler of its own the library would print its complaint.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let handler = unsafe xmlFindCharEncodingHandler(encoding) else { return nil }
    let input = unsafe xmlBufferCreate()
    let output = unsafe xmlBufferCreate()
    defer {
      unsafe xmlBufferFree(input)
      unsafe xmlBufferFree(output)
      _ = unsafe xmlCharEncCloseFunc(handler)
    }
    let added = unsafe bytes.withUnsafeBufferPointer {
      unsafe xmlBufferAdd(input, $0.baseAddress, Int32($0.count))
    }
    guard added == 0 else { return nil }
    while unsafe xmlBufferLength(input) > 0 {
      let before = unsafe xmlBufferLength(input)
      _ = unsafe xmlCharEncInFunc(handler, output, input)
      guard unsafe xmlBufferLength(input) < before else { return nil }
    }
    let content = unsafe UnsafeBufferPointer(
      start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
    return unsafe Array(content)
  }

  /// The converted bytes without a byte order mark, and with UTF-8 in the declaration.
  private static func withDeclaration(_ converted: [UInt8]) -> [UInt8] {
    var bytes = converted
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let name = declaration(in: bytes) { bytes.replaceSubrange(name, with: "UTF-8".utf8) }
    return bytes
  }

  // MARK: Validation

  /// - Throws: `bad-encoding` at the first byte that is not UTF-8, `forbidden-character` at the
  ///   first control character (XML 1.0 §2.2).
  private static func validate(_ bytes: [UInt8], file: String) throws(OperationError) {
    if let place = bytes.firstPlaceOfInvalidUTF8 { throw notUTF8(bytes, at: place, file: file) }
    let control = unsafe bytes.withUnsafeBufferPointer {
      unsafe dragoman_place_of_control($0.baseAddress, 0, $0.count)
    }
    if control < bytes.count { throw controlCharacter(bytes, at: control, file: file) }
  }

  private static func notUTF8(
    _ bytes: [UInt8], at offset: Int, file: String
  ) -> OperationError {
    OperationError(
      Finding(
        FileFault.badEncoding, .error, at: SourceLocation(file: file, offset: offset, in: bytes),
        "the byte \(hexadecimal(bytes[offset], digits: 2)) is not UTF-8",
        explanation: "Save the file as UTF-8, or name its encoding in the first line: "
          + "<?xml version=\"1.0\" encoding=\"…\"?>."))
  }

  private static func controlCharacter(
    _ bytes: [UInt8], at offset: Int, file: String
  ) -> OperationError {
    let name =
      bytes[offset] == 0
      ? "a NUL byte" : "the control character U+\(hexadecimal(bytes[offset], digits: 4))"
    return OperationError(
      Finding(
        FileFault.forbiddenCharacter, .error,
        at: SourceLocation(file: file, offset: offset, in: bytes),
        "\(name), which no XML document may hold", explanation: "Delete the character."))
  }

  private static func unconvertible(_ encoding: String, file: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.badEncoding, .error, at: SourceLocation(file: file, line: 1),
        "the file cannot be read as \(encoding)",
        explanation: "Save it as UTF-8 and correct the encoding in the XML declaration."))
  }

  private static func hexadecimal(_ byte: UInt8, digits: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
