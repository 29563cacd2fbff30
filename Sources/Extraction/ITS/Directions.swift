package import Diagnostics
package import Messages
package import XMLTree

/// The directions that a document asks for, element by element: DocBook's `dir`, `its:dir`, and the
/// global rules (ITS 2.0 §8.5).
package struct Directions: Sendable {
  private var byNode: [XMLDocument.Node: TextDirection] = [:]

  /// - Parameters:
  ///   - rules: those that apply besides the document's own, before them.
  ///   - load: gives the files with rules that the document links.
  /// - Throws: for rules that cannot be read or evaluated.
  package init(
    of document: XMLDocument, rules: [GlobalRule], load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) {
    var reader = GlobalRuleReader(load: load)
    if document.names.contains(where: { $0.matches("rules", in: XMLNamespace.its) }) {
      try reader.read(document)
    }
    try self.init(of: document, rules: rules + reader.rules)
  }

  /// What `rules` and the elements' own attributes say.
  ///
  /// - Throws: for rules that cannot be evaluated.
  package init(of document: XMLDocument, rules: [GlobalRule] = []) throws(OperationError) {
    let isWritten = document.names.contains { $0.local == "dir" }
    let isRuled = rules.contains { $0.name.matches("dirRule", in: XMLNamespace.its) }
    guard isWritten || isRuled else { return }
    let ruled = try RuleValues(rules, of: .directionality, on: document)
    let local = LocalValues(document)
    for index in 1..<Int32(max(1, document.count)) {
      let node = XMLDocument.Node(index: index)
      guard document.kind(node) == .element else { continue }
      let text =
        Self.docBookValue(of: node, in: document)
        ?? local.values(.directionality, of: node)["dir"]
        ?? ruled.values(of: QueryNode(node))?["dir"]
      byNode[node] = text.flatMap { TextDirection(rawValue: $0.lowercased()) }
    }
  }

  private static func docBookValue(
    of node: XMLDocument.Node, in document: XMLDocument
  ) -> String? {
    guard document.name(node).namespace == XMLNamespace.docBook else { return nil }
    return document.attribute(node, "dir")
  }

  /// What is said of an element itself, not of those around it.
  package subscript(node: XMLDocument.Node) -> TextDirection? { byNode[node] }
}
