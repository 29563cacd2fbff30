import XMLTree

extension Splice {
  /// Writes parts into the content of an element; one that is written as a single tag gets two.
  ///
  /// - Parameter range: within the content; where there is none, it does not count.
  init(
    _ parts: [Part], into range: Range<Int>, of element: XMLDocument.Node, _ document: XMLDocument
  ) {
    let tag = document.startTagRange(element)
    guard document.endTagRange(element).isEmpty, !document.isHTML else {
      self.init(range: range, parts: parts)
      return
    }
    // `<target/>` gets two tags.
    let slash = tag.upperBound - 2
    let name = document.name(element).qualified
    self.init(
      range: slash..<tag.upperBound,
      parts: [.text(Array(">".utf8))] + parts + [.text(Array("</\(name)>".utf8))])
  }
}
