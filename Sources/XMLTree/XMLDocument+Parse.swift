package import Diagnostics

extension XMLDocument {
  /// Files above this size are refused: offsets are 32 bits wide, and a guide is never that long.
  package static let largestFile = 256 << 20

  /// Reads a document.
  ///
  /// Where the scan itself proves nothing, libxml2 decides whether it is well-formed, without
  /// network, external files or entity expansion. Bytes in another encoding than UTF-8 are
  /// converted first.
  ///
  /// - Throws: one finding for the first fault: `malformed-xml`, `bad-encoding`,
  ///   `forbidden-character`, `unknown-entity`, `undeclared-prefix`, `nesting-too-deep`,
  ///   `entity-expansion` or `file-too-large`.
  package static func parse(
    _ bytes: [UInt8], file: String
  ) throws(OperationError) -> XMLDocument {
    guard bytes.count <= largestFile else { throw tooLarge(bytes.count, file: file) }
    let source = try SourceEncoding.utf8(bytes, file: file)
    let scanner: TreeScanner
    if let proven = proven(source.bytes) {
      scanner = proven
    } else {
      scanner = try judged(source.bytes, file: file)
    }
    return XMLDocument(
      storage: Storage(scanner, file: file, convertedFrom: source.convertedFrom))
  }

  /// The document's tree, if the scan proves it well-formed.
  static func proven(_ bytes: [UInt8]) -> TreeScanner? {
    LibXML2.prepare()
    var scanner = TreeScanner(bytes, isProving: true)
    do {
      try scanner.scan()
      return scanner
    } catch {
      return nil
    }
  }

  /// The document's tree, if libxml2 accepts it.
  private static func judged(_ bytes: [UInt8], file: String) throws(OperationError) -> TreeScanner {
    try WellFormedness.check(bytes, file: file)
    var scanner = TreeScanner(bytes, isProving: false)
    do {
      try scanner.scan()
    } catch {
      throw unreadable(at: error.offset, in: bytes, file: file)
    }
    return scanner
  }

  /// Reads an HTML document by the parsing rules of the HTML standard, which accept anything.
  ///
  /// - Throws: `bad-encoding`, `nesting-too-deep` or `file-too-large`.
  package static func parseHTML(
    _ bytes: [UInt8], file: String
  ) throws(OperationError) -> XMLDocument {
    guard bytes.count <= largestFile else { throw tooLarge(bytes.count, file: file) }
    let source = try SourceEncoding.utf8HTML(bytes, file: file)
    var scanner = HTMLScanner(source.bytes)
    scanner.scan()
    guard !scanner.isTooDeep else { throw tooDeep(file) }
    return XMLDocument(
      storage: Storage(scanner, file: file, convertedFrom: source.convertedFrom))
  }

  private static func tooDeep(_ file: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.nestingTooDeep, .error, at: SourceLocation(file: file),
        "elements nested more than \(HTMLScanner.deepest) deep",
        explanation: "Flatten the document: no guide needs such depth."))
  }

  private static func tooLarge(_ size: Int, file: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.tooLarge, .error, at: SourceLocation(file: file),
        "the file has \(size >> 20) MB; at most \(largestFile >> 20) MB are read",
        explanation: "Split the guide into chapters and include them with xi:include."))
  }

  private static func unreadable(
    at offset: Int, in bytes: [UInt8], file: String
  ) -> OperationError {
    OperationError(
      Finding(
        FileFault.malformedXML, .error, at: SourceLocation(file: file, offset: offset, in: bytes),
        "markup that cannot be read begins here",
        explanation: "Check the tag, comment or declaration at this place."))
  }
}
