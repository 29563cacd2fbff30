import XMLTree

/// The headings of an HTML document: what stands above each place. They are no sections around
/// their text but stand before it.
struct HeadingOutline {
  private struct Heading {
    var node: XMLDocument.Node
    var level: Int
    var text: String
    /// The heading above it, by its place in ``headings``.
    var parent: Int?
  }

  private var headings: [Heading] = []

  init(_ document: XMLDocument) {
    var open: [Int] = []
    for index in 0..<document.count {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element, let level = Self.level(of: node, in: document) else {
        continue
      }
      let text = WhiteSpace.folding(document.text(node))
      guard !text.isEmpty else { continue }
      while let last = open.last, headings[last].level >= level { open.removeLast() }
      headings.append(Heading(node: node, level: level, text: text, parent: open.last))
      open.append(headings.count - 1)
    }
  }

  /// 1 for `h1`; `nil` for what is no heading.
  private static func level(of node: XMLDocument.Node, in document: XMLDocument) -> Int? {
    let name = document.name(node)
    guard name.namespace == XMLNamespace.xhtml, name.local.utf8.count == 2, name.local.first == "h"
    else { return nil }
    return name.local.last?.wholeNumberValue.flatMap { (1...6).contains($0) ? $0 : nil }
  }

  /// The headings that stand above an element, from the outermost; the page's own (`h1`) says
  /// nothing in every place and is left out.
  func titles(above node: XMLDocument.Node) -> [String] {
    var current = last(notBehind: node)
    if let index = current, headings[index].node == node { current = headings[index].parent }
    var titles: [String] = []
    while let index = current {
      if headings[index].level > 1 { titles.append(headings[index].text) }
      current = headings[index].parent
    }
    return titles.reversed()
  }

  private func last(notBehind node: XMLDocument.Node) -> Int? {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node <= node { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
