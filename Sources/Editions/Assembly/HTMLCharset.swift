import XMLTree

/// The encoding that an HTML document says to have.
enum HTMLCharset {
  /// Where `meta` names another one than UTF-8; `nil` where it names none or UTF-8.
  static func otherName(in document: XMLDocument) -> Range<Int>? {
    for index in 0..<document.count {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element, document.name(node).local == "meta" else { continue }
      for attribute in document.attributes(node) {
        guard let range = name(in: attribute, document) else { continue }
        let isUTF8 = ["utf-8", "utf8"].contains(document.source(range).lowercased())
        return isUTF8 ? nil : range
      }
    }
    return nil
  }

  /// The whole of `charset`, what follows `charset=` in `content`.
  private static func name(in attribute: XMLAttribute, _ document: XMLDocument) -> Range<Int>? {
    switch attribute.name.local {
    case "charset": return attribute.valueRange
    case "content":
      let text = String(
        decoding: document.bytes[attribute.valueRange].map { $0 | ($0 < 0x80 ? 0x20 : 0) },
        as: UTF8.self)
      guard let found = text.utf8.firstRange(of: "charset=".utf8) else { return nil }
      let start =
        attribute.valueRange.lowerBound
        + text.utf8.distance(from: text.startIndex, to: found.upperBound)
      let end = document.bytes[start..<attribute.valueRange.upperBound].firstIndex {
        $0 == UInt8(ascii: ";") || $0 <= 0x20
      }
      return start..<(end ?? attribute.valueRange.upperBound)
    default: return nil
    }
  }
}
