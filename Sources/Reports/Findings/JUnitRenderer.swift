import Diagnostics

/// Findings as JUnit XML in the shape that build servers share (the schema of the Ant task, as
/// published by Windy Road): a suite for each file, a case for each finding.
///
/// Only errors are failures; a warning or a note is a case that was skipped with its message, so
/// that the server's verdict is the program's exit status.
struct JUnitRenderer {
  /// The time that suites must carry: always the same, because reports read no clock.
  private static let timestamp = "1970-01-01T00:00:00"

  func render(_ report: FindingReport) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    if report.findings.isEmpty {
      text += suite("dragoman", id: 0, findings: [], cases: [testCase("nothing found", in: "")])
    }
    for (id, group) in report.byFile.enumerated() {
      let name = group.file.isEmpty ? "dragoman" : group.file
      text += suite(name, id: id, findings: group.findings, cases: group.findings.map(testCase))
    }
    return text + "</testsuites>\n"
  }

  private func suite(_ name: String, id: Int, findings: [Finding], cases: [String]) -> String {
    let errors = findings.count { $0.severity == .error }
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(errors)\" errors=\"0\" "
      + "skipped=\"\(findings.count - errors)\""
    return
      "  <testsuite name=\"\(escapedMarkup(name))\" package=\"dragoman\" id=\"\(id)\" \(counts) "
      + "timestamp=\"\(Self.timestamp)\" hostname=\"localhost\" time=\"0\">\n"
      + "    <properties/>\n" + cases.joined() + "    <system-out/>\n    <system-err/>\n"
      + "  </testsuite>\n"
  }

  private func testCase(_ finding: Finding) -> String {
    let place = finding.location.map { $0.line > 0 ? " (\($0))" : "" } ?? ""
    let message = escapedMarkup("\(finding.severity.rawValue): \(finding.headline)")
    let details = escapedMarkup(ConsoleRenderer().render(finding))
    let outcome =
      finding.severity == .error
      ? "<failure type=\"\(escapedMarkup(finding.id))\" message=\"\(message)\">\(details)</failure>"
      : "<skipped message=\"\(message)\"/>"
    return testCase(
      "\(finding.id): \(finding.headline)\(place)", in: finding.location?.file ?? "",
      outcome: outcome)
  }

  private func testCase(_ name: String, in file: String, outcome: String = "") -> String {
    let start =
      "    <testcase name=\"\(escapedMarkup(name))\" "
      + "classname=\"\(escapedMarkup(file.isEmpty ? "dragoman" : file))\" time=\"0\""
    return outcome.isEmpty ? start + "/>\n" : start + ">\n      \(outcome)\n    </testcase>\n"
  }
}

/// `text` as character data or an attribute's value of XML and HTML; characters that XML 1.0 §2.2
/// forbids become U+FFFD.
func escapedMarkup(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
