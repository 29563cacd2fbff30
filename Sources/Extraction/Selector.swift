import XMLTree

/// A selector of an ITS rule in the simple form that one pass over the document can decide: a
/// union of paths of element names, with tests of attributes.
struct Selector: Sendable, Hashable {
  var paths: [Path]

  /// A path, read from its last step backwards.
  struct Path: Sendable, Hashable {
    var steps: [Step]
    /// Whether the first step must be the root element (`/a`) rather than any (`//a`).
    var isAnchored: Bool
    /// The attribute that the path ends in (`//a/@b`); `nil` when it selects elements.
    var attribute: NameTest?

    /// The part that decides whether a name can match at all.
    var lastTest: NameTest { steps.last?.test ?? .any }

    /// Whether the name of the last step is all that matters.
    var isNameOnly: Bool {
      steps.count == 1 && !isAnchored && attribute == nil && steps[0].conditions.isEmpty
    }
  }

  struct Step: Sendable, Hashable {
    var test: NameTest
    var conditions: [Condition]
    /// How the step hangs on the one before it.
    var link: Link
  }

  enum Link: Sendable, Hashable {
    case child, descendant, descendantOrSelf
  }

  enum NameTest: Sendable, Hashable {
    case any
    case namespace(String)
    case name(String, namespace: String?)

    func matches(_ name: XMLName) -> Bool {
      switch self {
      case .any: true
      case .namespace(let namespace): name.namespace == namespace
      case .name(let local, let namespace): name.matches(local, in: namespace)
      }
    }
  }

  /// `[@a]`, `[@a='v']` and their negations.
  struct Condition: Sendable, Hashable {
    var attribute: String
    var namespace: String?
    /// `nil`: the attribute must only be there.
    var value: String?
    var isNegated: Bool

    func holds(for node: XMLDocument.Node, in document: XMLDocument) -> Bool {
      let found = document.attribute(node, attribute, in: namespace)
      let holds = value.map { $0 == found } ?? (found != nil)
      return holds != isNegated
    }
  }
}

extension Selector.Path {
  /// Whether the path selects `node`, an element (or, for a path to an attribute, its element).
  func matches(_ node: XMLDocument.Node, in document: XMLDocument) -> Bool {
    matches(node, in: document, upTo: steps.count)
  }

  /// Whether the first `count` steps lead to `node`. The recursion is as deep as the path is long.
  private func matches(
    _ node: XMLDocument.Node, in document: XMLDocument, upTo count: Int
  ) -> Bool {
    guard count > 0 else { return true }
    let step = steps[count - 1]
    guard document.kind(node) == .element, step.test.matches(document.name(node)),
      step.conditions.allSatisfy({ $0.holds(for: node, in: document) })
    else { return false }
    if count == 1 { return !isAnchored || document.parent(node) == document.documentNode }
    switch step.link {
    case .child:
      return document.parent(node).map { matches($0, in: document, upTo: count - 1) } ?? false
    case .descendant:
      return hasMatch(document.parent(node), in: document, upTo: count - 1)
    case .descendantOrSelf:
      return hasMatch(node, in: document, upTo: count - 1)
    }
  }

  /// Whether the first `count` steps lead to `node` or to one of its ancestors.
  private func hasMatch(
    _ node: XMLDocument.Node?, in document: XMLDocument, upTo count: Int
  ) -> Bool {
    var candidate = node
    while let current = candidate {
      if matches(current, in: document, upTo: count) { return true }
      candidate = document.parent(current)
    }
    return false
  }
}
