package import Diagnostics
package import XMLTree

/// A global rule as its file has it, with all that is needed to evaluate it.
package struct GlobalRule: Sendable {
  /// The rule's element, such as `translateRule`.
  package var name: XMLName
  /// Its attributes in no namespace.
  package var attributes: [String: String]
  /// The text of its `its:locNote` child.
  package var note: String?
  package var namespaces: [String: String]
  /// The `its:param` elements beside it.
  package var variables: [String: String]
  package var location: SourceLocation
  /// The rule's own element, where its content counts (`itst:credits`); `nil` for other rules.
  var origin: Origin?

  struct Origin: Sendable {
    var document: XMLDocument
    var node: XMLDocument.Node
  }

  /// An expression of the rule, ready to be evaluated; `nil` without such an attribute.
  func query(_ attribute: String) -> Query? {
    attributes[attribute].map { Query($0, namespaces: namespaces, variables: variables) }
  }

  /// Runs an evaluation of an attribute's expression; what goes wrong is told with the rule's
  /// place.
  func evaluating<Result>(
    _ attribute: String, _ body: () throws(QueryError) -> Result
  ) throws(OperationError) -> Result {
    do {
      return try body()
    } catch {
      throw failure(error, in: attribute)
    }
  }

  /// The finding for an expression that cannot be evaluated.
  func failure(_ error: QueryError, in attribute: String) -> OperationError {
    OperationError(
      Finding(
        RulesFault.selector, .error, at: location,
        "the \(attribute) of its:\(name.local) cannot be evaluated: \(error.reason)",
        explanation: "Expressions are XPath 1.0; prefixes are declared with xmlns:…, variables "
          + "with its:param.",
        excerpt: attributes[attribute]))
  }
}
