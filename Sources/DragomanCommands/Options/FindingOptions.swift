import ArgumentParser
import Diagnostics
import Pipeline
import Project
import Reports

/// How findings are shown.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text for people (on standard error); on standard output json, sarif, junit, markdown, tsv, "
        + "or github for annotations."))
  var format: FindingFormat = .text

  /// Whether lines for people may stand beside the findings.
  var isForPeople: Bool { format == .text }

  /// Prints findings in the format that was asked for.
  func show(_ findings: [Finding]) { format.show(findings) }
}

extension FindingFormat {
  /// Prints findings: text on standard error, the other formats on standard output.
  func show(_ findings: [Finding]) {
    guard self != .text else { return showText(findings) }
    let report = FindingReport(findings, described: RuleBook.described)
    Surroundings.print(report.rendered(as: self, toolVersion: ProgramVersion.current))
  }
}

/// Lines for people need no descriptions of the rules.
private func showText(_ findings: [Finding]) {
  guard !findings.isEmpty else { return }
  let usesColor = Surroundings.isTerminal(2) && Surroundings.variable("NO_COLOR") == nil
  Surroundings.write(ConsoleRenderer(usesColor: usesColor).lines(of: findings), to: 2)
}

extension FindingFormat: ExpressibleByArgument {}

/// Prints `value` as JSON on standard output, keys sorted.
func printJSON(_ value: some Encodable) {
  Surroundings.print(JSONText.encode(value))
}

extension Sequence<Finding> {
  /// 1 when there is an error among the findings, else 0.
  var exitCode: ExitCode {
    contains { $0.severity == .error } ? ExitCode(1) : .success
  }
}

/// Runs the work of a command; what it cannot do is shown and ends it with status 2.
func reporting(_ options: FindingOptions, _ work: () throws -> Void) throws {
  try reporting(options.format, work)
}

/// Runs the work of a command; what it cannot do is shown and ends it with status 2.
///
/// - Parameter format: text on standard error for the commands without the option.
func reporting(_ format: FindingFormat = .text, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as OperationError {
    format.show(error.findings)
    throw ExitCode(2)
  }
}
