import Checks
package import Diagnostics

/// Findings on their way to people and programs: what every format shows, entry for entry.
package struct FindingReport: Sendable, Encodable {
  /// The version of the JSON form; grows when a field changes its meaning.
  package let version = 1
  /// In printing order.
  package let findings: [Finding]
  /// What is known of the ids among the findings.
  let rules: [FindingRule]

  /// - Parameter described: what may be explained besides the checks of the registry.
  package init(_ findings: [Finding], described: [any DescribedCheck] = CheckRegistry.described) {
    self.findings = findings.sorted()
    rules = FindingRule.rules(of: findings, described: described)
  }

  private enum CodingKeys: String, CodingKey {
    case version, findings
  }

  /// `2 errors, 1 warning`, or that there is nothing.
  var summary: String {
    findings.isEmpty ? "nothing found" : ConsoleRenderer.summary(of: findings)
  }

  /// The findings by file, in printing order; those without a file stand first, under an empty
  /// name.
  var byFile: [(file: String, findings: [Finding])] {
    var groups: [(file: String, findings: [Finding])] = []
    for finding in findings {
      let file = finding.location?.file ?? ""
      if groups.last?.file == file {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append((file, [finding]))
      }
    }
    return groups
  }

  /// The report as JSON; its form is described in `docs/findings.schema.json`.
  package var json: String { JSONText.encode(self) }
}

/// What a report says of an id.
struct FindingRule: Hashable, Sendable {
  var id: String
  var summary: String
  var explanation: String
  var severity: Severity

  /// The rules of `findings`, sorted by id. An id that no check describes, such as a file that
  /// cannot be read, is described by its first finding.
  static func rules(of findings: [Finding], described: [any DescribedCheck]) -> [FindingRule] {
    var known: [String: FindingRule] = [:]
    for check in described {
      known[check.id.rawValue] = FindingRule(
        id: check.id.rawValue, summary: check.summary, explanation: check.explanation,
        severity: check.defaultSeverity)
    }
    var rules: [String: FindingRule] = [:]
    for finding in findings.sorted() where rules[finding.id] == nil {
      rules[finding.id] = known[finding.id] ?? FindingRule(finding)
    }
    return rules.values.sorted { $0.id < $1.id }
  }

  init(id: String, summary: String, explanation: String, severity: Severity) {
    self.id = id
    self.summary = summary
    self.explanation = explanation
    self.severity = severity
  }

  private init(_ finding: Finding) {
    let words = finding.id.replacing("-", with: " ")
    let help = [finding.explanation, finding.fixes.first.map { $0.summary + "." }]
      .compactMap { $0 }.joined(separator: " ")
    self.init(
      id: finding.id, summary: words, explanation: help.isEmpty ? words : help,
      severity: finding.severity)
  }
}
