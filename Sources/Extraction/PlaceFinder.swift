import XMLTree

/// Says where in a guide an element stands: by identifier for references, by titles for readers.
struct PlaceFinder {
  private let document: XMLDocument
  /// HTML's headings, which say what stands below them; `nil` for other documents.
  private let outline: HeadingOutline?
  /// Titles from the chapter down, for elements that were asked for before.
  private var titles: [XMLDocument.Node: [String]] = [:]
  /// Numbers of ``identifiers`` by node; -1 where there is none, -2 where it is not known yet.
  private var identifierNumbers: [Int32]
  private var identifiers: [String] = []
  /// The longest part of a title that is shown.
  private static let longestTitle = 60
  /// Whole works, whose title would say nothing in every breadcrumb, and what holds their title.
  private static let works: Set<String> = ["book", "set", "article", "info"]
  /// What a person says, such as words for a child: its name stands in the breadcrumb, because
  /// such texts address somebody else than the guide does.
  private static let quotation = "blockquote"

  init(_ document: XMLDocument) {
    self.document = document
    outline = Vocabulary(document) == .html ? HeadingOutline(document) : nil
    identifierNumbers = [Int32](repeating: -2, count: document.count)
  }

  /// The `xml:id` of the element or of the nearest one around it.
  mutating func identifier(near node: XMLDocument.Node) -> String? {
    let number = identifierNumber(near: node)
    return number < 0 ? nil : identifiers[Int(number)]
  }

  private mutating func identifierNumber(near node: XMLDocument.Node) -> Int32 {
    let known = identifierNumbers[Int(node.index)]
    guard known == -2 else { return known }
    var number: Int32 = -1
    if let identifier = document.attribute(
      node, "id", in: document.isHTML ? nil : XMLNamespace.xml)
    {
      number = Int32(identifiers.count)
      identifiers.append(identifier)
    } else if let parent = document.parent(node), document.kind(parent) == .element {
      number = identifierNumber(near: parent)
    }
    identifierNumbers[Int(node.index)] = number
    return number
  }

  /// Titles from the chapter down and `blockquote` where one is around, then the element's name.
  mutating func breadcrumb(of node: XMLDocument.Node) -> [String] {
    let name = document.name(node).local
    if let outline { return outline.titles(above: node) + [name] }
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
    if document.name(node).local == Self.quotation, result.last != Self.quotation {
      result.append(Self.quotation)
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
