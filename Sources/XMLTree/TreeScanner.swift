import CByteScan
import CMemory
import Glibc

/// Builds the arena, iteratively, whatever the depth.
///
/// From bytes that libxml2 has accepted it only finds boundaries; still, it checks each step and
/// throws ``Fault`` rather than trust its input. While ``isProving`` it accepts nothing but what is
/// well-formed beyond doubt, so that libxml2 need not be asked.
struct TreeScanner {
  /// A place at which the bytes are not what libxml2 promised, or where the proof ends.
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
  let isProving: Bool
  /// Whether `]]>` stands anywhere, while proving.
  private(set) var hasSectionEnd = false
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

  init(_ bytes: [UInt8], isProving: Bool) {
    self.bytes = bytes
    self.isProving = isProving
    xmlNamespace = table.namespace(XMLNamespace.xml)
    xmlnsNamespace = table.namespace(XMLNamespace.xmlns)
    // Of each element two tags and, as a rule, two texts.
    let tags = unsafe bytes.withUnsafeBufferPointer {
      unsafe dragoman_count($0.baseAddress, $0.count, UInt8(ascii: "<"))
    }
    records.reserveCapacity(tags + tags / 2 + 8)
    unsafe records.withUnsafeBufferPointer {
      unsafe dragoman_make_pages($0.baseAddress, tags * MemoryLayout<NodeRecord>.stride)
    }
    attributes.reserveCapacity(bytes.count / 256)
  }

  /// Reads the whole document.
  mutating func scan() throws(Fault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let bom = position
    try proveCharacters()
    hasSectionEnd = isProving && place(of: "]]>", in: 0..<bytes.count) != nil
    add(.document, from: 0, content: 0..<bytes.count)
    records[0].end = Int32(bytes.count)
    open.append(Open(record: 0, bindings: 0, name: -1))
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try scanMarkup(documentStart: bom)
      } else if bytes[position] == UInt8(ascii: "&") {
        try scanReference()
      } else {
        try scanText()
      }
    }
    guard open.count == 1 else { throw Fault(offset: position) }
    try proveNames()
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
  func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The place at which `literal` begins, at or after `start`.
  func find(_ literal: StaticString, from start: Int) throws(Fault) -> Int {
    guard let place = place(of: literal, in: min(start, bytes.count)..<bytes.count) else {
      throw Fault(offset: start)
    }
    return place
  }

  /// The first place of `literal` wholly within `range`.
  func place(of literal: StaticString, in range: Range<Int>) -> Int? {
    let first = literal.withUTF8Buffer { unsafe $0[0] }
    var start = range.lowerBound
    while let place = place(of: first, in: start..<range.upperBound) {
      if place + literal.utf8CodeUnitCount <= range.upperBound, starts(with: literal, at: place) {
        return place
      }
      start = place + 1
    }
    return nil
  }

  // MARK: Text

  mutating func scanText() throws(Fault) {
    let start = position
    var end = placeOfMarkup(from: start)
    while end < bytes.count, bytes[end] == UInt8(ascii: "&"), isCharacterReference(at: end) {
      try proveReference(at: end)
      end = placeOfMarkup(from: end + 1)
    }
    try proveText(start..<end)
    position = end
    add(.text, from: start, content: start..<end)
  }

  /// The place of the next `<` or `&`; the end of the document where there is none.
  private func placeOfMarkup(from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe dragoman_place_of_markup($0.baseAddress, start, $0.count)
    }
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
    guard !isCharacterReference(at: position) else { return try scanText() }
    let start = position
    try prove(false, at: start)
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
    try proveDelimited(kind, start + opening..<end)
    position = end + closing.utf8CodeUnitCount
    add(kind, from: start, content: start + opening..<end)
  }

  mutating func scanInstruction(documentStart: Int) throws(Fault) {
    let start = position
    let end = try find("?>", from: start + 2)
    let targetEnd = nameEnd(from: start + 2, limit: end)
    guard targetEnd > start + 2 else { throw Fault(offset: start) }
    let isXML = start == documentStart && bytes[start + 2..<targetEnd].elementsEqual("xml".utf8)
    try proveInstruction(target: start + 2..<targetEnd, end: end, isXMLDeclaration: isXML)
    position = end + 2
    let name = table.expanded(
      table.intern(start + 2..<targetEnd, in: bytes), namespace: 0, in: bytes)
    add(
      isXML ? .xmlDeclaration : .processingInstruction, from: start, content: targetEnd..<end,
      name: name)
  }
}
