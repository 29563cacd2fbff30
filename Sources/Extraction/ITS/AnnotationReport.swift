package import Diagnostics
import XMLTree

/// The output of `dragoman its`, in the form of the W3C's ITS 2.0 test suite: a line for each
/// element and attribute, its path and then its values.
package struct AnnotationReport {
  private var annotations: Annotations
  private var lines: [String] = []
  private var document: XMLDocument { annotations.document }

  package init(_ annotations: Annotations) {
    self.annotations = annotations
  }

  /// The report, each line ended.
  package mutating func render() throws(OperationError) -> String {
    lines = []
    /// For each open element its path and how many children of each name it has had.
    var open: [(end: Int32, path: String, counts: [String: Int])] = []
    for index in 1..<max(1, document.count) {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      while let last = open.last, last.end <= node.index { open.removeLast() }
      let path = Self.path(document.name(node).qualified, below: &open)
      open.append((document.subtreeEnd(node), path, [:]))
      try addLines(of: node, path)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func path(
    _ name: String, below open: inout [(end: Int32, path: String, counts: [String: Int])]
  ) -> String {
    guard let last = open.indices.last else { return "/\(name)" }
    open[last].counts[name, default: 0] += 1
    return "\(open[last].path)/\(name)[\(open[last].counts[name] ?? 1)]"
  }

  private mutating func addLines(
    of node: XMLDocument.Node, _ path: String
  ) throws(OperationError) {
    try add(path, QueryNode(node))
    let attributes = document.attributes(node).enumerated()
      .filter { !$0.element.isNamespaceDeclaration }
      .map { (name: $0.element.name.qualified, place: $0.offset) }
      .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
    for attribute in attributes {
      try add("\(path)/@\(attribute.name)", QueryNode(node, attribute: attribute.place))
    }
  }

  private mutating func add(_ path: String, _ node: QueryNode) throws(OperationError) {
    let values = try annotations.values(of: node)
    var own = values.own
    if !values.annotators.isEmpty {
      own["annotatorsRef"] = values.annotators.joined(separator: " ")
    }
    var fields = [path] + Self.fields(own, suffix: "")
    for (index, record) in values.records.enumerated() {
      fields += Self.fields(record, suffix: "[\(index + 1)]")
    }
    lines.append(fields.joined(separator: "\t"))
  }

  /// `name="value"` in alphabetical order, each on one line.
  private static func fields(_ values: [String: String], suffix: String) -> [String] {
    values.sorted { $0.key < $1.key }.map { name, value in
      let line = String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 })
      return "\(name)\(suffix)=\"\(line)\""
    }
  }
}
