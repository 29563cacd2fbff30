import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct POCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what makes a catalog unfit for programs, as msgfmt --check does.",
    discussion: """
      A file that is no PO is refused in any case. White space at the edges is a warning, as it \
      matters to programs and hardly to books. All other checks are those of “dragoman check FILE”.

      Example: dragoman po check --check fr.po
      """)

  @Flag(name: [.customShort("c"), .long], help: "Check header, plural forms and placeholders.")
  var check = false
  @Flag(name: .customLong("check-format"), help: "Check placeholders (c-format and its like).")
  var checkFormat = false
  @Flag(name: .customLong("check-header"), help: "Check the header.")
  var checkHeader = false
  @Flag(name: .shortAndLong, help: "Accepted for scripts that call msgfmt.")
  var verbose = false
  @Option(
    name: .shortAndLong,
    help: "Accepted for scripts that call msgfmt; nothing is written.")
  var output: String?
  @Argument(help: "The catalogs.")
  var files: [String]

  func run() throws {
    try reporting {
      let checker = try CatalogChecker(
        style: nil, only: checks, locale: nil, inlineForm: .verbatim)
      let outcome = try checker.check(files)
      FindingFormat.text.show(outcome.findings)
      guard outcome.findings.exitCode == .success else { throw outcome.findings.exitCode }
    }
  }

  /// The checks that the options ask for; a catalog is always read through.
  private var checks: [String] {
    var checks = ["duplicate-message"]
    if check || checkFormat { checks.append("format-placeholders") }
    if check || checkHeader { checks += ["catalog-language", "plural-forms-header"] }
    if check { checks.append("edge-space") }
    return checks
  }
}
