package import XMLTree

/// The language of markup that a document is written in, as far as the bundled rules know it.
package enum Vocabulary: Sendable {
  case docBook
  /// DocBook up to 4.5, which has no namespace.
  case docBook4
  case html
  case svg
  case unknown

  /// By the namespaces of the document's names, then by its document type.
  package init(_ document: XMLDocument) {
    let namespaces = Set(document.names.compactMap(\.namespace))
    if document.isHTML {
      self = .html
    } else if namespaces.contains(XMLNamespace.docBook) {
      self = .docBook
    } else if namespaces.contains(XMLNamespace.svg), !namespaces.contains(XMLNamespace.xhtml) {
      self = .svg
    } else if namespaces.contains(XMLNamespace.xhtml) {
      self = .html
    } else {
      self = Self.isDocBook4(document) ? .docBook4 : .unknown
    }
  }

  private static func isDocBook4(_ document: XMLDocument) -> Bool {
    document.children(document.documentNode).contains {
      document.kind($0) == .doctype
        && document.source(document.range($0)).contains("//OASIS//DTD DocBook ")
    }
  }
}
