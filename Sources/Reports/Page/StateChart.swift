/// Bars of states as inline SVG; colours come from the page's style, so that they follow light and
/// dark, and no bar says anything that is not in a table too.
enum StateChart {
  struct Bar {
    var label: String
    var states: CompletenessReport.States
  }

  private static let length = 1000
  private static let pitch = 46

  /// A chart with a bar for each language.
  static func chart(_ bars: [Bar], id: String, title: String) -> String {
    let height = bars.count * pitch
    let description = bars.map { "\($0.label): \(words(of: $0.states))" }.joined(separator: "; ")
    var text = """
      <svg viewBox="0 0 1160 \(height)" role="img" aria-labelledby="\(id)-title \(id)-text">
      <title id="\(id)-title">\(escapedMarkup(title))</title>
      <desc id="\(id)-text">\(escapedMarkup(description))</desc>

      """
    for (index, bar) in bars.enumerated() {
      let top = index * pitch
      text += "<text x=\"0\" y=\"\(top + 34)\">\(escapedMarkup(bar.label))</text>\n"
      text += segments(bar.states, x: 150, y: top + 4, height: pitch - 8)
    }
    return text + "</svg>"
  }

  /// A small bar inside a cell whose text says the same.
  static func bar(_ states: CompletenessReport.States) -> String {
    "<svg class=\"bar\" viewBox=\"0 0 1000 90\" preserveAspectRatio=\"none\" "
      + "aria-hidden=\"true\">\n\(segments(states, x: 0, y: 0, height: 90))</svg>"
  }

  static func swatch(_ state: UnitState) -> String {
    "<svg class=\"swatch\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
      + "<rect class=\"\(state.rawValue)\" width=\"10\" height=\"10\"/></svg>"
  }

  private static func segments(
    _ states: CompletenessReport.States, x start: Int, y: Int, height: Int
  ) -> String {
    var text = ""
    var sum = 0
    for state in UnitState.allCases.reversed() where states[state] > 0 {
      let left = sum * length / max(1, states.total)
      sum += states[state]
      let right = sum * length / max(1, states.total)
      text +=
        "<rect class=\"\(state.rawValue)\" x=\"\(start + left)\" y=\"\(y)\" "
        + "width=\"\(max(1, right - left))\" height=\"\(height)\" "
        + "vector-effect=\"non-scaling-stroke\"/>\n"
    }
    return text
  }

  private static func words(of states: CompletenessReport.States) -> String {
    UnitState.allCases.reversed().filter { states[$0] > 0 }
      .map { "\(states[$0]) \($0.rawValue)" }.joined(separator: ", ")
  }
}
