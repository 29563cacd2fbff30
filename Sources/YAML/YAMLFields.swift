package import Diagnostics

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
      report(
        node.location, SettingsFault.wrongType, "\(what) wants keys with values here (key: value)")
      return
    }
    for (key, value) in pairs {
      let name = key.text ?? ""
      if !known.contains(name) {
        let near = Suggestion.closest(to: name, among: known)
        report(
          key.location, SettingsFault.unknownKey, "“\(name)” is no key of \(what)",
          fix: near.map { "Did you mean “\($0)”?" }
            ?? "The keys here are \(known.joined(separator: ", "))")
      } else if fields.contains(where: { $0.key == name }) {
        report(key.location, SettingsFault.duplicateKey, "“\(name)” is given twice")
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
      if isRequired {
        report(node.location, SettingsFault.missingKey, "the key “\(key)” is missing here")
      }
      return nil
    }
    guard let text = value.text else {
      report(value.location, SettingsFault.wrongType, "“\(key)” wants a single value")
      return nil
    }
    return text
  }

  /// The texts of a key that holds a list; one single text counts as a list of one.
  package mutating func texts(_ key: String) -> [(text: String, location: SourceLocation)] {
    guard let value = self[key] else { return [] }
    if let text = value.text { return [(text, value.location)] }
    guard let items = value.items else {
      report(value.location, SettingsFault.wrongType, "“\(key)” wants a list: [one, two]")
      return []
    }
    var texts: [(String, SourceLocation)] = []
    for item in items {
      if let text = item.text {
        texts.append((text, item.location))
      } else {
        report(item.location, SettingsFault.wrongType, "“\(key)” wants a list of single values")
      }
    }
    return texts
  }

  package mutating func report(
    _ location: SourceLocation, _ fault: some Fault, _ headline: String, fix: String? = nil
  ) {
    findings.append(
      Finding(fault, .error, at: location, headline, fixes: fix.map { [.init($0)] } ?? []))
  }
}
