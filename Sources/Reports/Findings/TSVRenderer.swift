import Diagnostics

/// Findings as lines of tab-separated fields: the message's context, check, severity, place,
/// headline. An empty context is a message without one, or a finding about no message.
struct TSVRenderer {
  func render(_ report: FindingReport) -> String {
    report.findings.map { line($0) + "\n" }.joined()
  }

  private func line(_ finding: Finding) -> String {
    [
      finding.context ?? "", finding.id, finding.severity.rawValue,
      finding.location.map(place) ?? "", finding.headline,
    ].map(field).joined(separator: "\t")
  }

  private func place(_ location: SourceLocation) -> String {
    location.line == 0
      ? location.file : "\(location.file):\(location.line):\(location.column)"
  }

  /// Tabs and line ends would begin another field or line.
  private func field(_ text: String) -> String {
    text.contains { $0 == "\t" || $0.isNewline }
      ? String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : text
  }
}
