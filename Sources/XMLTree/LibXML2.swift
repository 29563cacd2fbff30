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
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}
