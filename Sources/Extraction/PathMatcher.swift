import XMLTree

/// The paths of a rule set's selectors made ready for one document: names are numbers, and a step
/// is a comparison.
struct PathMatcher {
  /// A path among those of the matcher.
  struct Path {
    fileprivate var steps: Range<Int32>
    fileprivate var isAnchored: Bool
    /// Whether the name of the last step is all that matters.
    var isNameOnly: Bool
    /// Where the names begin in ``accepted`` that the parent may have, when they and the element's
    /// own name are all that matters (`//a/*`); -1 otherwise.
    fileprivate var parentNames: Int32 = -1
    /// The step in ``covered`` that tells whether the parent stands in the right place, when that
    /// and the element's own name are all that matters (`//a//*`); -1 otherwise.
    fileprivate var cover: Int32 = -1
  }

  private struct Step {
    /// Where the names that the step accepts begin in ``accepted``; -1 when it accepts all.
    var names: Int32
    var link: Selector.Link
    /// The place of its conditions in ``conditions``; -1 when it has none.
    var conditions: Int32
  }

  private let document: XMLDocument
  /// The document's names by their local part.
  private let namesByLocal: [String: [Int]]
  private var steps: [Step] = []
  /// For each step with a name test, one value for each name of the document.
  private var accepted: [Bool] = []
  private var conditions: [[Selector.Condition]] = []
  /// For each step below which the next one may be at any depth, one value for each node: whether
  /// the steps up to it lead to the node or to one around it. Empty for other steps.
  private var covered: [[Bool]] = []

  init(_ document: XMLDocument) {
    self.document = document
    namesByLocal = Dictionary(grouping: document.names.indices) { document.names[$0].local }
  }

  /// Takes a path up; `nil` when a name of it is not used in the document at all.
  mutating func add(_ path: Selector.Path) -> Path? {
    let first = Int32(steps.count)
    // All names are looked up before a step is added: what is given up leaves nothing behind.
    var names: [[Int]] = []
    for step in path.steps {
      names.append(step.test == .any ? [] : self.names(acceptedBy: step.test))
      if step.test != .any, names.last == [] { return nil }
    }
    for (step, names) in zip(path.steps, names) {
      let row = step.test == .any ? -1 : Int32(accepted.count)
      if step.test != .any {
        accepted += repeatElement(false, count: document.names.count)
        for name in names { accepted[Int(row) + name] = true }
      }
      steps.append(Step(names: row, link: step.link, conditions: add(step.conditions)))
    }
    var added = Path(
      steps: first..<Int32(steps.count), isAnchored: path.isAnchored, isNameOnly: path.isNameOnly)
    if path.steps.count > 1, let last = path.steps.last, last.conditions.isEmpty {
      if last.link == .descendant { added.cover = Int32(steps.count - 2) }
      if last.link == .child, path.steps.count == 2, !path.isAnchored,
        path.steps[0].conditions.isEmpty
      {
        added.parentNames = steps[Int(first)].names
      }
    }
    for step in steps.indices.dropFirst(Int(first)) {
      let isPassed = step + 1 < steps.count && steps[step + 1].link != .child
      covered.append(isPassed ? coverage(of: added, upTo: Int32(step)) : [])
    }
    return added
  }

  private func names(acceptedBy test: Selector.NameTest) -> [Int] {
    let candidates =
      if case .name(let local, _) = test { namesByLocal[local] ?? [] } else {
        Array(document.names.indices)
      }
    return candidates.filter { test.matches(document.names[$0]) }
  }

  /// One pass: what lies in a node that the steps lead to need not be asked.
  private func coverage(of path: Path, upTo last: Int32) -> [Bool] {
    var result = [Bool](repeating: false, count: document.count)
    var index: Int32 = 1
    while index < document.count {
      let node = XMLDocument.Node(index: index)
      guard document.kind(node) == .element, matches(path, node, last: last) else {
        index += 1
        continue
      }
      while index < document.subtreeEnd(node) {
        result[Int(index)] = true
        index += 1
      }
    }
    return result
  }

  private mutating func add(_ conditions: [Selector.Condition]) -> Int32 {
    guard !conditions.isEmpty else { return -1 }
    self.conditions.append(conditions)
    return Int32(self.conditions.count - 1)
  }

  /// Whether an element of this name can be what the path selects.
  func canEnd(_ path: Path, inName name: Int) -> Bool {
    let last = steps[Int(path.steps.upperBound) - 1]
    return last.names < 0 || accepted[Int(last.names) + name]
  }

  /// Whether the path selects `node`, an element (or, for a path to an attribute, its element)
  /// whose name it can end in.
  func matches(_ path: Path, _ node: XMLDocument.Node) -> Bool {
    guard path.parentNames >= 0 || path.cover >= 0 else {
      return matches(path, node, last: path.steps.upperBound - 1)
    }
    guard let parent = document.parent(node) else { return false }
    if path.cover >= 0 { return covered[Int(path.cover)][Int(parent.index)] }
    return document.kind(parent) == .element
      && accepted[Int(path.parentNames) + document.nameIndex(parent)]
  }

  /// Whether the steps up to `last` lead to `node`. The recursion is as deep as the path is long.
  private func matches(_ path: Path, _ node: XMLDocument.Node, last: Int32) -> Bool {
    let step = steps[Int(last)]
    guard accepts(node, step) else { return false }
    if last == path.steps.lowerBound {
      return !path.isAnchored || document.parent(node) == document.documentNode
    }
    switch step.link {
    case .child:
      return document.parent(node).map { matches(path, $0, last: last - 1) } ?? false
    case .descendant:
      return document.parent(node).map { covered[Int(last) - 1][Int($0.index)] } ?? false
    case .descendantOrSelf: return covered[Int(last) - 1][Int(node.index)]
    }
  }

  private func accepts(_ node: XMLDocument.Node, _ step: Step) -> Bool {
    guard document.kind(node) == .element else { return false }
    if step.names >= 0, !accepted[Int(step.names) + document.nameIndex(node)] { return false }
    guard step.conditions >= 0 else { return true }
    return conditions[Int(step.conditions)].allSatisfy { $0.holds(for: node, in: document) }
  }
}
