/// Findings as lines of text for a terminal or a log.
package struct ConsoleRenderer: Sendable {
  /// Whether to colour by ANSI sequences; the command decides from the terminal and `NO_COLOR`.
  package var usesColor: Bool

  package init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// One finding: `place: severity: headline [id]`, then what helps, indented.
  package func render(_ finding: Finding) -> String {
    var lines: [String] = []
    let place = finding.location.map { bold("\($0):") + " " } ?? ""
    lines.append(
      place + colored(finding.severity) + ": " + finding.headline + dim(" [\(finding.id)]"))
    if let excerpt = finding.excerpt, !excerpt.isEmpty {
      lines += excerpt.split(separator: "\n", omittingEmptySubsequences: false)
        .map { dim("  | ") + $0 }
    }
    if let place = finding.place, !place.isEmpty { lines.append("  in: \(place)") }
    if let explanation = finding.explanation { lines.append("  \(explanation)") }
    for note in finding.notes {
      lines.append("  note: " + (note.location.map { "\($0): " } ?? "") + note.text)
    }
    for fix in finding.fixes { lines.append("  fix: \(fix.summary)") }
    return lines.joined(separator: "\n")
  }

  /// All findings in printing order, then a line that counts them; empty when there are none.
  package func render(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    var text = ""
    for finding in findings.sorted() { text += render(finding) + "\n" }
    return text + Self.summary(of: findings) + "\n"
  }

  /// `2 errors, 1 warning`.
  package static func summary(of findings: [Finding]) -> String {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.joined(separator: ", ")
  }

  private func colored(_ severity: Severity) -> String {
    let code =
      switch severity {
      case .error: "31;1"
      case .warning: "33;1"
      case .note: "36;1"
      }
    return style(severity.rawValue, code)
  }

  private func bold(_ text: String) -> String { style(text, "1") }
  private func dim(_ text: String) -> String { style(text, "2") }

  private func style(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
