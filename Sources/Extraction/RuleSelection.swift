import Diagnostics
import XMLTree

/// The nodes that the rules of a document select.
///
/// Selectors that are paths of names are compiled to one matcher and decided in one pass over the
/// document; the others are evaluated by libxml2's XPath on a tree that is built when first needed.
struct RuleSelection {
  /// How a rule's selector was decided.
  enum Road: Sendable {
    case onePass, xPath
  }

  private let rules: [GlobalRule]
  /// What the one pass found for each rule; `nil` for rules that need XPath.
  private var found: [[QueryNode]?]
  let tree: LazyTree

  /// libxml2's tree of the document, built once.
  final class LazyTree {
    private let document: XMLDocument
    private var known: QueryDocument?

    init(_ document: XMLDocument) { self.document = document }

    func get() throws(OperationError) -> QueryDocument {
      if let known { return known }
      let new = try QueryDocument(document)
      known = new
      return new
    }
  }

  init(_ rules: [GlobalRule], on document: XMLDocument) {
    self.rules = rules
    tree = LazyTree(document)
    var pass = SelectorPass(document)
    let numbers = rules.map { rule in Self.selector(of: rule).map { pass.add($0) } }
    pass.run()
    found = numbers.map { $0.map { pass.nodes[$0] } }
  }

  /// The simple form of a rule's selector; `nil` when it needs XPath.
  private static func selector(of rule: GlobalRule) -> Selector? {
    guard let text = rule.attributes["selector"] else { return nil }
    var parser = SelectorParser(text, namespaces: rule.namespaces)
    return try? parser.parse()
  }

  func road(of rule: Int) -> Road { found[rule] == nil ? .xPath : .onePass }

  /// The nodes that a rule selects, in document order.
  ///
  /// - Throws: for a selector that is missing or no XPath expression.
  func nodes(of index: Int) throws(OperationError) -> [QueryNode] {
    if let nodes = found[index] { return nodes }
    let rule = rules[index]
    guard let selector = rule.query("selector") else {
      throw rule.failure(QueryError(reason: "it is missing"), in: "selector")
    }
    let tree = try tree.get()
    return try rule.evaluating("selector") { () throws(QueryError) in
      try tree.select(selector)
    }
  }
}

/// One pass over a document for any number of simple selectors.
private struct SelectorPass {
  private struct Candidate {
    var selector: Int
    var path: PathMatcher.Path
    var attribute: Selector.NameTest?
  }

  private let document: XMLDocument
  private var matcher: PathMatcher
  private var candidates: [Candidate] = []
  /// For each selector, the nodes that it selects, in document order.
  private(set) var nodes: [[QueryNode]] = []

  init(_ document: XMLDocument) {
    self.document = document
    matcher = PathMatcher(document)
  }

  /// Takes a selector up and returns its number.
  mutating func add(_ selector: Selector) -> Int {
    for path in selector.paths {
      guard let added = matcher.add(path) else { continue }
      candidates.append(
        Candidate(selector: nodes.count, path: added, attribute: path.attribute))
    }
    nodes.append([])
    return nodes.count - 1
  }

  mutating func run() {
    guard !candidates.isEmpty else { return }
    let byName = document.names.indices.map { name in
      candidates.filter { matcher.canEnd($0.path, inName: name) }
    }
    for index in 1..<max(1, document.count) {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      for candidate in byName[document.nameIndex(node)]
      where matcher.matches(candidate.path, node) {
        add(node, for: candidate)
      }
    }
  }

  private mutating func add(_ node: XMLDocument.Node, for candidate: Candidate) {
    guard let test = candidate.attribute else {
      return append(QueryNode(node), to: candidate.selector)
    }
    for (place, attribute) in document.attributes(node).enumerated()
    where !attribute.isNamespaceDeclaration && test.matches(attribute.name) {
      append(QueryNode(node, attribute: place), to: candidate.selector)
    }
  }

  /// Two paths of one selector may lead to the same node.
  private mutating func append(_ node: QueryNode, to selector: Int) {
    guard !nodes[selector].suffix(8).contains(node) else { return }
    nodes[selector].append(node)
  }
}
