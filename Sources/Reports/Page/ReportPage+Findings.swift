import Diagnostics
import Messages

extension ReportPage {
  var findings: String {
    guard !report.findings.isEmpty else { return "<p>Nothing was found.</p>" }
    let articles = report.findings.enumerated().map { article($0.element, number: $0.offset + 1) }
    return """
      \(filter)
      <p id="shown" role="status">\(report.findings.count.counted("finding"))</p>
      <div id="list">
      \(articles.joined(separator: "\n"))
      </div>
      """
  }

  /// Hidden until the script can make it work.
  private var filter: String {
    let all = report.findings
    return """
      <form id="filter" hidden aria-label="Filter of findings">
      \(choice("severity", "Severity", all.map { $0.finding.severity.rawValue }))
      \(choice("guide", "Guide", all.compactMap(\.guide)))
      \(choice("locale", "Language", all.compactMap { $0.locale?.identifier }))
      \(choice("check", "Check", all.map(\.finding.id)))
      <p><label for="filter-words">Words</label>
      <input id="filter-words" name="words" type="search" autocomplete="off"></p>
      <p><button type="reset">Show all</button></p>
      </form>
      """
  }

  private func choice(_ name: String, _ label: String, _ values: [String]) -> String {
    let options = Set(values).sorted().map {
      "<option value=\"\(escapedMarkup($0))\">\(escapedMarkup($0))</option>"
    }
    return """
      <p><label for="filter-\(name)">\(label)</label>
      <select id="filter-\(name)" name="\(name)"><option value="">all</option>\
      \(options.joined())</select></p>
      """
  }

  private func article(_ reported: ReportedFinding, number: Int) -> String {
    let finding = reported.finding
    let data = [
      ("severity", finding.severity.rawValue), ("guide", reported.guide ?? ""),
      ("locale", reported.locale?.identifier ?? ""), ("check", finding.id),
    ].map { " data-\($0.0)=\"\(escapedMarkup($0.1))\"" }.joined()
    return """
      <article id="finding-\(number)" aria-labelledby="headline-\(number)"\(data)>
      <h3 id="headline-\(number)"><span class="severity \(finding.severity.rawValue)">\
      \(finding.severity.rawValue)</span> \(escapedMarkup(finding.headline))</h3>
      \(paragraph(finding.explanation))<dl>
      \(details(reported).joined(separator: "\n"))
      </dl>
      </article>
      """
  }

  private func paragraph(_ text: String?) -> String {
    text.map { "<p>\(escapedMarkup($0))</p>\n" } ?? ""
  }

  private func details(_ reported: ReportedFinding) -> [String] {
    let finding = reported.finding
    var lines: [String] = []
    if let source = reported.source {
      lines.append(detail("Source", quoted(source, in: report.sourceLocale.identifier)))
    }
    if let translation = reported.translation, let locale = reported.locale {
      lines.append(detail("Translation", quoted(translation, in: locale.identifier)))
    } else if let excerpt = finding.excerpt {
      lines.append(detail("Text", quoted(excerpt, in: nil)))
    }
    if let place = finding.place, !place.isEmpty {
      lines.append(detail("Place", link(place, reported)))
    }
    if let location = finding.location {
      lines.append(detail("File", "<code>\(escapedMarkup(location.description))</code>"))
    }
    for note in finding.notes {
      let place = note.location.map { "<code>\(escapedMarkup($0.description))</code>: " } ?? ""
      lines.append(detail("Note", place + escapedMarkup(note.text)))
    }
    for fix in finding.fixes { lines.append(detail("Fix", escapedMarkup(fix.summary))) }
    lines.append(detail("Check", "<code>\(escapedMarkup(finding.id))</code>"))
    return lines
  }

  private func detail(_ name: String, _ content: String) -> String {
    "<div><dt>\(name)</dt><dd>\(content)</dd></div>"
  }

  private func quoted(_ text: String, in language: String?) -> String {
    let attribute = language.map { " lang=\"\(escapedMarkup($0))\"" } ?? ""
    return "<q\(attribute)>\(escapedMarkup(text))</q>"
  }

  private func link(_ place: String, _ reported: ReportedFinding) -> String {
    guard let passage = reported.passage else { return escapedMarkup(place) }
    return "<a href=\"\(escapedMarkup(passage))\">\(escapedMarkup(place))</a>"
  }
}
