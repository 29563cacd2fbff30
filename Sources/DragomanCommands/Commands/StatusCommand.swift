import ArgumentParser
import Pipeline
import Project
import Reports

struct StatusCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far every language is, in units and words.",
    discussion: """
      Counts what is translated, reviewed, approved, fuzzy and missing, by guide, chapter and \
      language, and says which gates of the project are not met; if one of them keeps an edition \
      from being made, the exit status is 1.

      Example: dragoman status --locale ro --chapters
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "text for people, json for programs.")
  var format: Format = .text
  @Flag(help: "Show every chapter, not only the guides.")
  var chapters = false
  @Flag(help: "Say what is missing for print, the shortest way first.")
  var explain = false

  func run() throws {
    try reporting {
      let project = try project.open()
      let gates = GateReporter(project).report()
      var report = try StatusReporter(project).report()
      report.gates = gates.results
      let editions = explain ? try PrintReadiness(project).editions() : nil
      switch format {
      case .text:
        Surroundings.print(CompletenessTable(showsChapters: chapters).render(report))
        if let editions { Surroundings.print("\n" + ReadinessTable().render(editions)) }
      case .json: printJSON(StatusReport(completeness: report, editions: editions))
      }
      if gates.findings.exitCode != .success { throw gates.findings.exitCode }
    }
  }
}

/// The JSON form of the status: the completeness report, with what is missing when asked for.
struct StatusReport: Encodable {
  var completeness: CompletenessReport
  var editions: [PrintReadiness.Edition]?

  private enum CodingKeys: String, CodingKey {
    case editions
  }

  func encode(to encoder: any Encoder) throws {
    try completeness.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(editions, forKey: .editions)
  }
}
