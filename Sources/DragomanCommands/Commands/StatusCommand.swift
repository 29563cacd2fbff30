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
      Counts what is translated, fuzzy and missing, by guide, chapter and language.

      Example: dragoman status --locale ro --chapters
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "text for people, json for programs.")
  var format: Format = .text
  @Flag(help: "Show every chapter, not only the guides.")
  var chapters = false

  func run() throws {
    try reporting {
      let report = try StatusReporter(project.open()).report()
      switch format {
      case .text: Surroundings.print(CompletenessTable(showsChapters: chapters).render(report))
      case .json: printJSON(report)
      }
    }
  }
}
