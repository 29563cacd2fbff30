package import XMLTree

/// Says where in a guide an element stands: by identifier for references, by titles for readers.
package struct PlaceFinder {
  private let document: XMLDocument
  /// HTML's headings, which say what stands below them; `nil` for other documents.
  private let outline: HeadingOutline?
  private let file: String
  /// Whether each name of the document is that of an identifier.
  private let isIdentifier: [Bool]
  /// Numbers of ``references`` by node; -1 where it is not known yet.
  private var referenceNumbers: [Int32]
  /// The file alone, then the file with each identifier that was asked for.
  private var references: [String]
  /// Numbers of ``titles`` by node; -1 where they are not known yet.
  private var titleNumbers: [Int32]
  /// Titles from the chapter down, for elements that were asked for before.
  private var titles: [[String]] = [[]]
  /// The breadcrumbs that were asked for before, by titles and name: those of a section's paragraphs
  /// are one.
  private var breadcrumbs: [Breadcrumb: [String]] = [:]

  private struct Breadcrumb: Hashable {
    var titles: Int32
    var name: Int
  }

  /// The longest part of a title that is shown.
  private static let longestTitle = 60
  /// Whole works and their parts, whose title would say nothing in every breadcrumb, and what holds
  /// their title.
  private static let works: Set<String> = ["book", "set", "part", "article", "info"]
  /// What a person says, such as words for a child: its name stands in the breadcrumb, because
  /// such texts address somebody else than the guide does.
  private static let quotation = "blockquote"

  /// - Parameter file: the document's name in references.
  package init(_ document: XMLDocument, file: String) {
    self.document = document
    outline = Vocabulary(document) == .html ? HeadingOutline(document) : nil
    self.file = file
    let namespace = document.isHTML ? nil : XMLNamespace.xml
    isIdentifier = document.names.map { $0.matches("id", in: namespace) }
    references = [file]
    referenceNumbers = [Int32](repeating: -1, count: document.count)
    titleNumbers = referenceNumbers
  }

  /// The file, and the identifier of the element or of the nearest one around it.
  mutating func reference(to node: XMLDocument.Node) -> String {
    references[Int(referenceNumber(of: node))]
  }

  private mutating func referenceNumber(of node: XMLDocument.Node) -> Int32 {
    let known = referenceNumbers[Int(node.index)]
    guard known < 0 else { return known }
    var number: Int32 = 0
    if let place = document.attributePlaces(node).first(where: {
      isIdentifier[document.attributeNameIndex($0)]
    }) {
      number = Int32(references.count)
      references.append("\(file)#\(document.value(of: document.attribute(at: place)))")
    } else if let parent = document.parent(node), document.kind(parent) == .element {
      number = referenceNumber(of: parent)
    }
    referenceNumbers[Int(node.index)] = number
    return number
  }

  /// Titles from the chapter down and `blockquote` where one is around, then the element's name.
  package mutating func breadcrumb(of node: XMLDocument.Node) -> [String] {
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
    let key = Breadcrumb(titles: titleNumber(of: place), name: document.nameIndex(node))
    if let known = breadcrumbs[key] { return known }
    let breadcrumb = titles[Int(key.titles)] + [name]
    breadcrumbs[key] = breadcrumb
    return breadcrumb
  }

  /// The number of the titles from the chapter down to `node`.
  private mutating func titleNumber(of node: XMLDocument.Node) -> Int32 {
    let known = titleNumbers[Int(node.index)]
    guard known < 0 else { return known }
    var number: Int32 = 0
    if let parent = document.parent(node), document.kind(parent) == .element {
      number = titleNumber(of: parent)
    }
    let added = ownTitles(of: node, below: titles[Int(number)].last)
    if !added.isEmpty {
      titles.append(titles[Int(number)] + added)
      number = Int32(titles.count - 1)
    }
    titleNumbers[Int(node.index)] = number
    return number
  }

  private func ownTitles(of node: XMLDocument.Node, below last: String?) -> [String] {
    let name = document.name(node).local
    var result: [String] = []
    if !Self.works.contains(name), let title = title(of: node) { result.append(title) }
    if name == Self.quotation, (result.last ?? last) != Self.quotation {
      result.append(Self.quotation)
    }
    return result
  }

  private func title(of node: XMLDocument.Node) -> String? {
    guard
      let element = child("title", of: node)
        ?? child("info", of: node).flatMap({ child("title", of: $0) })
    else { return nil }
    let text = WhiteSpace.folding(document.text(element))
    guard text.utf8.count > Self.longestTitle, text.count > Self.longestTitle else {
      return text.isEmpty ? nil : text
    }
    return text.prefix(Self.longestTitle - 1) + "…"
  }

  /// The first child element of that name, among the few that can come before a title.
  private func child(_ local: String, of node: XMLDocument.Node) -> XMLDocument.Node? {
    var elements = 0
    var next = document.firstChild(node)
    while let child = next, elements < 3 {
      if document.kind(child) == .element {
        if document.name(child).local == local { return child }
        elements += 1
      }
      next = document.nextSibling(child)
    }
    return nil
  }
}
