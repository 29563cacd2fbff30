import CLibXML2

/// The library's process-wide state.
enum LibXML2 {
  /// Starts the library once and closes its one door to the outside: external entities, DTDs and
  /// included files are never loaded (`xmlSetExternalEntityLoader`).
  static func prepare() {
    _ = prepared
  }

  private static let prepared: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { url, identifier, parser in
      guard let parser = unsafe parser,
        unsafe parser.pointee._private == LibXML2.catalogPermission
      else { return nil }
      return unsafe LibXML2.catalogInput(url, identifier, parser)
    }
  }()

  /// What a parser carries that may read DTDs which the system's XML catalog knows.
  nonisolated(unsafe) static let catalogPermission = UnsafeMutableRawPointer.allocate(
    byteCount: 1, alignment: 1)

  /// Opens a file of the system's DTDs; nothing else.
  private static func catalogInput(
    _ url: UnsafePointer<CChar>?, _ identifier: UnsafePointer<CChar>?,
    _ parser: UnsafeMutablePointer<xmlParserCtxt>
  ) -> UnsafeMutablePointer<xmlParserInput>? {
    let wanted = unsafe url.map { unsafe String(cString: $0) } ?? ""
    let publicName = unsafe identifier.map { unsafe String(cString: $0) }
    let resolved = unsafe xmlCatalogResolve(publicName, wanted)
    defer { unsafe dragoman_xml_free(resolved) }
    var path = unsafe resolved.map { unsafe String(cString: $0) } ?? wanted
    if path.hasPrefix("file://") { path.removeFirst(7) }
    let isSystem = path.hasPrefix("/usr/share/xml/") || path.hasPrefix("/usr/share/sgml/")
    guard isSystem, !path.contains("/../") else { return nil }
    return unsafe xmlNewInputFromFile(parser, path)
  }
}
