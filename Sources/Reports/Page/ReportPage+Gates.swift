import Messages

extension ReportPage {
  /// Every gate with its figures, those that are met too.
  var gateTable: String {
    let lines = report.completeness.gates.map { result in
      let cells = [
        "\(result.guide) \(result.locale)", result.chapter,
        result.isMet ? "met" : "not met", result.figures,
      ].map { "<td>\(escapedMarkup($0))</td>" }
      return "<tr><th scope=\"row\">\(escapedMarkup(result.gate))</th>\(cells.joined())</tr>"
    }
    let heads = ["Gate", "Catalog", "Chapter", "Result", "Figures"].map {
      "<th scope=\"col\">\($0)</th>"
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Gates">
      <table>
      <caption>What the project wants of passages before they are published</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }
}
