import ArgumentParser
import Pipeline
import Project

struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring the catalogs up to date with the guides.",
    discussion: """
      Extracts every guide and merges it into its catalogs. What did not change keeps its bytes; \
      what changed a little is marked fuzzy with its old source; nothing is deleted.

      Example: dragoman update --guide parents
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    try reporting(findings) {
      let outcome = try CatalogUpdater(project.open()).update()
      findings.show(outcome.findings)
      for line in outcome.lines { Surroundings.print(line + "\n") }
      if outcome.findings.exitCode != .success { throw outcome.findings.exitCode }
    }
  }
}
