/// An attribute, or a namespace declaration, of a start tag.
package struct XMLAttribute: Sendable {
  /// The place of the name in ``XMLDocument/names``.
  package var nameIndex: Int
  package var name: XMLName
  /// From the first byte of the name to the closing quote.
  package var range: Range<Int>
  /// Between the quotes.
  package var valueRange: Range<Int>
  /// What the value stands for where XML's references do not tell (HTML's entities).
  var decodedValue: String?

  /// `xmlns` and `xmlns:prefix`, which are in the namespace of declarations.
  package var isNamespaceDeclaration: Bool { name.namespace == XMLNamespace.xmlns }
}

extension XMLDocument {
  /// All attributes in document order, namespace declarations included.
  package func attributes(_ node: Node) -> some RandomAccessCollection<XMLAttribute> {
    let record = self[node]
    let first = Int(record.firstAttribute)
    return (first..<first + Int(record.attributeCount)).lazy.map { attribute(at: $0) }
  }

  /// The attribute at a place among those of the element.
  package func attribute(of node: Node, at place: Int) -> XMLAttribute {
    attribute(at: Int(self[node].firstAttribute) + place)
  }

  @inlinable package func hasAttributes(_ node: Node) -> Bool { self[node].attributeCount > 0 }

  /// The value of an attribute, references to characters and XML's own entities resolved; `nil`
  /// when the element has none of that name.
  package func attribute(_ node: Node, _ local: String, in namespace: String? = nil) -> String? {
    guard hasAttributes(node) else { return nil }
    return attributes(node).first { $0.name.matches(local, in: namespace) }.map { value(of: $0) }
  }

  /// The attribute's value (XML 1.0 §3.3.3): white space as spaces, character references
  /// resolved; references to other entities stay as they are.
  package func value(of attribute: XMLAttribute) -> String {
    if let decoded = attribute.decodedValue { return decoded }
    if isHTML { return source(attribute.valueRange) }
    var value: [UInt8] = []
    CharacterData.appendAttributeValue(bytes[attribute.valueRange], to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  private func attribute(at index: Int) -> XMLAttribute {
    let record = storage.attributes[index]
    let end = Int(record.valueEnd)
    let isQuoted = end < bytes.count && (bytes[end] == 0x22 || bytes[end] == 0x27)
    return XMLAttribute(
      nameIndex: Int(record.name), name: names[Int(record.name)],
      range: Int(record.start)..<(isQuoted || !isHTML ? end + 1 : end),
      valueRange: Int(record.valueStart)..<end,
      decodedValue: storage.html?.decodedValues[Int32(index)])
  }
}
