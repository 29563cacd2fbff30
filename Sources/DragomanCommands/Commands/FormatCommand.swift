import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Try a sentence with values in all languages side by side.",
    discussion: """
      The sentence is an ICU MessageFormat pattern, its values come from --value, from a file or \
      from a guide. With --guide a sentence of the guide is shown in its translations. --explain \
      shows the spaces that may not break and tells which rules and repairs took part.

      Types of values: number, money, moneyRange, numberRange, date, dateInterval, time, duration, \
      list, country, language, select, text, phone.

      Example: dragoman format 'It costs {fee}.' --value 'fee=moneyRange:4..9 EUR'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var project: ProjectOptions
  @Option(
    name: .customLong("value"),
    help: ArgumentHelp(
      "A value such as calls=number:3; a name given twice is tried with both.",
      valueName: "name=type:text"))
  var assignments: [String] = []
  @Option(name: .customLong("values"), help: "A file of values (values.yaml).")
  var valuesFile: String?
  @Flag(help: "Show no-break spaces, and tell which rules and repairs took part.")
  var explain = false
  @Option(help: "text for people, json for programs.")
  var format: Format = .text
  @Argument(help: "The sentence.")
  var pattern: String

  /// The languages of a trial outside of any project.
  private static let languages: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]

  func validate() throws {
    for locale in project.locales where LocaleTag(locale) == nil {
      throw ValidationError("“\(locale)” is no language tag such as ro")
    }
    if project.guides.count > 1 { throw ValidationError("name one guide") }
  }

  func run() throws {
    try reporting {
      let (trial, samples) = try prepared()
      let outcomes = samples.map { ($0, trial.results(of: pattern, with: $0)) }
      switch format {
      case .text: FormatReport(outcomes, explains: explain).print()
      case .json: printJSON(TrialReport(pattern, outcomes))
      }
      var findings: [Finding] = []
      for finding in outcomes.flatMap(\.1).compactMap(\.finding) where !findings.contains(finding) {
        findings.append(finding)
      }
      if format == .text { FindingFormat.text.show(findings) }
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  private func prepared() throws -> (PatternTrial, [ValueSample]) {
    guard project.guides.isEmpty else {
      let open = try project.open()
      let guide = open.file.guides[0]
      return (
        try PatternTrial(open, guide: guide, explains: explain),
        try ValueSample.all(
          of: assignments, file: valuesFile,
          over: GuideLoader(open.workspace).values(of: guide))
      )
    }
    let tags = project.locales.compactMap { LocaleTag($0) }
    return (
      PatternTrial(locales: tags.isEmpty ? Self.languages : tags, explains: explain),
      try ValueSample.all(of: assignments, file: valuesFile)
    )
  }
}

/// A trial on the terminal.
private struct FormatReport {
  private let outcomes: [(ValueSample, [PatternTrial.Result])]
  private let explains: Bool

  init(_ outcomes: [(ValueSample, [PatternTrial.Result])], explains: Bool) {
    self.outcomes = outcomes
    self.explains = explains
  }

  func print() {
    let width = Surroundings.variable("COLUMNS").flatMap { Int($0) } ?? 100
    var rows: [[String]] = []
    for (sample, results) in outcomes {
      for (index, result) in results.enumerated() {
        let text = shown(result.text ?? "– \(result.finding?.headline ?? "")")
        let row = [result.locale.identifier, text]
        rows.append(outcomes.count > 1 ? [index == 0 ? sample.label : ""] + row : row)
      }
    }
    Surroundings.print(TextTable(rows).rendered(width: width))
    if explains { Surroundings.print(explanation(width: width)) }
  }

  private func explanation(width: Int) -> String {
    var rows: [[String]] = []
    for result in outcomes.flatMap(\.1) {
      let tag = result.locale.identifier
      rows += result.repairs.map {
        [tag, $0.id, "“\(shown($0.printed))”, not “\(shown($0.otherwise))”: \($0.why)"]
      }
      rows += result.spaces.map { [tag, $0.id, "“\(shown($0.excerpt))”: \($0.why)"] }
    }
    var unique: [[String]] = []
    for row in rows where !unique.contains(row) { unique.append(row) }
    guard !unique.isEmpty else { return "" }
    return "\n⍽ no-break space, ⎵ narrow no-break space, · soft joint\n\n"
      + TextTable(unique).rendered(width: width)
  }

  /// The text with marks for the spaces that look like others.
  private func shown(_ text: String) -> String {
    guard explains else { return text }
    return String(
      text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "\u{A0}": "⍽"
        case "\u{202F}": "⎵"
        case "\u{2060}": "·"
        default: Character(scalar)
        }
      })
  }
}

/// The JSON form of a trial; `version` grows when a field changes its meaning.
private struct TrialReport: Encodable {
  struct Row: Encodable {
    var locale: String
    var values: [String: String]
    var pattern: String
    var text: String?
    var error: Finding?
    var repairs: [Rule]
    var spaces: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var why: String
    /// The words repaired, or those around the space.
    var text: String
    /// The words without the repair.
    var otherwise: String?
  }

  var version = 1
  var pattern: String
  var results: [Row]

  init(_ pattern: String, _ outcomes: [(ValueSample, [PatternTrial.Result])]) {
    self.pattern = pattern
    results = outcomes.flatMap { sample, results in
      results.map { result in
        Row(
          locale: result.locale.identifier, values: sample.assignments, pattern: result.pattern,
          text: result.text, error: result.finding,
          repairs: result.repairs.map {
            Rule(id: $0.id, why: $0.why, text: $0.printed, otherwise: $0.otherwise)
          },
          spaces: result.spaces.map { Rule(id: $0.id, why: $0.why, text: $0.excerpt) })
      }
    }
  }
}
