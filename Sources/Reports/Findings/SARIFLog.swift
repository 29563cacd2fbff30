import Diagnostics

/// A report in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard);
/// paragraph signs in this file are its sections.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ report: FindingReport, toolVersion: String) {
    runs = [Run(report, toolVersion: toolVersion)]
  }

  /// One run of the program (§3.14).
  struct Run: Encodable {
    let tool: Tool
    /// Columns count scalars, not UTF-16 units (§3.14.17).
    let columnKind = "unicodeCodePoints"
    let results: [Result]

    init(_ report: FindingReport, toolVersion: String) {
      tool = Tool(driver: Driver(version: toolVersion, rules: report.rules.map(Rule.init)))
      var places: [String: Int] = [:]
      for (index, rule) in report.rules.enumerated() { places[rule.id] = index }
      results = report.findings.map { Result($0, ruleIndex: places[$0.id] ?? -1) }
    }
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  /// The program and its rules (§3.19).
  struct Driver: Encodable {
    let name = "Dragoman"
    let version: String
    let rules: [Rule]
  }

  struct Text: Encodable, Hashable {
    let text: String
  }

  /// What a check says of itself (§3.49).
  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration

    struct Configuration: Encodable {
      let level: String
    }

    init(_ rule: FindingRule) {
      id = rule.id
      shortDescription = Text(text: rule.summary)
      fullDescription = Text(text: rule.explanation)
      help = Text(text: "\(rule.explanation)\n\nMore: dragoman explain \(rule.id)")
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
  }

  /// One finding (§3.27).
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    let properties: Properties

    init(_ finding: Finding, ruleIndex: Int) {
      ruleId = finding.id
      self.ruleIndex = ruleIndex
      level = finding.severity.rawValue
      message = Text(text: Self.message(finding))
      locations = Location(finding).map { [$0] } ?? []
      let notes = finding.notes.enumerated().map { Location($0.element, id: $0.offset + 1) }
      relatedLocations = notes.isEmpty ? nil : notes
      partialFingerprints = ["finding/v1": Self.fingerprint(finding)]
      properties = Properties(
        explanation: finding.explanation,
        fixes: finding.fixes.isEmpty ? nil : finding.fixes.map(\.summary))
    }

    /// The headline as a sentence, then the ways out, because viewers show nothing else.
    private static func message(_ finding: Finding) -> String {
      ([finding.headline] + finding.fixes.map(\.summary)).map { $0 + "." }.joined(separator: " ")
    }

    /// What stays the same when lines are inserted before the finding (§3.27.17).
    private static func fingerprint(_ finding: Finding) -> String {
      var digest = ShortDigest()
      for text in [
        finding.id, finding.location?.file ?? "", finding.place ?? "", finding.headline,
        finding.excerpt ?? "",
      ] { digest.combine(text) }
      return digest.text
    }
  }

  /// What SARIF has no place for (§3.8).
  struct Properties: Encodable {
    let explanation: String?
    let fixes: [String]?
  }
}
