package import Diagnostics
package import XMLTree

/// What ITS says of each node of a document in one data category.
package struct Annotations {
  package let document: XMLDocument
  package let category: DataCategory
  private let local: LocalValues
  private let rules: RuleValues
  private var standoff: Standoff
  /// The values of each element that passes them on, by node index.
  private var ofElements: [[String: String]]
  private var tools: [[String: String]]

  /// The values of a node.
  package struct Values: Hashable, Sendable {
    /// By name.
    package var own: [String: String] = [:]
    /// Those of standoff records.
    package var records: [[String: String]] = []
    /// Which tools made them: `category|tool`, in alphabetical order.
    package var annotators: [String] = []
  }

  /// - Parameter load: gives the files that the document links, such as rules.
  /// - Throws: for rules that cannot be read or evaluated.
  package init(
    of document: XMLDocument, _ category: DataCategory,
    load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) {
    var reader = GlobalRuleReader(load: load)
    try reader.read(document)
    try self.init(of: document, category, rules: reader.rules, load: load)
  }

  /// - Parameters:
  ///   - rules: the global rules that apply to the document.
  ///   - load: gives the files with standoff markup.
  /// - Throws: for rules that cannot be evaluated.
  package init(
    of document: XMLDocument, _ category: DataCategory, rules global: [GlobalRule],
    load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) {
    self.document = document
    self.category = category
    local = LocalValues(document)
    rules = try RuleValues(global, of: category, on: document)
    standoff = Standoff(document, load: load)
    ofElements = []
    tools = []
    inherit()
  }

  // MARK: Inheritance

  private mutating func inherit() {
    ofElements = Array(repeating: [:], count: document.count)
    tools = Array(repeating: [:], count: document.count)
    for index in 1..<max(1, document.count) {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      let parent = document.parent(node).flatMap { document.kind($0) == .element ? $0 : nil }
      ofElements[index] = elementValues(node, parent: parent)
      if category.hasAnnotators {
        let outer = parent.map { tools[Int($0.index)] } ?? [:]
        tools[index] = outer.merging(local.annotators(of: node)) { $1 }
      }
    }
  }

  /// Local markup, then rules, then what is inherited, then the default (ITS 2.0 §5.4).
  private func elementValues(
    _ node: XMLDocument.Node, parent: XMLDocument.Node?
  ) -> [String: String] {
    let own = local.values(category, of: node)
    if !own.isEmpty { return own }
    if let ruled = rules.values(of: QueryNode(node)) { return ruled }
    if category.inheritance != .none, let parent { return ofElements[Int(parent.index)] }
    if document.isHTML, category == .elementsWithinText {
      return ["withinText": HTMLMarkup(document: document).withinText(node)]
    }
    return category.elementDefault
  }

  // MARK: Asking

  /// What is said of an element or attribute.
  ///
  /// - Throws: for standoff markup in a file that cannot be read.
  package mutating func values(of node: QueryNode) throws(OperationError) -> Values {
    var values = Values(own: plainValues(of: node))
    values.annotators = tools[Int(node.element.index)].sorted { $0.key < $1.key }
      .map { "\($0.key)|\($0.value)" }
    if let name = category.standoff?.reference, let reference = values.own[name] {
      values.records = try standoff.records(category, at: reference)
    }
    return values
  }

  /// What is said of a node without the records that it refers to.
  func plainValues(of node: QueryNode) -> [String: String] {
    guard let place = node.attribute else { return ofElements[Int(node.element.index)] }
    if let ruled = rules.values(of: node) { return ruled }
    let name = document.attribute(of: node.element, at: place).name
    let inherits =
      switch category.inheritance {
      case .elementsAndAttributes: true
      case .elements:
        category == .translate && document.isHTML && name.namespace == nil
          && HTMLMarkup.isTranslatable(name.local, of: node.element, in: document)
      case .none: false
      }
    return inherits ? ofElements[Int(node.element.index)] : category.attributeDefault
  }
}
