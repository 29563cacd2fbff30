package import Diagnostics
import Yams

/// A YAML document as plain values that remember their lines.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package let content: Content
  package let location: SourceLocation

  /// Reads one YAML document (YAML 1.1, as libyaml does).
  ///
  /// - Throws: a finding `malformed-yaml` or `bad-encoding` with its line.
  package static func parse(_ bytes: [UInt8], file: String) throws(OperationError) -> YAMLNode {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw OperationError(
        Finding(
          "bad-encoding", .error, at: .init(file: file), "the file is not UTF-8",
          fixes: [.init("Save it as UTF-8")]))
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw OperationError(finding(for: error, file))
    }
    guard let root else {
      return YAMLNode(content: .mapping([]), location: .init(file: file, line: 1))
    }
    return YAMLNode(root, file)
  }

  private init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  private init(_ node: Node, _ file: String) {
    location = SourceLocation(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .sequence(let items): content = .sequence(items.map { YAMLNode($0, file) })
    case .mapping(let pairs):
      content = .mapping(pairs.map { (YAMLNode($0.key, file), YAMLNode($0.value, file)) })
    case .alias: content = .scalar("")
    }
  }

  private static func finding(for error: any Error, _ file: String) -> Finding {
    let (location, problem) = placeAndProblem(of: error, file)
    return Finding(
      "malformed-yaml", .error, at: location,
      "this is not well-formed YAML: \(problem.split(separator: "\n").joined(separator: " "))",
      fixes: [.init("Check the indentation (spaces, no tabs) and the quotes around this line")])
  }

  private static func placeAndProblem(
    of error: any Error, _ file: String
  ) -> (SourceLocation, String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (SourceLocation(file: file, line: mark.line, column: mark.column), problem)
    case .reader(let problem, let offset, _, let yaml):
      return (SourceLocation(file: file, offset: offset ?? 0, in: Array(yaml.utf8)), problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = SourceLocation(
        file: file, line: context.mark.line, column: context.mark.column)
      return (place, "a key is given twice: \(duplicates.joined(separator: ", "))")
    case .some(let other): return (SourceLocation(file: file), "\(other)")
    case nil: return (SourceLocation(file: file), "\(error)")
    }
  }

  package var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  package var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }
}

/// Reads the keys of a YAML mapping and keeps what is wrong with them.
package struct YAMLFields {
  private let node: YAMLNode
  private var fields: [(key: String, value: YAMLNode, location: SourceLocation)] = []
  package private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - known: the keys that may stand here; others are findings `unknown-key`.
  ///   - what: what the mapping describes, for messages: `the guide parents`.
  package init(_ node: YAMLNode, known: [String], what: String) {
    self.node = node
    guard let pairs = node.pairs else {
      report(node.location, "wrong-type", "\(what) wants keys with values here (key: value)")
      return
    }
    for (key, value) in pairs {
      let name = key.text ?? ""
      if !known.contains(name) {
        let near = Suggestion.closest(to: name, among: known)
        report(
          key.location, "unknown-key", "“\(name)” is no key of \(what)",
          fix: near.map { "Did you mean “\($0)”?" }
            ?? "The keys here are \(known.joined(separator: ", "))")
      } else if fields.contains(where: { $0.key == name }) {
        report(key.location, "duplicate-key", "“\(name)” is given twice")
      } else {
        fields.append((name, value, key.location))
      }
    }
  }

  package subscript(_ key: String) -> YAMLNode? {
    fields.first { $0.key == key }?.value
  }

  /// The text of a key; a finding when it is missing (and `isRequired`) or no text.
  package mutating func text(_ key: String, isRequired: Bool = false) -> String? {
    guard let value = self[key] else {
      if isRequired { report(node.location, "missing-key", "the key “\(key)” is missing here") }
      return nil
    }
    guard let text = value.text else {
      report(value.location, "wrong-type", "“\(key)” wants a single value")
      return nil
    }
    return text
  }

  /// The texts of a key that holds a list; one single text counts as a list of one.
  package mutating func texts(_ key: String) -> [(text: String, location: SourceLocation)] {
    guard let value = self[key] else { return [] }
    if let text = value.text { return [(text, value.location)] }
    guard let items = value.items else {
      report(value.location, "wrong-type", "“\(key)” wants a list: [one, two]")
      return []
    }
    var texts: [(String, SourceLocation)] = []
    for item in items {
      if let text = item.text {
        texts.append((text, item.location))
      } else {
        report(item.location, "wrong-type", "“\(key)” wants a list of single values")
      }
    }
    return texts
  }

  package mutating func report(
    _ location: SourceLocation, _ id: String, _ headline: String, fix: String? = nil
  ) {
    findings.append(
      Finding(id, .error, at: location, headline, fixes: fix.map { [.init($0)] } ?? []))
  }
}
