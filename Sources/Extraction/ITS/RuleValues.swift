import Diagnostics
import XMLTree

/// What the global rules of one data category say of the nodes that they select; a later rule
/// takes the place of an earlier one.
struct RuleValues {
  private let category: DataCategory
  private var byNode: [QueryNode: [String: String]] = [:]

  init(
    _ rules: [GlobalRule], of category: DataCategory, on document: XMLDocument
  ) throws(OperationError) {
    self.category = category
    let rules = rules.filter {
      $0.name.namespace == XMLNamespace.its && $0.name.local == category.ruleName
    }
    guard !rules.isEmpty else { return }
    let selection = RuleSelection(rules, on: document)
    for (index, rule) in rules.enumerated() {
      try apply(rule, to: selection.nodes(of: index), selection.tree)
    }
  }

  /// `nil` when no rule selects the node or none says anything of it.
  func values(of node: QueryNode) -> [String: String]? { byNode[node] }

  private mutating func apply(
    _ rule: GlobalRule, to nodes: [QueryNode], _ tree: RuleSelection.LazyTree
  ) throws(OperationError) {
    for node in nodes {
      let values = try values(rule, of: node, in: tree)
      if !values.isEmpty { byNode[node] = values }
    }
  }

  // MARK: One node

  private func values(
    _ rule: GlobalRule, of node: QueryNode, in tree: RuleSelection.LazyTree
  ) throws(OperationError) -> [String: String] {
    switch category {
    case .domain: return try domains(rule, of: node, in: tree)
    case .targetPointer: return target(rule)
    case .idValue:
      let value = try texts(rule, "idValue", of: node, in: tree).first ?? ""
      return value.isEmpty ? [:] : ["idValue": value]
    default: break
    }
    var values: [String: String] = [:]
    for name in category.valueNames {
      if let value = rule.attributes[name] {
        values[name] = value
      } else if rule.attributes[name + "Pointer"] != nil {
        values[name] = try texts(rule, name + "Pointer", of: node, in: tree).first
      }
    }
    if category == .localizationNote, let note = rule.note { values["locNote"] = note }
    // A rule that points at nothing has said nothing but the defaults.
    if category == .localizationNote, values["locNote"] ?? values["locNoteRef"] == nil {
      return [:]
    }
    return category.completed(values)
  }

  private func texts(
    _ rule: GlobalRule, _ attribute: String, of node: QueryNode, in tree: RuleSelection.LazyTree
  ) throws(OperationError) -> [String] {
    guard let query = rule.query(attribute) else { return [] }
    let tree = try tree.get()
    let texts = try rule.evaluating(attribute) { () throws(QueryError) in
      try tree.values(query, from: node)
    }
    return attribute == "allowedCharactersPointer" ? texts : texts.map(WhiteSpace.folding)
  }

  /// The expression itself, with variables as what they stand for.
  private func target(_ rule: GlobalRule) -> [String: String] {
    guard var expression = rule.attributes["targetPointer"] else { return [:] }
    for (name, value) in rule.variables.sorted(by: { $0.key.count > $1.key.count }) {
      expression.replace("$\(name)", with: "'\(value)'")
    }
    return ["targetPointer": expression]
  }

  // MARK: Domains

  /// ITS 2.0 §8.9: the values at the pointer, divided at commas and mapped, each once.
  private func domains(
    _ rule: GlobalRule, of node: QueryNode, in tree: RuleSelection.LazyTree
  ) throws(OperationError) -> [String: String] {
    let mapping = DomainMapping(rule.attributes["domainMapping"] ?? "")
    var domains: [String] = []
    for text in try texts(rule, "domainPointer", of: node, in: tree) {
      for part in text.split(separator: ",") {
        let domain = mapping.domain(for: DomainMapping.unquoted(part))
        if !domain.isEmpty, !domains.contains(domain) { domains.append(domain) }
      }
    }
    return domains.isEmpty ? [:] : ["domains": domains.joined(separator: ", ")]
  }
}

/// `domainMapping`: pairs such as `automotive auto, 'criminal law' law`.
struct DomainMapping {
  private var targets: [String: String] = [:]

  init(_ text: String) {
    for pair in text.split(separator: ",") {
      let words = Self.words(of: pair)
      guard words.count == 2 else { continue }
      targets[words[0].lowercased()] = words[1]
    }
  }

  func domain(for name: String) -> String { targets[name.lowercased()] ?? name }

  /// Divided at white space outside quotation marks.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var current = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { current.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if !character.isWhitespace {
        current.append(character)
      } else if !current.isEmpty {
        words.append(current)
        current = ""
      }
    }
    return current.isEmpty ? words : words + [current]
  }

  static func unquoted(_ text: Substring) -> String {
    let trimmed = WhiteSpace.folding(String(text))
    guard let first = trimmed.first, first == "'" || first == "\"", trimmed.count > 1,
      trimmed.last == first
    else { return trimmed }
    return WhiteSpace.folding(String(trimmed.dropFirst().dropLast()))
  }
}
