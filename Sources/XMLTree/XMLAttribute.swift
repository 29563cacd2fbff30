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
    attributePlaces(node).lazy.map { attribute(at: $0) }
  }

  /// The attribute at a place among those of the element.
  package func attribute(of node: Node, at place: Int) -> XMLAttribute {
    attribute(at: Int(self[node].firstAttribute) + place)
  }

  @inlinable package func hasAttributes(_ node: Node) -> Bool { self[node].attributeCount > 0 }

  /// The value of an attribute, references to characters and XML's own entities resolved; `nil`
  /// when the element has none of that name.
  package func attribute(_ node: Node, _ local: String, in namespace: String? = nil) -> String? {
    for place in attributePlaces(node)
    where names[attributeNameIndex(place)].matches(local, in: namespace) {
      return value(of: attribute(at: place))
    }
    return nil
  }

  /// The places of a node's attributes in the arena, for loops that need no ``XMLAttribute``.
  @inlinable package func attributePlaces(_ node: Node) -> Range<Int> {
    let record = self[node]
    return Int(record.firstAttribute)..<Int(record.firstAttribute + record.attributeCount)
  }

  /// The place in ``names`` of the name of the attribute at a place of the arena.
  @inlinable package func attributeNameIndex(_ place: Int) -> Int {
    Int(storage.attributes[place].name)
  }

  /// What stands between the quotes of the attribute at a place of the arena.
  @inlinable package func attributeValueRange(_ place: Int) -> Range<Int> {
    Int(storage.attributes[place].valueStart)..<Int(storage.attributes[place].valueEnd)
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

  /// The attribute at a place of the arena.
  package func attribute(at index: Int) -> XMLAttribute {
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
