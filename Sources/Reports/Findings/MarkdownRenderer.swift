import Diagnostics

/// Findings as GitHub flavoured Markdown, for a comment under a pull request: a table for each
/// file, one row for each finding.
struct MarkdownRenderer {
  func render(_ report: FindingReport) -> String {
    var text = "## Dragoman: \(report.summary)\n"
    for group in report.byFile {
      text += "\n### \(group.file.isEmpty ? "Project" : cell(group.file))\n\n"
      text += "| Severity | Place | Finding | Check |\n| --- | --- | --- | --- |\n"
      for finding in group.findings { text += row(finding) }
    }
    return text
  }

  private func row(_ finding: Finding) -> String {
    let cells = [
      finding.severity.rawValue, place(finding), sentence(finding), "`\(finding.id)`",
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  private func place(_ finding: Finding) -> String {
    guard let location = finding.location, location.line > 0 else { return "–" }
    return location.column > 0 ? "\(location.line):\(location.column)" : "\(location.line)"
  }

  private func sentence(_ finding: Finding) -> String {
    var lines = [cell(finding.headline)]
    if let place = finding.place, !place.isEmpty { lines.append("in: \(cell(place))") }
    if let excerpt = finding.excerpt, !excerpt.isEmpty { lines.append("“\(cell(excerpt))”") }
    lines += finding.fixes.map { "fix: \(cell($0.summary))" }
    return lines.joined(separator: "<br>")
  }

  /// Text that means nothing but itself inside a table's cell (GFM §4.10, §2.4).
  private func cell(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n", "\r", "\t": result += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "@":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
