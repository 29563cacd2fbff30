import ArgumentParser
import Diagnostics
import FoundationEssentials
import Project

/// How findings are shown.
struct FindingOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
  }

  @Option(
    help: "text for people, json for programs (on standard output), github for annotations.")
  var format: Format = .text

  /// Prints findings: text on standard error, JSON on standard output.
  func show(_ findings: [Finding]) {
    switch format {
    case .text:
      let usesColor =
        Surroundings.isTerminal(2) && Surroundings.variable("NO_COLOR") == nil
      Surroundings.print(ConsoleRenderer(usesColor: usesColor).render(findings), to: 2)
    case .json: printJSON(FindingReport(findings: findings.sorted()))
    case .github:
      for finding in findings.sorted() { Surroundings.print(annotation(finding) + "\n") }
    }
  }

  /// A workflow command of GitHub Actions.
  private func annotation(_ finding: Finding) -> String {
    let level = finding.severity == .note ? "notice" : finding.severity.rawValue
    var properties: [String] = []
    if let location = finding.location {
      properties.append("file=\(escaped(location.file))")
      if location.line > 0 { properties.append("line=\(location.line)") }
      if location.column > 0 { properties.append("col=\(location.column)") }
    }
    properties.append("title=\(escaped(finding.id))")
    return "::\(level) \(properties.joined(separator: ","))::\(escaped(finding.headline))"
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
  }
}

/// The JSON form of findings; `version` grows when a field changes its meaning.
struct FindingReport: Encodable {
  var version = 1
  var findings: [Finding]
}

/// Prints `value` as JSON on standard output, keys sorted.
func printJSON(_ value: some Encodable) {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return }
  Surroundings.write(Array(data) + Array("\n".utf8))
}

extension Sequence<Finding> {
  /// 1 when there is an error among the findings, else 0.
  var exitCode: ExitCode {
    contains { $0.severity == .error } ? ExitCode(1) : .success
  }
}

/// Runs the work of a command; what it cannot do is shown and ends it with status 2.
func reporting(_ options: FindingOptions = FindingOptions.standard, _ work: () throws -> Void)
  throws
{
  do {
    try work()
  } catch let error as OperationError {
    options.show(error.findings)
    throw ExitCode(2)
  }
}

extension FindingOptions {
  /// For commands without the option: text on standard error.
  static var standard: FindingOptions { FindingOptions.parseOrExit([]) }
}
