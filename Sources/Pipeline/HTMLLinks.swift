import Diagnostics
import Extraction
import XMLTree

/// The files that an HTML page names.
struct HTMLLinks {
  enum Kind {
    /// Another page, which readers come to by a link.
    case page
    /// A picture or another part of the page, without which it is not complete.
    case part
    /// A file that readers may fetch.
    case file
  }

  struct Link {
    var kind: Kind
    /// As written, without what follows `?` and `#`.
    var reference: String
    var location: SourceLocation
  }

  private(set) var links: [Link] = []
  private let document: XMLDocument

  init(_ document: XMLDocument) {
    self.document = document
    for node in document.elements() where document.hasAttributes(node) { read(node) }
  }

  private mutating func read(_ node: XMLDocument.Node) {
    switch document.name(node).local {
    case "a", "area": addTarget(of: node)
    case "link":
      let relations = (document.attribute(node, "rel") ?? "").lowercased().split(separator: " ")
      let isPart = !relations.contains { ["its-rules", "alternate", "canonical"].contains($0) }
      if isPart { add(.part, document.attribute(node, "href"), at: node) }
    case "object": add(.part, document.attribute(node, "data"), at: node)
    default:
      for name in ["src", "poster"] { add(.part, document.attribute(node, name), at: node) }
      for candidate in (document.attribute(node, "srcset") ?? "").split(separator: ",") {
        add(.part, candidate.split(separator: " ").first.map(String.init), at: node)
      }
    }
  }

  /// A page in another language is none of the guide's.
  private mutating func addTarget(of node: XMLDocument.Node) {
    guard document.attribute(node, "hreflang") == nil,
      let reference = document.attribute(node, "href")
    else { return }
    let path = String(reference.prefix { $0 != "#" && $0 != "?" })
    add(XMLDocument.isHTMLName(path) ? .page : .file, path, at: node)
  }

  /// Addresses elsewhere on the web (`https:`, `tel:`, `data:`, `/…`) are no files of the guide.
  private mutating func add(_ kind: Kind, _ reference: String?, at node: XMLDocument.Node) {
    guard let reference else { return }
    let path = String(reference.prefix { $0 != "#" && $0 != "?" })
    guard !path.isEmpty, !path.hasPrefix("/"),
      !path.prefix(while: { $0 != "/" }).contains(":")
    else { return }
    links.append(Link(kind: kind, reference: path, location: document.location(of: node)))
  }
}
