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
    /// A part that names further files.
    case styleSheet
    /// A file that readers may fetch.
    case file
  }

  struct Link {
    var kind: Kind
    /// As written, without what follows `?` and `#`.
    var reference: String
    var location: SourceLocation
  }

  /// A link to a place in a page.
  struct Place {
    /// The page as written; empty for the one that has the link.
    var page: String
    var fragment: String
    var location: SourceLocation

    /// `%20` and the like as the characters they stand for.
    var decodedFragment: String { LinkedFiles.decoded(fragment) }
  }

  private(set) var links: [Link] = []
  private(set) var places: [Place] = []
  private let document: XMLDocument

  init(_ document: XMLDocument) {
    self.document = document
    for node in document.elements() {
      if document.hasAttributes(node) { read(node) }
      if document.name(node).matches("style", in: XMLNamespace.xhtml) { readStyle(node) }
    }
  }

  private mutating func readStyle(_ node: XMLDocument.Node) {
    let range = document.contentRange(node)
    for link in StyleSheetLinks(Array(document.bytes[range])).links {
      let place = SourceLocation(
        file: document.file, offset: range.lowerBound + link.offset, in: document.bytes)
      links.append(
        Link(
          kind: link.isImport ? .styleSheet : .part, reference: link.reference, location: place))
    }
  }

  private mutating func read(_ node: XMLDocument.Node) {
    if let style = document.attribute(node, "style") {
      for link in StyleSheetLinks(Array(style.utf8)).links {
        add(.part, link.reference, at: node)
      }
    }
    switch document.name(node).local {
    case "a", "area": addTarget(of: node)
    case "link":
      let relations = (document.attribute(node, "rel") ?? "").lowercased().split(separator: " ")
      let isPart = !relations.contains { ["its-rules", "alternate", "canonical"].contains($0) }
      if isPart {
        let isStyle = relations.contains("stylesheet")
        add(isStyle ? .styleSheet : .part, document.attribute(node, "href"), at: node)
      }
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
    let fragment = String(reference.drop { $0 != "#" }.dropFirst())
    if !fragment.isEmpty, path.isEmpty || LinkedPath.isRelative(path) {
      places.append(
        Place(page: path, fragment: fragment, location: document.location(of: node)))
    }
    add(XMLDocument.isHTMLName(path) ? .page : .file, path, at: node)
  }

  private mutating func add(_ kind: Kind, _ reference: String?, at node: XMLDocument.Node) {
    guard let reference else { return }
    let path = String(reference.prefix { $0 != "#" && $0 != "?" })
    guard LinkedPath.isRelative(path) else { return }
    links.append(Link(kind: kind, reference: path, location: document.location(of: node)))
  }
}
