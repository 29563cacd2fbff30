import Diagnostics

/// The report of a project as a web page: one file that fetches nothing, reads without a script
/// and prints on A4.
package struct ReportPage: Sendable {
  let report: ProjectReport

  package init(_ report: ProjectReport) {
    self.report = report
  }

  /// The page in UTF-8; the same report gives the same bytes.
  package func bytes() -> [UInt8] {
    let title = escapedMarkup(report.title)
    let text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title): report</title>
      <meta name="generator" content="Dragoman">
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the report</a>
      <header>
      <h1>\(title)</h1>
      <p>\(escapedMarkup(summary))</p>
      <nav aria-label="Parts of the report">
      <ul>
      \(navigation)
      </ul>
      </nav>
      </header>
      <main id="content" tabindex="-1">
      \(sections.map(\.content).joined(separator: "\n"))
      </main>
      <script>
      \(Self.script)
      </script>
      </body>
      </html>

      """
    return Array(text.utf8)
  }

  /// A part of the page.
  struct Section {
    var id: String
    var title: String
    var content: String

    init(_ id: String, _ title: String, _ content: String) {
      self.id = id
      self.title = title
      self.content = """
        <section id="\(id)" aria-labelledby="\(id)-title">
        <h2 id="\(id)-title">\(title)</h2>
        \(content)
        </section>
        """
    }
  }

  private var sections: [Section] {
    let gates =
      report.completeness.gates.isEmpty ? [] : [Section("gates", "Gates", gateTable)]
    let trend = report.trend.lines.isEmpty ? [] : [Section("trend", "Trend", trend)]
    return [
      Section("completeness", "Completeness", completeness),
      Section("chapters", "Chapters", chapters),
    ] + trend + gates + [Section("findings", "Findings", findings)]
  }

  private var navigation: String {
    sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" }.joined(separator: "\n")
  }

  private var summary: String {
    let rows = report.completeness.rows
    let complete = rows.count { $0.total.units.translated == $0.total.units.total }
    let found =
      report.findings.isEmpty
      ? "nothing found" : ConsoleRenderer.summary(of: report.findings.map(\.finding))
    let waived = report.waived > 0 ? ", \(report.waived) waived" : ""
    return "\(complete) of \(rows.count.counted("catalog")) fully translated; \(found)\(waived)."
  }

  /// The guides in the order of the report, each once.
  var guides: [String] {
    var seen: Set<String> = []
    return report.completeness.rows.map(\.guide).filter { seen.insert($0).inserted }
  }

  func rows(of guide: String) -> [CompletenessReport.Row] {
    report.completeness.rows.filter { $0.guide == guide }
  }
}
