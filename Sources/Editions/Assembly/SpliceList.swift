import XMLTree

/// The changes of a document, in the order in which they were found.
struct SpliceList {
  private(set) var splices: [Splice] = []
  /// What is written here is the content of the splice that is added next.
  var content = SpliceContent()

  var isEmpty: Bool { splices.isEmpty }

  /// Puts what was written since the last splice in the place of a range.
  ///
  /// - Returns: the splice's number, for ``fill(_:)``.
  @discardableResult
  mutating func add(_ range: Range<Int>) -> Int {
    splices.append(Splice(range: range, parts: content.close()))
    return splices.count - 1
  }

  mutating func add(_ range: Range<Int>, text: String) {
    content.write(text)
    add(range)
  }

  /// Writes into the content of an element; one that is written as a single tag gets two.
  ///
  /// - Parameter range: within the content; where there is none, it does not count.
  mutating func add(
    _ added: SpliceContent, into range: Range<Int>, of element: XMLDocument.Node,
    _ document: XMLDocument
  ) {
    guard document.endTagRange(element).isEmpty, !document.isHTML else {
      content.append(added)
      add(range)
      return
    }
    // `<target/>` gets two tags.
    let tag = document.startTagRange(element)
    content.write(UInt8(ascii: ">"))
    content.append(added)
    content.write("</\(document.name(element).qualified)>")
    add(tag.upperBound - 2..<tag.upperBound)
  }

  /// Gives a splice that was added before all the content that was written since the last one.
  mutating func fill(_ splice: Int) { splices[splice].parts = content.close() }
}
