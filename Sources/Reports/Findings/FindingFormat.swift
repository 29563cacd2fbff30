import Diagnostics

/// A form in which findings are given to programs and platforms.
package enum FindingFormat: String, Sendable, CaseIterable {
  /// For people, as lines of text.
  case text
  /// For programs: `docs/findings.schema.json`.
  case json
  /// For code scanning: SARIF 2.1.0 (OASIS).
  case sarif
  /// For build servers: the common JUnit XML.
  case junit
  /// For pull requests: GitHub flavoured Markdown.
  case markdown
  /// For logs of GitHub Actions: workflow commands.
  case github
  /// For scripts: one line each, the message's context and the check's id first.
  case tsv
}

extension FindingReport {
  /// The report in a format.
  ///
  /// - Parameters:
  ///   - toolVersion: of the program, for the formats that name it.
  ///   - usesColor: whether lines for people are coloured.
  package func rendered(
    as format: FindingFormat, toolVersion: String, usesColor: Bool = false
  ) -> String {
    switch format {
    case .text: ConsoleRenderer(usesColor: usesColor).render(findings)
    case .json: json
    case .sarif: JSONText.encode(SARIFLog(self, toolVersion: toolVersion))
    case .junit: JUnitRenderer().render(self)
    case .markdown: MarkdownRenderer().render(self)
    case .github: GitHubRenderer().render(self)
    case .tsv: TSVRenderer().render(self)
    }
  }
}
