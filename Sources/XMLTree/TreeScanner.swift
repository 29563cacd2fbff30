/// Builds the arena from bytes that libxml2 has accepted.
///
/// Since well-formedness is settled, the scanner only finds boundaries; still, it checks each step
/// and throws ``Fault`` rather than trust its input. It works iteratively, whatever the depth.
struct TreeScanner {
  /// A place at which the bytes are not what libxml2 promised.
  struct Fault: Error {
    var offset: Int
  }

  private struct Binding {
    var prefix: Int32
    var namespace: Int32
  }

  private struct Open {
    var record: Int32
    /// How many bindings there were before this element's own.
    var bindings: Int32
    /// Interned qualified name, to be found again in the end tag.
    var name: Int32
  }

  let bytes: [UInt8]
  private var position = 0
  private var open: [Open] = []
  private var bindings: [Binding] = []
  private var table = NameTable()
  private(set) var records: [NodeRecord] = []
  private(set) var attributes: [AttributeRecord] = []
  private(set) var knownEntities: Set<String> = []
  var names: [XMLName] { table.names }

  private let xmlNamespace: Int32
  private let xmlnsNamespace: Int32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    xmlNamespace = table.namespace(XMLNamespace.xml)
    xmlnsNamespace = table.namespace(XMLNamespace.xmlns)
    records.reserveCapacity(bytes.count / 24)
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
  private mutating func add(
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

  private func starts(with literal: StaticString, at index: Int) -> Bool {
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
  private func find(_ byte: UInt8, from start: Int) throws(Fault) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    throw Fault(offset: start)
  }

  /// The place at which `literal` begins, at or after `start`.
  private func find(_ literal: StaticString, from start: Int) throws(Fault) -> Int {
    var index = start
    while index < bytes.count {
      if starts(with: literal, at: index) { return index }
      index += 1
    }
    throw Fault(offset: start)
  }

  // MARK: Text

  private mutating func scanText() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&"), !isCharacterReference(at: position) { break }
      position += 1
    }
    add(.text, from: start, content: start..<position)
  }

  /// Whether the `&` begins a character reference or one of XML's own entities.
  private func isCharacterReference(at index: Int) -> Bool {
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

  private mutating func scanReference() throws(Fault) {
    guard !isCharacterReference(at: position) else { return scanText() }
    let start = position
    let end = try find(UInt8(ascii: ";"), from: start)
    position = end + 1
    let name = table.expanded(table.intern(start + 1..<end, in: bytes), namespace: 0, in: bytes)
    knownEntities.insert(String(decoding: bytes[start + 1..<end], as: UTF8.self))
    add(.entityReference, from: start, content: start + 1..<end, name: name)
  }

  // MARK: Markup

  private mutating func scanMarkup(documentStart: Int) throws(Fault) {
    guard position + 1 < bytes.count else { throw Fault(offset: position) }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"): try scanEndTag()
    case UInt8(ascii: "?"): try scanInstruction(documentStart: documentStart)
    case UInt8(ascii: "!"): try scanDeclaration()
    default: try scanStartTag()
    }
  }

  private mutating func scanDeclaration() throws(Fault) {
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

  private mutating func scanDelimited(
    _ kind: XMLDocument.Kind, opening: Int, closing: StaticString
  ) throws(Fault) {
    let start = position
    let end = try find(closing, from: start + opening)
    position = end + closing.utf8CodeUnitCount
    add(kind, from: start, content: start + opening..<end)
  }

  private mutating func scanInstruction(documentStart: Int) throws(Fault) {
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

  // MARK: Document type declaration

  /// Finds the end of the declaration and the names of the entities that it declares.
  private mutating func scanDoctype() throws(Fault) {
    let start = position
    var index = position + 9
    var isInside = false
    scanning: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = try find(bytes[index], from: index + 1)
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: break scanning
      case UInt8(ascii: "<"): index = try endOfSubsetMarkup(at: index)
      default: break
      }
      index += 1
    }
    guard index < bytes.count else { throw Fault(offset: start) }
    position = index + 1
    add(.doctype, from: start, content: start + 9..<index)
  }

  /// The last byte of the comment, instruction or declaration at `index` of the internal subset.
  private mutating func endOfSubsetMarkup(at index: Int) throws(Fault) -> Int {
    if starts(with: "<!--", at: index) { return try find("-->", from: index + 4) + 2 }
    if starts(with: "<?", at: index) { return try find("?>", from: index + 2) + 1 }
    if starts(with: "<!ENTITY", at: index) { recordEntity(at: index + 8) }
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      let isQuote = bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
      end = (isQuote ? try find(bytes[end], from: end + 1) : end) + 1
    }
    return end
  }

  private mutating func recordEntity(at index: Int) {
    var start = index
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    let end = nameEnd(from: start, limit: bytes.count)
    guard end > start, bytes[start] != UInt8(ascii: "%") else { return }
    knownEntities.insert(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  // MARK: Tags

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0xA || byte == 0x9 || byte == 0xD
  }

  /// The end of the name at `start`: the first byte that can be in none.
  private func nameEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      switch bytes[end] {
      case 0x20, 0x9, 0xA, 0xD, UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"),
        UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"):
        return end
      default: end += 1
      }
    }
    return end
  }

  private mutating func scanStartTag() throws(Fault) {
    let start = position
    let end = nameEnd(from: start + 1, limit: bytes.count)
    guard end > start + 1, !(open.count == 1 && hasRoot) else { throw Fault(offset: start) }
    let qualified = table.intern(start + 1..<end, in: bytes)
    let firstAttribute = attributes.count
    let firstBinding = bindings.count
    position = end
    let isEmpty = try scanAttributes()
    resolveAttributes(from: firstAttribute)
    let name = resolve(qualified, isAttribute: false)
    let index = Int32(records.count)
    add(.element, from: start, content: position..<position, name: name)
    records[Int(index)].firstAttribute = Int32(firstAttribute)
    records[Int(index)].attributeCount = Int32(attributes.count - firstAttribute)
    if isEmpty {
      bindings.removeSubrange(firstBinding...)
    } else {
      open.append(Open(record: index, bindings: Int32(firstBinding), name: qualified))
    }
  }

  /// Whether a root element was seen already.
  private var hasRoot: Bool {
    var index = 1
    while index < records.count {
      if records[index].kind == .element { return true }
      index = Int(records[index].subtreeEnd)
    }
    return false
  }

  /// Reads up to the end of the tag; true for an empty-element tag.
  private mutating func scanAttributes() throws(Fault) -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0xA, 0x9, 0xD: position += 1
      case UInt8(ascii: ">"):
        position += 1
        return false
      case UInt8(ascii: "/"):
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
          throw Fault(offset: position)
        }
        position += 2
        return true
      default: try scanAttribute()
      }
    }
    throw Fault(offset: position)
  }

  private mutating func scanAttribute() throws(Fault) {
    let start = position
    let end = nameEnd(from: start, limit: bytes.count)
    guard end > start else { throw Fault(offset: start) }
    let equals = try find(UInt8(ascii: "="), from: end)
    var quote = equals + 1
    while quote < bytes.count, isSpace(bytes[quote]) { quote += 1 }
    guard quote < bytes.count,
      bytes[quote] == UInt8(ascii: "\"") || bytes[quote] == UInt8(ascii: "'")
    else { throw Fault(offset: start) }
    let valueEnd = try find(bytes[quote], from: quote + 1)
    position = valueEnd + 1
    let name = table.intern(start..<end, in: bytes)
    attributes.append(
      AttributeRecord(
        name: name, start: Int32(start), valueStart: Int32(quote + 1), valueEnd: Int32(valueEnd)))
    declareNamespace(name, value: quote + 1..<valueEnd, at: start..<end)
  }

  private mutating func declareNamespace(_ name: Int32, value: Range<Int>, at range: Range<Int>) {
    guard starts(with: "xmlns", at: range.lowerBound) else { return }
    let prefix: Int32
    if range.count == 5 {
      prefix = -1
    } else if bytes[range.lowerBound + 5] == UInt8(ascii: ":") {
      prefix = table.local(of: name)
    } else {
      return
    }
    var uri: [UInt8] = []
    CharacterData.appendAttributeValue(bytes[value], to: &uri)
    let namespace = table.namespace(String(decoding: uri, as: UTF8.self))
    bindings.append(Binding(prefix: prefix, namespace: namespace))
  }

  private mutating func resolveAttributes(from first: Int) {
    for index in first..<attributes.count {
      attributes[index].name = resolve(attributes[index].name, isAttribute: true)
    }
  }

  /// The expanded name; an unprefixed attribute is in no namespace (Namespaces in XML §6.2).
  private mutating func resolve(_ qualified: Int32, isAttribute: Bool) -> Int32 {
    let prefix = table.prefix(of: qualified)
    let namespace: Int32
    if prefix >= 0 {
      namespace = binding(of: prefix) ?? reservedNamespace(of: prefix)
    } else if isAttribute {
      namespace = isXMLNS(qualified) ? xmlnsNamespace : 0
    } else {
      namespace = binding(of: -1) ?? 0
    }
    return table.expanded(qualified, namespace: namespace, in: bytes)
  }

  private func binding(of prefix: Int32) -> Int32? {
    bindings.last { $0.prefix == prefix }?.namespace
  }

  private func isXMLNS(_ name: Int32) -> Bool {
    isName(name, "xmlns")
  }

  /// The two prefixes that need no declaration (Namespaces in XML §3).
  private func reservedNamespace(of prefix: Int32) -> Int32 {
    if isName(prefix, "xml") { return xmlNamespace }
    return isName(prefix, "xmlns") ? xmlnsNamespace : 0
  }

  private func isName(_ name: Int32, _ literal: StaticString) -> Bool {
    let range = table.range(of: name)
    return range.count == literal.utf8CodeUnitCount && starts(with: literal, at: range.lowerBound)
  }

  private mutating func scanEndTag() throws(Fault) {
    let start = position
    let nameEnd = nameEnd(from: start + 2, limit: bytes.count)
    let end = try find(UInt8(ascii: ">"), from: nameEnd)
    guard open.count > 1, let element = open.popLast(),
      element.name == table.intern(start + 2..<nameEnd, in: bytes)
    else { throw Fault(offset: start) }
    position = end + 1
    records[Int(element.record)].contentEnd = Int32(start)
    records[Int(element.record)].end = Int32(position)
    records[Int(element.record)].subtreeEnd = Int32(records.count)
    bindings.removeSubrange(Int(element.bindings)...)
  }
}
