import Messages

/// A completeness report as a table for a terminal.
package struct CompletenessTable: Sendable {
  package var showsChapters: Bool

  package init(showsChapters: Bool) {
    self.showsChapters = showsChapters
  }

  package func render(_ report: CompletenessReport) -> String {
    var lines = [
      [
        "guide", "language", "done", "translated", "reviewed", "approved", "fuzzy", "missing",
        "words",
      ]
    ]
    for row in report.rows {
      lines.append([row.guide, row.locale.identifier] + cells(row.total))
      guard showsChapters else { continue }
      for chapter in row.chapters {
        lines.append(
          ["  " + (chapter.title.isEmpty ? "–" : chapter.title), ""] + cells(chapter.counts))
      }
    }
    return Self.aligned(lines) + gates(report.gates)
  }

  /// A line for each gate and chapter that is not met, and one that counts.
  private func gates(_ results: [GateResult]) -> String {
    guard !results.isEmpty else { return "" }
    let unmet = results.filter { !$0.isMet }
    let lines = unmet.map { result in
      let chapter = result.chapter.isEmpty ? "" : ", \(result.chapter)"
      return "  \(result.gate): \(result.guide) \(result.locale)\(chapter): \(result.figures)\n"
    }
    let count = "gates: \(results.count - unmet.count) of \(results.count) met\n"
    return "\n" + count + lines.joined()
  }

  private func cells(_ counts: CompletenessReport.Counts) -> [String] {
    [
      "\(counts.percent) %", "\(counts.units.translated)", "\(counts.units.reviewed)",
      "\(counts.units.approved)", "\(counts.units.fuzzy)", "\(counts.units.missing)",
      "\(counts.words.translated)/\(counts.words.total)",
    ]
  }

  /// Columns as wide as their widest cell; all but the first two are set right.
  private static func aligned(_ lines: [[String]]) -> String {
    let widths = (lines.first ?? []).indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.map { cells in
      zip(cells, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return index < 2 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
