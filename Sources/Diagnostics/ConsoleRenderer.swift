import Glibc

/// Findings as lines of text for a terminal or a log.
package struct ConsoleRenderer: Sendable {
  /// Whether to colour by ANSI sequences; the command decides from the terminal and `NO_COLOR`.
  package var usesColor: Bool

  package init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// One finding: `place: severity: headline [id]`, then what helps, indented.
  package func render(_ finding: Finding) -> String {
    var text = ""
    append(finding, to: &text)
    return text
  }

  /// All findings in printing order, then a line that counts them; empty when there are none.
  package func render(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    var text = ""
    for finding in findings.sorted() {
      append(finding, to: &text)
      text += "\n"
    }
    return text + Self.summary(of: findings) + "\n"
  }

  private func append(_ finding: Finding, to text: inout String) {
    if let place = finding.location {
      append(style: .bold, to: &text) { text in
        place.append(to: &text)
        text += ":"
      }
      text += " "
    }
    append(style: Style(finding.severity), to: &text) { $0 += finding.severity.rawValue }
    text += ": "
    text += finding.headline
    append(style: .dim, to: &text) { text in
      text += " ["
      text += finding.id
      text += "]"
    }
    if let excerpt = finding.excerpt, !excerpt.isEmpty { append(excerpt: excerpt, to: &text) }
    if let place = finding.place, !place.isEmpty { append("\n  in: ", place, to: &text) }
    if let explanation = finding.explanation { append("\n  ", explanation, to: &text) }
    for note in finding.notes {
      text += "\n  note: "
      if let place = note.location {
        place.append(to: &text)
        text += ": "
      }
      text += note.text
    }
    for fix in finding.fixes { append("\n  fix: ", fix.summary, to: &text) }
  }

  private func append(_ label: String, _ words: String, to text: inout String) {
    text += label
    text += words
  }

  /// Each line behind a bar. A line end is U+000A; behind U+000D it stays in its line.
  private func append(excerpt: String, to text: inout String) {
    var start = excerpt.startIndex
    for end in Self.endsOfLines(in: excerpt) {
      text += "\n"
      append(style: .dim, to: &text) { $0 += "  | " }
      let end = excerpt.utf8.index(excerpt.startIndex, offsetBy: end)
      text += excerpt[start..<end]
      if end < excerpt.endIndex { start = excerpt.utf8.index(after: end) }
    }
  }

  /// The places of the line ends in the UTF-8, and the end.
  private static func endsOfLines(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      var ends: [Int] = []
      var start = 0
      while let base = bytes.baseAddress, let found = memchr(base + start, 0xA, bytes.count - start)
      {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if place == 0 || bytes[place - 1] != 0xD { ends.append(place) }
        start = place + 1
      }
      return ends + [bytes.count]
    }
  }

  /// `2 errors, 1 warning`.
  package static func summary(of findings: [Finding]) -> String {
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = counts[severity] else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.joined(separator: ", ")
  }

  /// A style, by the number of its ANSI sequence.
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case error = "31;1"
    case warning = "33;1"
    case note = "36;1"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  private func append(style: Style, to text: inout String, _ words: (inout String) -> Void) {
    guard usesColor else { return words(&text) }
    text += "\u{1B}["
    text += style.rawValue
    text += "m"
    words(&text)
    text += "\u{1B}[0m"
  }
}
