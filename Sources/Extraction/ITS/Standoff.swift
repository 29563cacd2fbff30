import Diagnostics
import XMLTree

/// Standoff markup: records that elements refer to, in the document or in another file
/// (ITS 2.0 §8.12 and §8.17).
struct Standoff {
  private let document: XMLDocument
  private let load: GlobalRuleReader.Loader
  private var files: [String: XMLDocument?] = [:]
  private var known: [String: [[String: String]]] = [:]

  init(_ document: XMLDocument, load: @escaping GlobalRuleReader.Loader) {
    self.document = document
    self.load = load
  }

  /// The records at `reference`, such as `#p1` or `issues.xml#p1`; empty when there are none.
  mutating func records(
    _ category: DataCategory, at reference: String
  ) throws(OperationError) -> [[String: String]] {
    if let known = known[reference] { return known }
    var records: [[String: String]] = []
    if let hash = reference.firstIndex(of: "#"), let holder = try holder(of: reference[..<hash]) {
      let identifier = String(reference[reference.index(after: hash)...])
      records = try find(identifier, category, in: holder)
    }
    known[reference] = records
    return records
  }

  private mutating func holder(
    of file: Substring
  ) throws(OperationError) -> XMLDocument? {
    if file.isEmpty { return document }
    // A reference to somewhere else on the web is a name, not a file.
    guard !file.contains("://") else { return nil }
    let found = try load(String(file), document.file)
    if let known = files[found.path] { return known }
    let holder = try Self.parse(found)
    files[found.path] = holder
    return holder
  }

  private static func parse(
    _ file: GlobalRuleReader.LinkedFile
  ) throws(OperationError) -> XMLDocument {
    XMLDocument.isHTMLName(file.path)
      ? try .parseHTML(file.bytes, file: file.path) : try .parse(file.bytes, file: file.path)
  }

  private func find(
    _ identifier: String, _ category: DataCategory, in holder: XMLDocument
  ) throws(OperationError) -> [[String: String]] {
    guard let names = category.standoff else { return [] }
    for index in 0..<holder.count {
      let node = XMLDocument.Node(index: Int32(index))
      guard holder.kind(node) == .element else { continue }
      if holder.name(node).matches(names.element, in: XMLNamespace.its) {
        if holder.attribute(node, "id", in: XMLNamespace.xml) == identifier {
          return records(in: node, of: holder, category)
        }
      } else if holder.isHTML,
        let script = try EmbeddedMarkup.document(in: node, of: holder), let root = script.root,
        script.name(root).matches(names.element, in: XMLNamespace.its),
        script.attribute(root, "id", in: XMLNamespace.xml) == identifier
          || holder.attribute(node, "id") == identifier
      {
        return records(in: root, of: script, category)
      }
    }
    return []
  }

  private func records(
    in element: XMLDocument.Node, of holder: XMLDocument, _ category: DataCategory
  ) -> [[String: String]] {
    holder.children(element).compactMap { child in
      guard holder.kind(child) == .element,
        holder.name(child).matches(category.standoff?.record ?? "", in: XMLNamespace.its)
      else { return nil }
      var values: [String: String] = [:]
      for name in category.valueNames { values[name] = holder.attribute(child, name) }
      return category.completed(values)
    }
  }
}

extension XMLDocument {
  /// Whether a file of this name is HTML.
  package static func isHTMLName(_ path: String) -> Bool {
    [".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
  }
}
