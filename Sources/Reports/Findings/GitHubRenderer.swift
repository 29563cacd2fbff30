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
    return "::\(level) \(properties.joined(separator: ","))::\(escaped(finding.headline))"
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
