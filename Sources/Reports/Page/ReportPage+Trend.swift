import Messages

extension ReportPage {
  /// Small charts side by side, and the figures by day.
  var trend: String {
    guides.filter { !lines(of: $0).isEmpty }.map(trend(of:)).joined(separator: "\n")
  }

  private func lines(of guide: String) -> [CompletenessTrend.Line] {
    report.trend.lines.filter { $0.guide == guide }
  }

  private func trend(of guide: String) -> String {
    let charts = lines(of: guide).map { line in
      """
      <figure>
      <figcaption>\(escapedMarkup(guide)) \(line.locale): \(line.points.first?.percent ?? 0)&nbsp;% → \
      \(line.points.last?.percent ?? 0)&nbsp;%</figcaption>
      \(TrendChart.chart(line, id: escapedMarkup("trend-\(guide)-\(line.locale)")))
      </figure>
      """
    }
    return """
      <div class="charts small">
      \(charts.joined(separator: "\n"))
      </div>
      \(figures(of: guide))
      """
  }

  /// One row for each day, with its last figure.
  private func figures(of guide: String) -> String {
    let lines = lines(of: guide)
    var days: [String] = []
    for day in lines.flatMap({ $0.points.map(\.day) }).sorted() where days.last != day {
      days.append(day)
    }
    let heads = lines.map { "<th scope=\"col\">\($0.locale)</th>" }.joined()
    let rows = days.map { day in
      let cells = lines.map { line in
        let point = line.points.last { $0.day <= day }
        return "<td>\(point.map { "\($0.percent)&nbsp;%" } ?? "–")</td>"
      }
      return "<tr><th scope=\"row\"><time>\(day)</time></th>\(cells.joined())</tr>"
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Trend of \(escapedMarkup(guide))">
      <table>
      <caption>\(escapedMarkup(guide)): words that could be printed, by day</caption>
      <thead><tr><th scope="col">Day</th>\(heads)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }
}
