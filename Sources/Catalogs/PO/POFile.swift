package import Diagnostics
package import Messages

/// A catalog in GNU gettext's PO format.
///
/// Reading is lossless: an entry whose content is not changed is written back byte for byte, with
/// its own line breaks, comments and unknown flags; so are a byte order mark, CRLF line ends, blank
/// lines, `domain` lines and a missing final line end.
package struct POFile: Sendable {
  /// Path for findings, as the user would type it.
  package var file: String
  /// Every entry in file order, the header and the obsolete ones included.
  package var entries: [POEntry]
  /// What stands before the first entry that is no part of one: a byte order mark.
  private let prefix: [UInt8]
  /// Comments and blank lines behind the last entry.
  private let trailing: [UInt8]
  let source: POSource?

  /// A catalog made by the program.
  package init(file: String, entries: [POEntry]) {
    self.file = file
    self.entries = entries
    prefix = []
    trailing = []
    source = nil
  }

  private init(
    file: String, entries: [POEntry], prefix: [UInt8], trailing: [UInt8], source: POSource
  ) {
    self.file = file
    self.entries = entries
    self.prefix = prefix
    self.trailing = trailing
    self.source = source
  }

  /// Reads a catalog.
  ///
  /// - Throws: findings `malformed-po` or `bad-encoding` with line, column and remedy.
  package static func parse(_ bytes: [UInt8], file: String) throws(OperationError) -> POFile {
    guard bytes.count < Int(UInt32.max) else {
      throw POSyntaxProblem.tooLarge.error(file: file, offset: 0, in: [])
    }
    try checkEncoding(bytes, file: file)
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    var scanner = POScanner(bytes, file: file, from: start)
    let end = try scanner.scan()
    let source = POSource(
      bytes: bytes, file: file, pieces: scanner.pieces, records: scanner.records)
    let catalog = POFile(
      file: file, entries: source.records.indices.map { POEntry(source: source, index: $0) },
      prefix: Array(bytes[..<start]), trailing: Array(bytes[end...]), source: source)
    try catalog.checkCharset(bytes)
    return catalog
  }

  /// The catalog as a file.
  package func serialized() -> [UInt8] {
    var writer = POWriter(
      style: source.map(POStyle.init(detectedIn:)) ?? POStyle(), prefix: prefix,
      capacity: source.map { $0.bytes.count + $0.bytes.count / 8 } ?? 0)
    for entry in entries { writer.append(entry) }
    return writer.finish(trailing: trailing)
  }

  // MARK: Encoding

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func checkEncoding(_ bytes: [UInt8], file: String) throws(OperationError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw POSyntaxProblem.otherCharset("UTF-16").error(file: file, offset: 0, in: [])
    }
    guard let offset = bytes.firstPlaceOfInvalidUTF8 else { return }
    if let charset = declaredCharset(in: bytes), !isUTF8(charset) {
      throw POSyntaxProblem.otherCharset(charset).error(file: file, offset: 0, in: [])
    }
    throw POSyntaxProblem.badEncoding.error(file: file, offset: offset, in: bytes)
  }

  /// The word behind `charset=` in the first few kilobytes, for a file that cannot be decoded.
  private static func declaredCharset(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
    guard let range = head.firstRange(of: "charset=") else { return nil }
    let name = head[range.upperBound...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
    }
    return name.isEmpty ? nil : String(name)
  }

  private static func isUTF8(_ charset: String) -> Bool {
    ["utf-8", "utf8"].contains(charset.lowercased())
  }

  /// Refuses a catalog whose header declares another encoding, even when its bytes happen to be
  /// ASCII so far: the first translated letter would make it unreadable elsewhere.
  private func checkCharset(_ bytes: [UInt8]) throws(OperationError) {
    guard let charset = header.charset, charset != "CHARSET", !Self.isUTF8(charset) else { return }
    let offset = entries.first(where: \.isHeader)?.origin.map { Int($0.record.lead.upperBound) }
    throw POSyntaxProblem.otherCharset(charset).error(file: file, offset: offset ?? 0, in: bytes)
  }
}

extension POFile {
  /// The header's fields; setting them changes or adds the header entry.
  package var header: POHeader {
    get { entries.first(where: \.isHeader).map { POHeader(text: $0.string) } ?? POHeader() }
    set {
      if let index = entries.firstIndex(where: \.isHeader) {
        entries[index].content.strings = [newValue.text]
      } else {
        entries.insert(POEntry(POContent(id: "", strings: [newValue.text])), at: 0)
      }
    }
  }

  /// The language that the header names; `nil` when it names none that is a language tag.
  package var language: LocaleTag? {
    header["Language"].flatMap { LocaleTag($0) }
  }

  /// The entries that stand for messages: without the header and the obsolete ones.
  package var messages: some Sequence<POEntry> {
    entries.lazy.filter { !$0.isHeader && !$0.isObsolete }
  }
}
