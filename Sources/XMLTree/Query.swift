/// An XPath 1.0 expression with what its prefixes and variables stand for.
package struct Query: Hashable, Sendable {
  package var expression: String
  /// Namespaces by prefix.
  package var namespaces: [String: String]
  /// Values of `$name`, all of them strings.
  package var variables: [String: String]

  package init(
    _ expression: String, namespaces: [String: String] = [:], variables: [String: String] = [:]
  ) {
    self.expression = expression
    self.namespaces = namespaces
    self.variables = variables
  }
}

/// An expression that is no XPath, that names what it does not declare, or that takes too long.
package struct QueryError: Error, Hashable, Sendable {
  /// What is wrong, in libxml2's words.
  package var reason: String

  package init(reason: String) { self.reason = reason }
}

/// What an expression can select: an element, or an attribute of one.
package struct QueryNode: Hashable, Sendable {
  package var element: XMLDocument.Node
  /// The attribute's place among ``XMLDocument/attributes(_:)``; `nil` for the element itself.
  package var attribute: Int?

  package init(_ element: XMLDocument.Node, attribute: Int? = nil) {
    self.element = element
    self.attribute = attribute
  }
}
