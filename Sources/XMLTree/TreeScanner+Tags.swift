/// Tags, attributes and the namespaces of their names.
extension TreeScanner {
  func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0xA || byte == 0x9 || byte == 0xD
  }

  /// The end of the name at `start`: the first byte that can be in none.
  func nameEnd(from start: Int, limit: Int) -> Int {
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

  mutating func scanStartTag() throws(Fault) {
    let start = position
    let end = nameEnd(from: start + 1, limit: bytes.count)
    guard end > start + 1, !(open.count == 1 && hasRoot) else { throw Fault(offset: start) }
    let qualified = table.intern(start + 1..<end, in: bytes)
    let firstAttribute = attributes.count
    let firstBinding = bindings.count
    position = end
    let isEmpty = try scanAttributes()
    try proveAttributes(from: firstAttribute, tagStart: start)
    try resolveAttributes(from: firstAttribute)
    let name = try resolve(qualified, isAttribute: false)
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
  var hasRoot: Bool {
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
    try proveAttribute(start..<end, equals: equals, value: quote + 1..<valueEnd)
    position = valueEnd + 1
    let name = table.intern(start..<end, in: bytes)
    attributes.append(
      AttributeRecord(
        name: name, start: Int32(start), valueStart: Int32(quote + 1), valueEnd: Int32(valueEnd)))
    try declareNamespace(name, value: quote + 1..<valueEnd, at: start..<end)
  }

  private mutating func declareNamespace(
    _ name: Int32, value: Range<Int>, at range: Range<Int>
  ) throws(Fault) {
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
    try proveNamespace(
      uri, prefix: prefix < 0 ? nil : table.range(of: prefix), at: range.lowerBound)
    let namespace = table.namespace(String(decoding: uri, as: UTF8.self))
    bindings.append(Binding(prefix: prefix, namespace: namespace))
  }

  private mutating func resolveAttributes(from first: Int) throws(Fault) {
    for index in first..<attributes.count {
      attributes[index].name = try resolve(attributes[index].name, isAttribute: true)
    }
  }

  /// The expanded name; an unprefixed attribute is in no namespace (Namespaces in XML §6.2).
  private mutating func resolve(
    _ qualified: Int32, isAttribute: Bool
  ) throws(Fault) -> Int32 {
    let prefix = table.prefix(of: qualified)
    let namespace: Int32
    if prefix >= 0 {
      let bound = binding(of: prefix)
      namespace = bound ?? reservedNamespace(of: prefix)
      try prove(bound != nil || (isAttribute && namespace != 0), at: position)
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

  mutating func scanEndTag() throws(Fault) {
    let start = position
    guard open.count > 1, let element = open.popLast() else { throw Fault(offset: start) }
    let name = start + 2..<start + 2 + table.range(of: element.name).count
    guard name.upperBound < bytes.count, table.isName(element.name, name, in: bytes) else {
      throw Fault(offset: start)
    }
    var end = name.upperBound
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { throw Fault(offset: start) }
    position = end + 1
    records[Int(element.record)].contentEnd = Int32(start)
    records[Int(element.record)].end = Int32(position)
    records[Int(element.record)].subtreeEnd = Int32(records.count)
    bindings.removeSubrange(Int(element.bindings)...)
  }
}
