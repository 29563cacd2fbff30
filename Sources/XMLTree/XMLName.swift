/// The name of an element or attribute (Namespaces in XML 1.0), as written and as resolved.
@usableFromInline package struct XMLName: Hashable, Sendable {
  /// The namespace's URI; `nil` for names in no namespace.
  package var namespace: String?
  /// As written before the colon; `nil` for names without one.
  package var prefix: String?
  package var local: String

  package init(_ local: String, namespace: String? = nil, prefix: String? = nil) {
    self.local = local
    self.namespace = namespace
    self.prefix = prefix
  }

  /// `prefix:local`, as the document writes it.
  package var qualified: String {
    prefix.map { "\($0):\(local)" } ?? local
  }

  /// Whether local name and namespace are these; the prefix does not matter.
  package func matches(_ local: String, in namespace: String?) -> Bool {
    self.local == local && self.namespace == namespace
  }
}

/// Namespaces that the program itself knows.
package enum XMLNamespace {
  package static let xml = "http://www.w3.org/XML/1998/namespace"
  package static let xmlns = "http://www.w3.org/2000/xmlns/"
  package static let docBook = "http://docbook.org/ns/docbook"
  package static let svg = "http://www.w3.org/2000/svg"
  package static let its = "http://www.w3.org/2005/11/its"
  package static let xlink = "http://www.w3.org/1999/xlink"
  package static let xhtml = "http://www.w3.org/1999/xhtml"
  package static let mathML = "http://www.w3.org/1998/Math/MathML"
  package static let xInclude = "http://www.w3.org/2001/XInclude"
}
