import Diagnostics
import XMLTree

/// Turns the elements of an `its:rules` element into ``Rule`` values.
struct RuleReader {
  /// The namespace of our own rules.
  private static let extensions = "urn:dragoman:its"

  private let document: XMLDocument
  private(set) var rules: [Rule] = []

  init(_ document: XMLDocument) { self.document = document }

  /// Reads the rules below `element`; data categories that have no effect on extraction are
  /// passed over.
  mutating func read(_ element: XMLDocument.Node) throws(OperationError) {
    guard document.name(element).matches("rules", in: XMLNamespace.its) else {
      throw fault(RulesFault.rule, "the document's outermost element is not its:rules", at: element)
    }
    for child in document.children(element)
    where document.kind(child) == .element {
      guard let statement = try statement(of: child) else { continue }
      rules.append(Rule(selector: try selector(of: child), statement: statement))
    }
  }

  private func statement(
    of rule: XMLDocument.Node
  ) throws(OperationError) -> Rule.Statement? {
    let name = document.name(rule)
    if name.matches("silentRule", in: Self.extensions) { return .silent }
    guard name.namespace == XMLNamespace.its else { return nil }
    return switch name.local {
    case "translateRule": .translate(try required("translate", of: rule) == "yes")
    case "withinTextRule":
      .withinText(WithinText(try required("withinText", of: rule)) ?? .no)
    case "preserveSpaceRule": .preserveSpace(try required("space", of: rule) == "preserve")
    case "localeFilterRule":
      .localeFilter(
        LocaleFilter(
          list: document.attribute(rule, "localeFilterList") ?? "*",
          type: document.attribute(rule, "localeFilterType")))
    case "locNoteRule": note(of: rule).map { .localizationNote($0) }
    case "externalResourceRefRule":
      try required("externalResourceRefPointer", of: rule).split(separator: "@").last
        .map { .externalResource(attribute: String($0)) }
    default: nil
    }
  }

  private func note(of rule: XMLDocument.Node) -> String? {
    document.children(rule)
      .first { document.kind($0) == .element && document.name($0).local == "locNote" }
      .map { WhiteSpace.folding(document.text($0)) }
  }

  private func required(
    _ attribute: String, of rule: XMLDocument.Node
  ) throws(OperationError) -> String {
    guard let value = document.attribute(rule, attribute) else {
      let name = document.name(rule).local
      throw fault(RulesFault.rule, "its:\(name) lacks the attribute “\(attribute)”", at: rule)
    }
    return value
  }

  private func selector(of rule: XMLDocument.Node) throws(OperationError) -> Selector {
    let text = try required("selector", of: rule)
    var parser = SelectorParser(text, namespaces: namespaces(at: rule))
    do {
      return try parser.parse()
    } catch {
      throw fault(
        RulesFault.selector, "the selector cannot be used from “\(error.text)” on", at: rule)
    }
  }

  /// The prefixes in scope at `node`.
  private func namespaces(at node: XMLDocument.Node) -> [String: String] {
    var namespaces: [String: String] = [:]
    var current: XMLDocument.Node? = node
    while let element = current, document.kind(element) == .element {
      for attribute in document.attributes(element) where attribute.isNamespaceDeclaration {
        guard attribute.name.prefix != nil, namespaces[attribute.name.local] == nil else {
          continue
        }
        namespaces[attribute.name.local] = document.value(of: attribute)
      }
      current = document.parent(element)
    }
    return namespaces
  }

  private func fault(
    _ fault: RulesFault, _ headline: String, at node: XMLDocument.Node
  ) -> OperationError {
    OperationError(
      Finding(
        fault, at: document.location(of: node), headline,
        explanation: "Selectors are paths of element names such as //db:para or "
          + "//db:section/db:title[@role='x'], joined by “|”."))
  }
}
