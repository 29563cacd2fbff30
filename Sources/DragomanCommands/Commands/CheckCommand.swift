import ArgumentParser
import Diagnostics
import Pipeline
import Project

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the guides and their translations, and how to mend it.",
    discussion: """
      Without files the project is checked; with files, those catalogs alone. \
      Findings go to standard error; in a format for programs, to standard output. “dragoman explain ID” tells \
      what a finding means. A finding is waived by the flag dragoman-ignore:ID in the catalog.

      Example: dragoman check --guide parents --locale ru
      Example: dragoman check --style standard --only printf fr.po
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var findings: FindingOptions
  @Option(help: "Only this check; may be given several times.")
  var only: [String] = []
  @OptionGroup(title: "Options for single catalogs") var catalogs: CatalogOptions

  @Flag(help: "First mend what has only one answer: spaces, quotation marks, dashes, cedillas.")
  var fix = false

  func run() throws {
    try reporting(findings) {
      if fix { try mend() }
      let outcome = try outcome()
      findings.show(outcome.findings)
      if findings.isForPeople { Surroundings.print(outcome.summary + "\n", to: 2) }
      if outcome.findings.exitCode != .success { throw outcome.findings.exitCode }
    }
  }

  private func mend() throws {
    let outcome = try CatalogCorrector(project.open(), only: only).correct()
    findings.show(outcome.findings)
    if findings.isForPeople {
      for line in outcome.lines { Surroundings.print(line + "\n", to: 2) }
    }
    if outcome.findings.exitCode != .success { throw outcome.findings.exitCode }
  }

  func validate() throws {
    guard !fix || catalogs.files.isEmpty else {
      throw ValidationError("--fix mends the catalogs of a project; leave the files out")
    }
  }

  private func outcome() throws -> ProjectChecker.Outcome {
    guard !catalogs.files.isEmpty else {
      return try ProjectChecker(project.open(), only: only).check()
    }
    let checker = try catalogs.checker(only: only)
    for remark in checker.remarks { Surroundings.print(remark + "\n", to: 2) }
    return try checker.check(catalogs.files)
  }
}
