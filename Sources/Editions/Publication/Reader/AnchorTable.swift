import Diagnostics

/// Everything in a guide that can be pointed at, and the numbers of what is numbered.
struct AnchorTable {
  struct Anchor {
    var kind: Reference.Kind?
    /// The number of a chapter, table or figure.
    var number: Int?
    /// The words of the title.
    var title: String
    var location: SourceLocation
  }

  private(set) var numbers: [SourceNode: Int] = [:]
  private var anchors: [String: Anchor] = [:]
  private var counters: [Reference.Kind: Int] = [:]

  var names: [String] { Array(anchors.keys) }

  subscript(id: String) -> Anchor? { anchors[id] }

  mutating func number(_ node: SourceNode, as kind: Reference.Kind) -> Int {
    let number = counters[kind, default: 0] + 1
    counters[kind] = number
    numbers[node] = number
    return number
  }

  /// `false` when the id is taken.
  mutating func add(_ id: String, _ anchor: Anchor) -> Bool {
    guard anchors[id] == nil else { return false }
    anchors[id] = anchor
    return true
  }
}
