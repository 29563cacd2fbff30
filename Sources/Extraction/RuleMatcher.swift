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
    var effect: Effect
    /// The paths that may lead to the element, in ``candidates``.
    var paths: Range<Int32>
    var isCertain: Bool
  }

  /// What a rule does to an element's properties: nothing that counts references, since elements
  /// are many. Rules whose statement holds more are named by their place.
  private enum Effect {
    case translate(Bool)
    case withinText(WithinText)
    case preserveSpace(Bool)
    case localeFilter(Int32)
    case note(Int32)
    case externalResource(Int32)
    case silent

    init(_ rule: Rule, at place: Int32) {
      self =
        switch rule.statement {
        case .translate(let value): .translate(value)
        case .withinText(let value): .withinText(value)
        case .preserveSpace(let value): .preserveSpace(value)
        case .localeFilter: .localeFilter(place)
        case .localizationNote: .note(place)
        case .externalResource: .externalResource(place)
        case .silent: .silent
        }
    }

    func apply(to properties: inout ElementProperties) {
      switch self {
      case .translate(let value): properties.translate = value
      case .withinText(let value): properties.withinText = value
      case .preserveSpace(let value): properties.preservesSpace = value
      case .localeFilter(let place): properties.localeFilter = place
      case .note(let place): properties.note = place
      case .externalResource(let place): properties.externalResource = place
      case .silent: properties.isSilent = true
      }
    }
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
    for (place, paths) in paths.enumerated() {
      let matching = paths.filter { matcher.canEnd($0, inName: name) }
      guard !matching.isEmpty else { continue }
      let isCertain = matching.contains(where: \.isNameOnly)
      let effect = Effect(rules[place], at: Int32(place))
      if isCertain, undecided.count == Int(first) {
        effect.apply(to: &entry.known)
      } else {
        let firstPath = Int32(candidates.count)
        candidates += matching
        undecided.append(
          Undecided(
            effect: effect, paths: firstPath..<Int32(candidates.count), isCertain: isCertain))
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
      if applies(candidate, to: node) { candidate.effect.apply(to: &properties) }
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
