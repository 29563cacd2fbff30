import Diagnostics
import XMLTree

extension XMLDocument {
  /// The place of an element among the elements beside it, from an ancestor down; from the root
  /// where there is none.
  func elementPath(_ node: Node, below ancestor: Node? = nil) -> [Int] {
    var path: [Int] = []
    var current = node
    while current != ancestor, let parent = parent(current) {
      let place = children(parent).prefix { $0 != current }.count { kind($0) == .element }
      path.append(place)
      current = parent
    }
    return path.reversed()
  }

  /// The element at the end of a path; `nil` where the path leads nowhere.
  func element(at path: [Int], below ancestor: Node? = nil) -> Node? {
    var current = ancestor ?? documentNode
    for step in path {
      let children = children(current).filter { kind($0) == .element }
      guard step < children.count else { return nil }
      current = children[step]
    }
    return current
  }

  /// The element that begins at a place of this file; `nil` where none does.
  func element(at location: SourceLocation) -> Node? {
    var (line, offset) = (1, 0)
    while line < location.line, let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
      (line, offset) = (line + 1, end + 1)
    }
    let start = bytes[offset...].indices.lazy.filter { bytes[$0] & 0xC0 != 0x80 }
      .dropFirst(max(0, location.column - 1)).first
    return elements().first { range($0).lowerBound == start }
  }

  /// The nearest element around a node, itself included, that has an `xml:id`.
  func identified(_ node: Node) -> (element: Node, id: String)? {
    var current: Node? = node
    while let element = current {
      if kind(element) == .element, let id = attribute(element, "id", in: XMLNamespace.xml) {
        return (element, id)
      }
      current = parent(element)
    }
    return nil
  }
}
