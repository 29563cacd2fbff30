import ArgumentParser
import Diagnostics
import Pipeline
import Project
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page that shows how far the languages are and what was found.",
    discussion: """
      The page is one file, report.html in the build folder: completeness by guide, chapter, \
      language and state, and every finding with source, translation and place. It needs no \
      server, and prints on A4. If there are errors among the findings, the exit status is 1.

      Example: dragoman report
      """)

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try reporting {
      let builder = ReportBuilder(try project.open())
      let report = try builder.write()
      let found = ConsoleRenderer.summary(of: report.findings.map(\.finding))
      Surroundings.print("\(builder.path): \(found.isEmpty ? "nothing found" : found)\n")
      let code = report.findings.map(\.finding).exitCode
      if code != .success { throw code }
    }
  }
}
