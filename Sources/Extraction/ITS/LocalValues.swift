import XMLTree

/// What local markup says of elements (ITS 2.0 §5.2.2).
struct LocalValues {
  private let document: XMLDocument
  private let html: HTMLMarkup

  init(_ document: XMLDocument) {
    self.document = document
    html = HTMLMarkup(document: document)
  }

  /// The values that the element's own attributes give; empty when they say nothing.
  func values(_ category: DataCategory, of node: XMLDocument.Node) -> [String: String] {
    guard document.hasAttributes(node) else { return [:] }
    let values =
      document.isHTML ? html.localValues(category, of: node) : xmlValues(category, of: node)
    return category.completed(values)
  }

  private func xmlValues(
    _ category: DataCategory, of node: XMLDocument.Node
  ) -> [String: String] {
    switch category {
    case .languageInformation: native("lang", of: node).map { ["lang": $0] } ?? [:]
    case .preserveSpace: native("space", of: node).map { ["space": $0] } ?? [:]
    case .idValue: native("id", of: node).map { ["idValue": $0] } ?? [:]
    case .domain, .externalResource, .targetPointer: [:]
    default: itsValues(category.valueNames, of: node)
    }
  }

  private func native(_ name: String, of node: XMLDocument.Node) -> String? {
    document.attribute(node, name, in: XMLNamespace.xml)
  }

  private func itsValues(_ names: [String], of node: XMLDocument.Node) -> [String: String] {
    let space = namespace(at: node)
    var values: [String: String] = [:]
    for attribute in document.attributes(node)
    where attribute.name.namespace == space && names.contains(attribute.name.local) {
      values[attribute.name.local] = document.value(of: attribute)
    }
    return values
  }

  /// On `its:span`, the attributes need no prefix.
  private func namespace(at node: XMLDocument.Node) -> String? {
    document.name(node).matches("span", in: XMLNamespace.its) ? nil : XMLNamespace.its
  }

  /// The tools that the element names, by data category.
  func annotators(of node: XMLDocument.Node) -> [String: String] {
    let text =
      document.isHTML
      ? document.attribute(node, "its-annotators-ref")
      : document.attribute(node, "annotatorsRef", in: namespace(at: node))
    var tools: [String: String] = [:]
    for entry in (text ?? "").split(whereSeparator: \.isWhitespace) {
      guard let bar = entry.firstIndex(of: "|") else { continue }
      tools[String(entry[..<bar])] = String(entry[entry.index(after: bar)...])
    }
    return tools
  }
}
