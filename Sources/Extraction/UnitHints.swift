import Diagnostics
import XMLTree

/// What ITS says of a unit that helps its translator: domains, terms, allowed characters and the
/// size of its storage. Each becomes a line of the entry's extracted comments.
struct UnitHints {
  private static let categories: [DataCategory] = [
    .domain, .terminology, .allowedCharacters, .storageSize,
  ]

  private let document: XMLDocument
  /// Only the categories of which the document says anything.
  private var annotations: [DataCategory: Annotations] = [:]

  init(_ document: XMLDocument, _ rules: [GlobalRule]) throws(OperationError) {
    self.document = document
    for category in Self.categories where Self.isUsed(category, in: document, rules) {
      annotations[category] = try Annotations(
        of: document, category, rules: rules, load: Extractor.refuse)
    }
  }

  var isEmpty: Bool { annotations.isEmpty }

  /// Whether a rule or an attribute of the document is of the category.
  static func isUsed(
    _ category: DataCategory, in document: XMLDocument, _ rules: [GlobalRule]
  ) -> Bool {
    let isRuled = rules.contains {
      $0.name.namespace == XMLNamespace.its && $0.name.local == category.ruleName
    }
    guard !isRuled else { return true }
    let names = category.valueNames
    if document.isHTML {
      let attributes = names.map(HTMLMarkup.attributeName)
      return document.names.contains { attributes.contains($0.local) }
    }
    // On its:span the attributes need no prefix.
    let hasSpans = document.names.contains { $0.matches("span", in: XMLNamespace.its) }
    return document.names.contains { name in
      names.contains(name.local)
        && (name.namespace == XMLNamespace.its || hasSpans && name.namespace == nil)
    }
  }

  /// The lines of a unit.
  func lines(
    for unit: XMLDocument.Node, attribute: Int? = nil, _ pieces: ArraySlice<Piece>
  ) -> [String] {
    var lines: [String] = []
    let node = QueryNode(unit, attribute: attribute)
    if let domains = values(.domain, of: node)["domains"] { lines.append("domain: \(domains)") }
    lines += terms(unit, pieces)
    if let characters = values(.allowedCharacters, of: node)["allowedCharacters"] {
      lines.append("allowed characters: \(characters)")
    }
    let storage = values(.storageSize, of: node)
    if let size = storage["storageSize"] {
      let encoding = storage["storageEncoding"] ?? "UTF-8"
      let lineBreak = storage["lineBreakType"] ?? "lf"
      lines.append("storage size: \(size) bytes in \(encoding), line break \(lineBreak)")
    }
    return lines
  }

  private func values(_ category: DataCategory, of node: QueryNode) -> [String: String] {
    annotations[category]?.plainValues(of: node) ?? [:]
  }

  private func terms(_ unit: XMLDocument.Node, _ pieces: ArraySlice<Piece>) -> [String] {
    guard annotations[.terminology] != nil else { return [] }
    let inline = pieces.filter { $0.kind == .start }.map(\.node)
    return ([unit] + inline).compactMap { node in
      let values = values(.terminology, of: QueryNode(node))
      guard values["term"] == "yes" else { return nil }
      let term = WhiteSpace.folding(document.text(node))
      let about = [values["termInfo"], values["termInfoRef"]].compactMap(\.self)
      return (["term: \(term)"] + about).joined(separator: " – ")
    }
  }
}
