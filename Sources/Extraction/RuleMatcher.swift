import XMLTree

/// What rules and local markup say of one element itself; inheritance is the walker's business.
struct ElementProperties {
  var translate: Bool?
  var withinText: WithinText?
  var preservesSpace: Bool?
  /// The last rule that applies, as an index; -1 when there is none.
  var localeFilter: Int32 = -1
  var note: Int32 = -1
  var externalResource: Int32 = -1
  var isSilent = false
}

/// A rule set made ready for one document: each name used there knows the few rules that can
/// apply to it.
struct RuleMatcher {
  /// What is known of an element by its name.
  private struct Entry {
    /// What the rules that look at the name alone have decided.
    var known = ElementProperties()
    /// The rules from the first one that looks at more than the name.
    var undecided: Range<Int32>
  }

  private struct Undecided {
    var rule: Int32
    /// The paths that may lead to the element, in ``candidates``.
    var paths: Range<Int32>
    var isCertain: Bool
  }

  private let rules: [Rule]
  private var matcher: PathMatcher
  private var entries: [Entry] = []
  private var undecided: [Undecided] = []
  private var candidates: [PathMatcher.Path] = []
  private let document: XMLDocument

  init(_ ruleSet: RuleSet, document: XMLDocument) {
    self.document = document
    rules = ruleSet.rules
    var matcher = PathMatcher(document)
    let paths = ruleSet.rules.map { rule in
      rule.selector.paths.filter { $0.attribute == nil }.compactMap { matcher.add($0) }
    }
    self.matcher = matcher
    for name in document.names.indices { addEntry(forName: name, paths) }
  }

  private mutating func addEntry(forName name: Int, _ paths: [[PathMatcher.Path]]) {
    let first = Int32(undecided.count)
    var entry = Entry(undecided: first..<first)
    for (rule, paths) in paths.enumerated() {
      let matching = paths.filter { matcher.canEnd($0, inName: name) }
      guard !matching.isEmpty else { continue }
      let isCertain = matching.contains(where: \.isNameOnly)
      if isCertain, undecided.count == Int(first) {
        apply(rule, to: &entry.known)
      } else {
        let firstPath = Int32(candidates.count)
        candidates += matching
        undecided.append(
          Undecided(
            rule: Int32(rule), paths: firstPath..<Int32(candidates.count), isCertain: isCertain))
      }
    }
    entry.undecided = first..<Int32(undecided.count)
    entries.append(entry)
  }

  /// What the global rules say of an element.
  func properties(of node: XMLDocument.Node) -> ElementProperties {
    let entry = entries[document.nameIndex(node)]
    var properties = entry.known
    for index in entry.undecided {
      let candidate = undecided[Int(index)]
      if applies(candidate, to: node) { apply(Int(candidate.rule), to: &properties) }
    }
    return properties
  }

  private func applies(_ candidate: Undecided, to node: XMLDocument.Node) -> Bool {
    if candidate.isCertain { return true }
    for index in candidate.paths where matcher.matches(candidates[Int(index)], node) {
      return true
    }
    return false
  }

  private func apply(_ index: Int, to properties: inout ElementProperties) {
    switch rules[index].statement {
    case .translate(let value): properties.translate = value
    case .withinText(let value): properties.withinText = value
    case .preserveSpace(let value): properties.preservesSpace = value
    case .localeFilter: properties.localeFilter = Int32(index)
    case .localizationNote: properties.note = Int32(index)
    case .externalResource: properties.externalResource = Int32(index)
    case .silent: properties.isSilent = true
    }
  }

  func localeFilter(_ index: Int32) -> LocaleFilter? {
    guard index >= 0, case .localeFilter(let filter) = rules[Int(index)].statement else {
      return nil
    }
    return filter
  }

  /// The attribute that names a file.
  func resourceAttribute(_ index: Int32) -> String? {
    guard index >= 0, case .externalResource(let name) = rules[Int(index)].statement else {
      return nil
    }
    return name
  }

  func note(_ index: Int32) -> String? {
    guard index >= 0, case .localizationNote(let note) = rules[Int(index)].statement else {
      return nil
    }
    return note
  }
}
