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

  /// What keeps the sentences of a guide from being printed in the language they were written in:
  /// values that do not exist, have another type or cannot be shown.
  ///
  /// - Parameter places: where an offset of a message stands in the guide: the first place, then
  ///   those of the same sentence elsewhere.
  package func findings(
    in messages: [Message], printedBy formatter: LocaleFormatter,
    places: (Message, Int) -> [SourceLocation]
  ) -> [Finding] {
    messages.filter(\.isPattern).flatMap { message -> [Finding] in
      guard let pattern = try? MessagePattern.parse(message.text) else { return [] }
      return faults(of: pattern, formatter).flatMap { fault -> [Finding] in
        let places = places(message, fault.offset ?? 0)
        return finding(
          fault, at: places.first, excerpt: message.text, place: message.breadcrumb,
          notes: places.dropFirst().map { .init("the same sentence stands here", at: $0) })
      }
    }
  }

  /// Whichever branch is chosen; what only printing shows, of the chosen ones.
  private func faults(of pattern: MessagePattern, _ formatter: LocaleFormatter) -> [FormatError] {
    let problems = pattern.problems(with: values)
    guard problems.isEmpty else { return problems }
    do throws(FormatError) {
      _ = try pattern.format(values, with: formatter)
      return []
    } catch {
      return [error]
    }
  }

  /// Values that no sentence names.
  ///
  /// - Parameter places: where each value of the guide's file is given.
  package func unusedValues(
    in messages: [Message], places: [String: SourceLocation]
  ) -> [Finding] {
    var used: Set<String> = []
    for message in messages where message.isPattern {
      // What cannot be read may name any value.
      guard let pattern = try? MessagePattern.parse(message.text) else { return [] }
      used.formUnion(pattern.argumentNames)
    }
    return places.filter { !used.contains($0.key) }.flatMap { name, place in
      finding(Self.unused, at: place, "no sentence of the guide prints the value “\(name)”")
    }.sorted()
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
    _ problem: FormatError, at location: SourceLocation?, excerpt: String, place: [String],
    notes: [Finding.Note] = []
  ) -> [Finding] {
    finding(
      Self.rule(of: problem), at: location, problem.headline, excerpt: excerpt, place: place,
      notes: notes)
  }

  private func finding(
    _ rule: any DescribedCheck, at location: SourceLocation?, _ headline: String,
    excerpt: String? = nil, place: [String] = [], notes: [Finding.Note] = []
  ) -> [Finding] {
    guard settings.isEnabled(rule.id) else { return [] }
    return [
      Finding(
        rule, settings.severities[rule.id] ?? rule.defaultSeverity, at: location,
        headline, excerpt: excerpt,
        place: place.isEmpty ? nil : place.joined(separator: " › "), notes: notes)
    ]
  }

  /// The rule that a value breaks which cannot be put into its sentence.
  package static func rule(of problem: FormatError) -> any DescribedCheck {
    switch problem.reason {
    case .missingValue: undefined
    case .wrongType: wrongType
    case .notFormattable: unprintable
    }
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
  static var described: [any DescribedCheck] { [unused, undefined, wrongType, unprintable] }

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

  private static let unprintable = EngineRule(
    id: "unprintable-value",
    summary: "a value that cannot be shown in the form asked for",
    explanation: """
      The value has the right type, but its content has no words: a currency or a country whose \
      code nobody knows, an amount that the form cannot hold.

      Example: “{residence}” where residence is { type: country, value: XQ }.
      Correct the value, or ask for it in another form.
      """,
    defaultSeverity: .error, remedy: "Correct the value, or ask for it in another form")
}
