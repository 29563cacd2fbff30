import CLibXML2

extension XMLDocument {
  /// The texts of the general entities that the document refers to, for those that are text
  /// without markup.
  ///
  /// - Parameter loadsDTD: also reads the external DTD, where the system's XML catalog knows it
  ///   under `/usr/share/xml` or `/usr/share/sgml`.
  package func entityTexts(loadsDTD: Bool) -> [String: String] {
    guard !isHTML, !knownEntities.isEmpty else { return [:] }
    LibXML2.prepare()
    guard let parser = unsafe xmlNewParserCtxt() else { return [:] }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe parser.pointee.sax.pointee.serror = { _, _ in }
    if loadsDTD { unsafe parser.pointee._private = LibXML2.catalogPermission }
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
    if loadsDTD { options |= XML_PARSE_DTDLOAD.rawValue }
    let tree = unsafe bytes.withUnsafeBytes {
      unsafe xmlCtxtReadMemory(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil,
        "UTF-8", Int32(options))
    }
    guard let tree = unsafe tree else { return [:] }
    defer { unsafe xmlFreeDoc(tree) }
    var texts: [String: String] = [:]
    for name in knownEntities {
      guard let entity = unsafe xmlGetDocEntity(tree, name),
        let content = unsafe entity.pointee.content
      else { continue }
      let text = unsafe String(cString: content)
      if text.utf8.count <= Self.longestEntity, !text.contains("<"), !text.contains("&") {
        texts[name] = text
      }
    }
    return texts
  }

  private static let longestEntity = 4096
}
