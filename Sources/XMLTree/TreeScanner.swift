import Glibc

/// Builds the arena from bytes that libxml2 has accepted.
///
/// Since well-formedness is settled, the scanner only finds boundaries; still, it checks each step
/// and throws ``Fault`` rather than trust its input. It works iteratively, whatever the depth.
struct TreeScanner {
  /// A place at which the bytes are not what libxml2 promised.
  struct Fault: Error {
    var offset: Int
  }

  struct Binding {
    var prefix: Int32
    var namespace: Int32
  }

  struct Open {
    var record: Int32
    /// How many bindings there were before this element's own.
    var bindings: Int32
    /// Interned qualified name, to be found again in the end tag.
    var name: Int32
  }

  let bytes: [UInt8]
  var position = 0
  var open: [Open] = []
  var bindings: [Binding] = []
  var table = NameTable()
  var records: [NodeRecord] = []
  var attributes: [AttributeRecord] = []
  var knownEntities: Set<String> = []
  var names: [XMLName] { table.names }

  let xmlNamespace: Int32
  let xmlnsNamespace: Int32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    xmlNamespace = table.namespace(XMLNamespace.xml)
    xmlnsNamespace = table.namespace(XMLNamespace.xmlns)
    records.reserveCapacity(bytes.count / 16)
    attributes.reserveCapacity(bytes.count / 96)
  }

  /// Reads the whole document.
  mutating func scan() throws(Fault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let bom = position
    add(.document, from: 0, content: 0..<bytes.count)
    records[0].end = Int32(bytes.count)
    open.append(Open(record: 0, bindings: 0, name: -1))
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try scanMarkup(documentStart: bom)
      } else if bytes[position] == UInt8(ascii: "&") {
        try scanReference()
      } else {
        scanText()
      }
    }
    guard open.count == 1 else { throw Fault(offset: position) }
    records[0].subtreeEnd = Int32(records.count)
  }

  // MARK: Building

  /// Appends a node that begins at `start` and ends at the current position.
  mutating func add(
    _ kind: XMLDocument.Kind, from start: Int, content: Range<Int>, name: Int32 = -1
  ) {
    let index = Int32(records.count)
    records.append(
      NodeRecord(
        kind: kind, name: name, start: Int32(start), end: Int32(position),
        contentStart: Int32(content.lowerBound), contentEnd: Int32(content.upperBound),
        parent: open.last?.record ?? -1, subtreeEnd: index + 1, firstAttribute: 0,
        attributeCount: 0))
  }

  func starts(with literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return literal.withUTF8Buffer { literal in
      for offset in 0..<length {
        let expected = unsafe literal[offset]
        if bytes[index + offset] != expected { return false }
      }
      return true
    }
  }

  /// The place of `byte` at or after `start`.
  func find(_ byte: UInt8, from start: Int) throws(Fault) -> Int {
    guard let place = place(of: byte, in: start..<bytes.count) else { throw Fault(offset: start) }
    return place
  }

  /// The first place of `byte` in `range`, an empty one when it begins behind the end.
  private func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The place at which `literal` begins, at or after `start`.
  func find(_ literal: StaticString, from start: Int) throws(Fault) -> Int {
    var index = start
    while index < bytes.count {
      if starts(with: literal, at: index) { return index }
      index += 1
    }
    throw Fault(offset: start)
  }

  // MARK: Text

  mutating func scanText() {
    let start = position
    var end = place(of: UInt8(ascii: "<"), in: start..<bytes.count) ?? bytes.count
    var next = start
    while let reference = place(of: UInt8(ascii: "&"), in: next..<end) {
      guard isCharacterReference(at: reference) else {
        end = reference
        break
      }
      next = reference + 1
    }
    position = end
    add(.text, from: start, content: start..<end)
  }

  /// Whether the `&` begins a character reference or one of XML's own entities.
  func isCharacterReference(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "#"): return true
    case UInt8(ascii: "a"):
      return starts(with: "&amp;", at: index) || starts(with: "&apos;", at: index)
    case UInt8(ascii: "l"): return starts(with: "&lt;", at: index)
    case UInt8(ascii: "g"): return starts(with: "&gt;", at: index)
    case UInt8(ascii: "q"): return starts(with: "&quot;", at: index)
    default: return false
    }
  }

  mutating func scanReference() throws(Fault) {
    guard !isCharacterReference(at: position) else { return scanText() }
    let start = position
    let end = try find(UInt8(ascii: ";"), from: start)
    position = end + 1
    let name = table.expanded(table.intern(start + 1..<end, in: bytes), namespace: 0, in: bytes)
    knownEntities.insert(String(decoding: bytes[start + 1..<end], as: UTF8.self))
    add(.entityReference, from: start, content: start + 1..<end, name: name)
  }

  // MARK: Markup

  mutating func scanMarkup(documentStart: Int) throws(Fault) {
    guard position + 1 < bytes.count else { throw Fault(offset: position) }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"): try scanEndTag()
    case UInt8(ascii: "?"): try scanInstruction(documentStart: documentStart)
    case UInt8(ascii: "!"): try scanDeclaration()
    default: try scanStartTag()
    }
  }

  mutating func scanDeclaration() throws(Fault) {
    if starts(with: "<!--", at: position) {
      try scanDelimited(.comment, opening: 4, closing: "-->")
    } else if starts(with: "<![CDATA[", at: position) {
      try scanDelimited(.cdata, opening: 9, closing: "]]>")
    } else if starts(with: "<!DOCTYPE", at: position), open.count == 1 {
      try scanDoctype()
    } else {
      throw Fault(offset: position)
    }
  }

  mutating func scanDelimited(
    _ kind: XMLDocument.Kind, opening: Int, closing: StaticString
  ) throws(Fault) {
    let start = position
    let end = try find(closing, from: start + opening)
    position = end + closing.utf8CodeUnitCount
    add(kind, from: start, content: start + opening..<end)
  }

  mutating func scanInstruction(documentStart: Int) throws(Fault) {
    let start = position
    let end = try find("?>", from: start + 2)
    let targetEnd = nameEnd(from: start + 2, limit: end)
    guard targetEnd > start + 2 else { throw Fault(offset: start) }
    position = end + 2
    let name = table.expanded(
      table.intern(start + 2..<targetEnd, in: bytes), namespace: 0, in: bytes)
    let isXML = start == documentStart && bytes[start + 2..<targetEnd].elementsEqual("xml".utf8)
    add(
      isXML ? .xmlDeclaration : .processingInstruction, from: start, content: targetEnd..<end,
      name: name)
  }
}
