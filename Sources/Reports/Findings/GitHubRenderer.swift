import Diagnostics

/// Findings as workflow commands of GitHub Actions, one line each.
struct GitHubRenderer {
  func render(_ report: FindingReport) -> String {
    report.findings.map { annotation($0) + "\n" }.joined()
  }

  private func annotation(_ finding: Finding) -> String {
    let level = finding.severity == .note ? "notice" : finding.severity.rawValue
    var properties: [String] = []
    if let location = finding.location {
      properties.append("file=\(escaped(location.file))")
      if location.line > 0 { properties.append("line=\(location.line)") }
      if location.column > 0 { properties.append("col=\(location.column)") }
    }
    properties.append("title=\(escaped(finding.id))")
    return "::\(level) \(properties.joined(separator: ","))::\(message(finding.headline))"
  }

  /// The text of a command: percent signs and line ends are escaped, nothing else is read back.
  private func message(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A property of a command, whose end a comma or colon would be.
  private func escaped(_ text: String) -> String {
    message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
