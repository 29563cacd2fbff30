import XMLTree

/// Says where in a guide an element stands: by identifier for references, by titles for readers.
struct PlaceFinder {
  private let document: XMLDocument
  /// Titles from the chapter down, for elements that were asked for before.
  private var titles: [XMLDocument.Node: [String]] = [:]
  private var identifiers: [XMLDocument.Node: String?] = [:]
  /// The longest part of a title that is shown.
  private static let longestTitle = 60
  /// Whole works: their title in every breadcrumb would say nothing.
  private static let works: Set<String> = ["book", "set", "article"]

  init(_ document: XMLDocument) { self.document = document }

  /// The `xml:id` of the element or of the nearest one around it.
  mutating func identifier(near node: XMLDocument.Node) -> String? {
    if let known = identifiers[node] { return known }
    var found = document.attribute(node, "id", in: XMLNamespace.xml)
    if found == nil, let parent = document.parent(node), document.kind(parent) == .element {
      found = identifier(near: parent)
    }
    identifiers[node] = .some(found)
    return found
  }

  /// Titles from the chapter down, then the element's name.
  mutating func breadcrumb(of node: XMLDocument.Node) -> [String] {
    let name = document.name(node).local
    guard var place = document.parent(node), document.kind(place) == .element else {
      return [name]
    }
    // A title stands below the titles of what is around its own element.
    if name == "title" {
      if document.name(place).local == "info", let owner = document.parent(place) { place = owner }
      guard let around = document.parent(place), document.kind(around) == .element else {
        return [name]
      }
      place = around
    }
    return titles(downTo: place) + [name]
  }

  private mutating func titles(downTo node: XMLDocument.Node) -> [String] {
    if let known = titles[node] { return known }
    var result: [String] = []
    if let parent = document.parent(node), document.kind(parent) == .element {
      result = titles(downTo: parent)
    }
    if !Self.works.contains(document.name(node).local), let title = title(of: node) {
      result.append(title)
    }
    titles[node] = result
    return result
  }

  private func title(of node: XMLDocument.Node) -> String? {
    guard
      let element = child("title", of: node)
        ?? child("info", of: node).flatMap({ child("title", of: $0) })
    else { return nil }
    let text = WhiteSpace.folding(document.text(element))
    guard text.count > Self.longestTitle else { return text.isEmpty ? nil : text }
    return text.prefix(Self.longestTitle - 1) + "…"
  }

  /// The first child element of that name, among the few that can come before a title.
  private func child(_ local: String, of node: XMLDocument.Node) -> XMLDocument.Node? {
    document.children(node).lazy.filter { document.kind($0) == .element }.prefix(3)
      .first { document.name($0).local == local }
  }
}
