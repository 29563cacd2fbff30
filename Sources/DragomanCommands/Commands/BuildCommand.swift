import ArgumentParser
import Diagnostics
import Pipeline
import Project

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the editions that are out of date.",
    discussion: """
      An edition is one guide in one language: localized DocBook, a web page, a page to print from \
      a browser, a PDF. A translation that would break the book is left out: its sentence stays in \
      the source language, marked as such, is reported, and the exit status is 1.

      A value given here goes before those of dragoman.yaml (edition-values) and of the guide's \
      own file; only what prints it is made again.

      Example: dragoman build --guide parents --locale bg --value residence=RO
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var findings: FindingOptions
  @Option(
    name: .customLong("edition-format"),
    help: "Only this format (docbook, html, print-html, pdf); may be given several times.")
  var formats: [String] = []
  @Option(
    name: .customLong("value"),
    help: ArgumentHelp(
      "Set a value of the guides for this build; may be given several times.",
      valueName: "name=text"))
  var values: [String] = []
  @Flag(help: "Make everything again, out of date or not.")
  var force = false

  func validate() throws {
    for name in formats where EditionFormat(rawValue: name) == nil {
      throw ValidationError(
        "“\(name)” is no format; write \(EditionFormat.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
  }

  func run() throws {
    try reporting(findings) {
      var open = try project.open()
      if !formats.isEmpty { open.file.formats = formats.compactMap(EditionFormat.init).sorted() }
      try open.set(values)
      let chosen = open
      let outcome = EditionBuilder(
        chosen, engine: TypesettingTools.engine(for: chosen), isForced: force
      ).build()
      findings.show(outcome.findings)
      if findings.isForPeople { Surroundings.print(outcome.summary) }
      if outcome.couldNotFinish { throw ExitCode(2) }
      if outcome.findings.exitCode != .success { throw outcome.findings.exitCode }
    }
  }
}
