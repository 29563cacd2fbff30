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
