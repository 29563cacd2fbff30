import Diagnostics
import XMLTree

/// What the rules that belong to one document say of its nodes: embedded and linked rules with
/// selectors of any kind, itstool's extensions included.
struct DocumentRules {
  /// What is said of an element or attribute; a later rule wins, notes add up.
  struct Statement {
    var translate: Bool?
    var withinText: WithinText?
    var preservesSpace: Bool?
    var localeFilter: LocaleFilter?
    /// The note of the last rule first, as itstool has them.
    var notes: [String] = []
    /// Whether the element is left out of every translation (`itst:dropRule`).
    var isDropped: Bool?
    var context: String?
    /// A file that the node names.
    var resource: String?
    /// The attribute that says the element's language, as written (`its:langRule`).
    var languageAttribute: String?
    /// Where the translation goes in a bilingual document (ITS 2.0 §8.15).
    var target: QueryNode?
  }

  /// The namespace of itstool's extensions.
  static let extensions = "http://itstool.org/extensions/"

  private var statements: [QueryNode: Statement] = [:]

  /// Nothing is said of any node.
  init() {}

  /// - Throws: for a rule that cannot be evaluated.
  init(_ rules: [GlobalRule], on document: XMLDocument) throws(OperationError) {
    let rules = rules.filter(Self.isOfUse)
    guard !rules.isEmpty else { return }
    let selection = RuleSelection(rules, on: document)
    for (index, rule) in rules.enumerated() {
      try apply(rule, to: selection.nodes(of: index), selection.tree)
    }
    // What a translation is written into is no text to translate.
    for target in statements.values.compactMap(\.target) {
      statements[target, default: Statement()].translate = false
    }
  }

  var isEmpty: Bool { statements.isEmpty }

  subscript(node: QueryNode) -> Statement? { statements[node] }

  private static func isOfUse(_ rule: GlobalRule) -> Bool {
    let standard: Set<String> = [
      "translateRule", "withinTextRule", "preserveSpaceRule", "localeFilterRule", "locNoteRule",
      "langRule", "externalResourceRefRule", "targetPointerRule",
    ]
    let extended: Set<String> = [
      "dropRule", "contextRule", "externalRefRule", "preserveSpaceRule",
    ]
    return switch rule.name.namespace {
    case XMLNamespace.its: standard.contains(rule.name.local)
    case extensions: extended.contains(rule.name.local)
    default: false
    }
  }

  // MARK: Rules

  private mutating func apply(
    _ rule: GlobalRule, to nodes: [QueryNode], _ tree: RuleSelection.LazyTree
  ) throws(OperationError) {
    for node in nodes {
      var statement = statements[node] ?? Statement()
      try add(rule, of: node, in: tree, to: &statement)
      statements[node] = statement
    }
  }

  private func add(
    _ rule: GlobalRule, of node: QueryNode, in tree: RuleSelection.LazyTree,
    to statement: inout Statement
  ) throws(OperationError) {
    switch rule.name.local {
    case "translateRule": statement.translate = rule.attributes["translate"] == "yes"
    case "withinTextRule": statement.withinText = WithinText(rule.attributes["withinText"]) ?? .no
    case "preserveSpaceRule":
      statement.preservesSpace =
        rule.attributes["space"] == "preserve" || rule.attributes["preserveSpace"] == "yes"
    case "localeFilterRule":
      statement.localeFilter = LocaleFilter(
        list: rule.attributes["localeFilterList"] ?? "*",
        type: rule.attributes["localeFilterType"])
    case "locNoteRule":
      if let note = try note(rule, of: node, in: tree) { statement.notes.insert(note, at: 0) }
    case "dropRule": statement.isDropped = rule.attributes["drop"] == "yes"
    case "contextRule":
      let pointed = try text(rule, "contextPointer", of: node, in: tree)
      statement.context = rule.attributes["context"] ?? pointed
    case "externalResourceRefRule":
      statement.resource = try text(rule, "externalResourceRefPointer", of: node, in: tree)
    case "externalRefRule": statement.resource = try text(rule, "refPointer", of: node, in: tree)
    case "targetPointerRule":
      guard let query = rule.query("targetPointer") else { return }
      let tree = try tree.get()
      let targets = try rule.evaluating("targetPointer") { () throws(QueryError) in
        try tree.select(query, from: node)
      }
      if let target = targets.first, target != node { statement.target = target }
    case "langRule":
      if let pointer = rule.attributes["langPointer"], pointer.hasPrefix("@") {
        statement.languageAttribute = String(pointer.dropFirst())
      }
    default: break
    }
  }

  private func note(
    _ rule: GlobalRule, of node: QueryNode, in tree: RuleSelection.LazyTree
  ) throws(OperationError) -> String? {
    if let note = rule.note { return note }
    if let reference = rule.attributes["locNoteRef"] { return Self.link(reference) }
    if let note = try text(rule, "locNotePointer", of: node, in: tree) { return note }
    return try text(rule, "locNoteRefPointer", of: node, in: tree).map(Self.link)
  }

  /// A note that stands elsewhere, in itstool's words.
  static func link(_ reference: String) -> String {
    "(itstool) link: \(WhiteSpace.folding(reference))"
  }

  private func text(
    _ rule: GlobalRule, _ attribute: String, of node: QueryNode, in tree: RuleSelection.LazyTree
  ) throws(OperationError) -> String? {
    guard let query = rule.query(attribute) else { return nil }
    let tree = try tree.get()
    let texts = try rule.evaluating(attribute) { () throws(QueryError) in
      try tree.values(query, from: node)
    }
    return texts.first.map(WhiteSpace.folding)
  }
}
