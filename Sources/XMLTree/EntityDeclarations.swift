import CLibXML2

/// What a document declares its general entities to stand for (XML 1.0 §4.2).
package struct EntityDeclarations: Sendable {
  /// The texts of those that are text without markup.
  package var texts: [String: String] = [:]
  /// The files of the external parsed ones, as the declarations name them.
  package var files: [String: String] = [:]
  /// The names of those with markup or references in them, which stay references everywhere.
  package var composed: Set<String> = []

  /// Nothing is declared.
  package init() {}
}

extension XMLDocument {
  /// The entities that the document refers to. Nothing that lies outside is read for it.
  ///
  /// - Parameter loadsDTD: also reads the external DTD, where the system's XML catalog knows it
  ///   under `/usr/share/xml` or `/usr/share/sgml`.
  package func entities(loadsDTD: Bool) -> EntityDeclarations {
    var declarations = EntityDeclarations()
    guard !isHTML, !knownEntities.isEmpty, let doctype = doctypeRange else { return declarations }
    LibXML2.prepare()
    guard let parser = unsafe xmlNewParserCtxt() else { return declarations }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe parser.pointee.sax.pointee.serror = { _, _ in }
    if loadsDTD { unsafe parser.pointee._private = LibXML2.catalogPermission }
    var options = XML_PARSE_NONET.rawValue
    if loadsDTD { options |= XML_PARSE_DTDLOAD.rawValue }
    // The declarations alone: the text is long, and says nothing more of them.
    let prolog = Array(bytes[doctype]) + Array("<x/>".utf8)
    let tree = unsafe prolog.withUnsafeBytes {
      unsafe xmlCtxtReadMemory(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil,
        "UTF-8", Int32(options))
    }
    guard let tree = unsafe tree else { return declarations }
    defer { unsafe xmlFreeDoc(tree) }
    for name in knownEntities {
      guard let entity = unsafe xmlGetDocEntity(tree, name) else { continue }
      unsafe declarations.add(entity.pointee, named: name)
    }
    return declarations
  }

  private var doctypeRange: Range<Int>? {
    children(documentNode).first { kind($0) == .doctype }.map { range($0) }
  }
}

extension EntityDeclarations {
  private static let longestText = 4096

  fileprivate mutating func add(_ entity: xmlEntity, named name: String) {
    if unsafe entity.etype == XML_EXTERNAL_GENERAL_PARSED_ENTITY {
      files[name] = unsafe entity.SystemID.map { unsafe String(cString: $0) } ?? ""
    } else if let content = unsafe entity.content {
      texts[name] = unsafe Self.plainText(String(cString: content))
      if texts[name] == nil { composed.insert(name) }
    }
  }

  /// What replacement text without markup stands for; `nil` where it has tags or refers to other
  /// entities, or is long.
  private static func plainText(_ content: String) -> String? {
    let bytes = Array(content.utf8)
    guard bytes.count <= longestText, !bytes.contains(UInt8(ascii: "<")) else { return nil }
    let references = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .dropFirst().map { $0.prefix { $0 != UInt8(ascii: ";") } }
    guard references.allSatisfy({ CharacterData.scalar(ofReference: $0) != nil }) else {
      return nil
    }
    var text: [UInt8] = []
    CharacterData.appendText(bytes[...], to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
