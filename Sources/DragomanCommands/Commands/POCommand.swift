import ArgumentParser
import Pipeline
import Project

struct POCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "po",
    abstract: "Work with single PO catalogs.",
    subcommands: [POCheckCommand.self, PORecodeCommand.self, POUpdateCommand.self])
}

struct POUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring a catalog up to date with a template.",
    discussion: """
      Entries that did not change keep their bytes; a changed source keeps its translation as \
      fuzzy with the old source beside; what vanished becomes obsolete.

      Example: dragoman po update fr.po guide.pot
      """)

  @Option(name: .shortAndLong, help: "Where the catalog goes (default: it is updated in place).")
  var output: String?
  @Argument(help: "The catalog.")
  var catalog: String
  @Argument(help: "The template.")
  var template: String

  func run() throws {
    try reporting {
      let summary = try SingleFiles.update(catalog, with: template, to: output)
      Surroundings.print(summary + "\n", to: 2)
    }
  }
}
