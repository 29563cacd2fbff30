import XMLTree

/// What rules and local markup say of one element itself; inheritance is the walker's business.
struct ElementProperties {
  var translate: Bool?
  var withinText: WithinText?
  var preservesSpace: Bool?
  /// The last rule or local attribute that applies, as an index; -1 when there is none.
  var localeFilter: Int32 = -1
  var note: Int32 = -1
  var externalResource: Int32 = -1
}

/// A rule set made ready for one document: each name used there knows the few rules that can
/// apply to it.
struct RuleMatcher {
  private let document: XMLDocument
  private let rules: [Rule]
  private var candidates: [Candidates]

  private struct Candidates {
    /// What the rules that look at the name alone have decided.
    var known = ElementProperties()
    /// All rules that may apply, when some look at more than the name.
    var undecided: [Undecided] = []
  }

  private struct Undecided {
    var rule: Int32
    var paths: [Selector.Path]
  }

  init(_ ruleSet: RuleSet, document: XMLDocument) {
    self.document = document
    rules = ruleSet.rules
    candidates = []
    candidates = document.names.map { candidates(for: $0) }
  }

  private func candidates(for name: XMLName) -> Candidates {
    var result = Candidates()
    var isDecided = true
    for (index, rule) in rules.enumerated() {
      let paths = rule.selector.paths.filter { $0.attribute == nil && $0.lastTest.matches(name) }
      guard !paths.isEmpty else { continue }
      if isDecided, paths.contains(where: \.isNameOnly) {
        apply(index, to: &result.known)
      } else {
        isDecided = false
        result.undecided.append(Undecided(rule: Int32(index), paths: paths))
      }
    }
    return result
  }

  /// What the global rules say of an element.
  func properties(of node: XMLDocument.Node) -> ElementProperties {
    let index = document.nameIndex(node)
    var properties = candidates[index].known
    for candidate in candidates[index].undecided
    where candidate.paths.contains(where: { $0.isNameOnly || $0.matches(node, in: document) }) {
      apply(Int(candidate.rule), to: &properties)
    }
    return properties
  }

  private func apply(_ index: Int, to properties: inout ElementProperties) {
    switch rules[index].statement {
    case .translate(let value): properties.translate = value
    case .withinText(let value): properties.withinText = value
    case .preserveSpace(let value): properties.preservesSpace = value
    case .localeFilter: properties.localeFilter = Int32(index)
    case .localizationNote: properties.note = Int32(index)
    case .externalResource: properties.externalResource = Int32(index)
    }
  }

  func localeFilter(_ index: Int32) -> LocaleFilter? {
    guard index >= 0, case .localeFilter(let filter) = rules[Int(index)].statement else {
      return nil
    }
    return filter
  }

  func note(_ index: Int32) -> String? {
    guard index >= 0, case .localizationNote(let note) = rules[Int(index)].statement else {
      return nil
    }
    return note
  }
}
