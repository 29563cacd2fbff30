import Messages

extension ReportPage {
  /// Charts and exact figures by guide and language.
  var completeness: String {
    guard !guides.isEmpty else { return "<p>The project has no language to translate into.</p>" }
    let charts = guides.map { guide in
      let bars = rows(of: guide).map {
        StateChart.Bar(label: $0.locale.identifier, states: $0.total.words)
      }
      return """
        <figure>
        <figcaption>\(escapedMarkup(guide)): words by state</figcaption>
        \(StateChart.chart(bars, id: "chart-\(guide)", title: "\(guide): words by state"))
        </figure>
        """
    }
    return """
      \(legend)
      <div class="charts">
      \(charts.joined(separator: "\n"))
      </div>
      \(figures)
      """
  }

  private var legend: String {
    let items = UnitState.allCases.reversed().map {
      "<li>\(StateChart.swatch($0)) \($0.rawValue): \($0.meaning)</li>"
    }
    return "<ul class=\"legend\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private var figures: String {
    let states = UnitState.allCases.reversed()
    let heads = states.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
    let lines = report.completeness.rows.map { row in
      let cells = states.map {
        "<td>\(row.total.units[$0])<span class=\"words\"> \(row.total.words[$0])&nbsp;w</span></td>"
      }
      return """
        <tr><th scope="row">\(escapedMarkup(row.guide)) \(row.locale.identifier)</th>\
        <td>\(row.total.percent)&nbsp;%</td>\(cells.joined())</tr>
        """
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Figures by guide and language">
      <table>
      <caption>Units and words (w) of the source by state; each unit is counted once, in its \
      furthest state</caption>
      <thead><tr><th scope="col">Catalog</th><th scope="col">done</th>\(heads)</tr></thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  /// A table for each guide: chapters down, languages across, states in the cells.
  var chapters: String {
    guides.map(chapters(of:)).joined(separator: "\n")
  }

  private func chapters(of guide: String) -> String {
    let rows = rows(of: guide)
    var titles: [String] = []
    for title in rows.flatMap({ $0.chapters.map(\.title) }) where !titles.contains(title) {
      titles.append(title)
    }
    let heads = rows.map { "<th scope=\"col\">\($0.locale.identifier)</th>" }.joined()
    let lines = titles.map { title in
      let cells = rows.map { row in
        cell(row.chapters.first { $0.title == title }?.counts)
      }
      let name = title.isEmpty ? "Outside the chapters" : title
      return "<tr><th scope=\"row\">\(escapedMarkup(name))</th>\(cells.joined())</tr>"
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Chapters of \(escapedMarkup(guide))">
      <table class="chapters">
      <caption>\(escapedMarkup(guide)): units by chapter, language and state</caption>
      <thead><tr><th scope="col">Chapter</th>\(heads)</tr></thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private func cell(_ counts: CompletenessReport.Counts?) -> String {
    guard let counts else { return "<td>–</td>" }
    let parts = UnitState.allCases.reversed().filter { counts.units[$0] > 0 }.map {
      "\(counts.units[$0])&nbsp;\($0.rawValue)"
    }
    return "<td>\(StateChart.bar(counts.words)) <strong>\(counts.percent)&nbsp;%</strong> "
      + "<span class=\"states\">\(parts.joined(separator: ", "))</span></td>"
  }
}

extension UnitState {
  /// In a few words, for somebody who sees the report for the first time.
  fileprivate var meaning: String {
    switch self {
    case .missing: "the reader gets the source text"
    case .fuzzy: "to be looked at, not printed"
    case .translated: "printed, read by nobody else yet"
    case .reviewed: "read beside the source"
    case .approved: "released for print"
    }
  }
}
