package import Catalogs
package import Diagnostics
package import Formatting
package import Messages

/// What is wrong between the sentences of a guide and its values.
package struct ValueRules: Sendable {
  private let values: ValueSet
  private let settings: CheckSettings

  /// - Parameter values: those that the edition prints.
  package init(_ values: ValueSet, settings: CheckSettings = CheckSettings()) {
    self.values = values
    self.settings = settings
  }

  /// Values that no sentence names, and sentences that name a value that does not exist or has
  /// another type.
  ///
  /// - Parameter places: where each value of the guide's file is given.
  package func findings(
    in messages: [Message], places: [String: SourceLocation]
  ) -> [Finding] {
    var used: Set<String> = []
    var findings: [Finding] = []
    for message in messages where message.isPattern {
      guard let pattern = try? MessagePattern.parse(message.text) else { continue }
      used.formUnion(pattern.argumentNames)
      for problem in pattern.problems(with: values) {
        findings += finding(
          problem, at: message.references.first.map { SourceLocation(file: $0) },
          excerpt: message.text, place: message.breadcrumb)
      }
    }
    for (name, place) in places where !used.contains(name) {
      findings += finding(
        Self.unused, at: place, "no sentence of the guide prints the value “\(name)”")
    }
    return findings.sorted()
  }

  /// Translations that ask for a value in a form that its type does not have.
  package func findings(in catalog: POFile) -> [Finding] {
    catalog.entries.flatMap { entry -> [Finding] in
      guard entry.isPattern, entry.isTranslated, !entry.isObsolete,
        let pattern = try? MessagePattern.parse(entry.string)
      else { return [] }
      return pattern.problems(with: values).flatMap { problem -> [Finding] in
        guard case .wrongType = problem.reason else { return [] }
        return finding(
          problem, at: entry.location(of: .string(0), offset: problem.offset),
          excerpt: entry.string, place: [])
      }
    }
  }

  private func finding(
    _ problem: FormatError, at location: SourceLocation?, excerpt: String, place: [String]
  ) -> [Finding] {
    let rule = if case .missingValue = problem.reason { Self.undefined } else { Self.wrongType }
    return finding(rule, at: location, problem.headline, excerpt: excerpt, place: place)
  }

  private func finding(
    _ rule: EngineRule, at location: SourceLocation?, _ headline: String,
    excerpt: String? = nil, place: [String] = []
  ) -> [Finding] {
    guard settings.isEnabled(rule.id) else { return [] }
    return [
      Finding(
        rule.id.rawValue, settings.severities[rule.id] ?? rule.defaultSeverity, at: location,
        headline, excerpt: excerpt,
        place: place.isEmpty ? nil : place.joined(separator: " › "),
        fixes: [.init(rule.remedy)])
    ]
  }

  /// A rule with the way out that its findings name.
  private struct EngineRule: DescribedCheck {
    let id: CheckID
    let summary: String
    let explanation: String
    let defaultSeverity: Severity
    let remedy: String
  }

  /// The rules, for lists and explanations.
  static var described: [any DescribedCheck] { [unused, undefined, wrongType] }

  private static let unused = EngineRule(
    id: "unused-value",
    summary: "a value that no sentence of the guide prints",
    explanation: """
      The guide's file of values has an entry that no sentence names. Usually a sentence was \
      deleted, or the name in the sentence is mistyped; somebody will keep the value up to date in \
      vain.

      Example: “callers: { type: number, value: 3 }” where the sentence says {calls}.
      Take the entry out, or name it in a sentence.
      """,
    defaultSeverity: .warning, remedy: "Take the entry out, or name it in a sentence")

  private static let undefined = EngineRule(
    id: "undefined-value",
    summary: "a sentence that names a value which does not exist",
    explanation: """
      The name in braces is in no file of values, so that the sentence cannot be printed in any \
      language.

      Example: “You have {calls} calls.” without an entry “calls” in values.yaml.
      Correct the name, or add the value.
      """,
    defaultSeverity: .error, remedy: "Correct the name, or add the value to the guide's values")

  private static let wrongType = EngineRule(
    id: "value-type",
    summary: "a value that is asked for in a form which its type does not have",
    explanation: """
      A date cannot be counted and a country is no amount: the sentence cannot be printed, and the \
      edition has the source text in its place.

      Example: “{start, date}” where start is a time.
      Write the form that the source sentence has.
      """,
    defaultSeverity: .error, remedy: "Write the form that the type has, such as {n, number}")
}
