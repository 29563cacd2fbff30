extension XMLDocument {
  /// The characters of a text node or CDATA section; nothing for other kinds.
  package func appendText(of node: Node, to result: inout [UInt8]) {
    switch kind(node) {
    case .text where storage.html?.decodedText[node.index] != nil:
      result.append(contentsOf: storage.html?.decodedText[node.index] ?? [])
    case .text where isHTML: result.append(contentsOf: bytes[range(node)])
    case .text: CharacterData.appendText(bytes[range(node)], to: &result)
    case .cdata: CharacterData.appendCDATA(bytes[contentRange(node)], to: &result)
    case .entityReference: result.append(contentsOf: bytes[range(node)])
    default: break
    }
  }

  /// All text below the node, as a reader sees it; references to entities stay as they are.
  package func text(_ node: Node) -> String {
    var result: [UInt8] = []
    for index in node.index..<subtreeEnd(node) { appendText(of: Node(index: index), to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the XML declaration names an encoding that is only a part of UTF-8 (US-ASCII); `nil`
  /// where it names UTF-8 itself or nothing.
  package var asciiEncodingName: Range<Int>? {
    guard let name = SourceEncoding.declaredName(in: bytes),
      source(name).lowercased().contains("ascii")
    else { return nil }
    return name
  }

  /// The bytes of `range` as they stand in the document.
  package func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
