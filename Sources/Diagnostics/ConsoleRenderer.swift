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
    var text: [UInt8] = []
    append(finding, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// All findings in printing order, then a line that counts them, in UTF-8; empty when there are
  /// none.
  package func lines(of findings: [Finding]) -> [UInt8] {
    guard !findings.isEmpty else { return [] }
    var text: [UInt8] = []
    for finding in findings.sorted() {
      append(finding, to: &text)
      text += "\n".utf8
    }
    text += Self.summary(of: findings).utf8
    text += "\n".utf8
    return text
  }

  /// The same as text.
  package func render(_ findings: [Finding]) -> String {
    String(decoding: lines(of: findings), as: UTF8.self)
  }

  private func append(_ finding: Finding, to text: inout [UInt8]) {
    if let place = finding.location {
      append(style: .bold, to: &text) { text in
        place.append(to: &text)
        text += ":".utf8
      }
      text += " ".utf8
    }
    append(style: Style(finding.severity), to: &text) { $0 += finding.severity.rawValue.utf8 }
    text += ": ".utf8
    text += finding.headline.utf8
    append(style: .dim, to: &text) { text in
      text += " [".utf8
      text += finding.id.utf8
      text += "]".utf8
    }
    if let excerpt = finding.excerpt, !excerpt.isEmpty { append(excerpt: excerpt, to: &text) }
    if let place = finding.place, !place.isEmpty { append("\n  in: ", place, to: &text) }
    if let explanation = finding.explanation { append("\n  ", explanation, to: &text) }
    for note in finding.notes {
      text += "\n  note: ".utf8
      if let place = note.location {
        place.append(to: &text)
        text += ": ".utf8
      }
      text += note.text.utf8
    }
    for fix in finding.fixes { append("\n  fix: ", fix.summary, to: &text) }
  }

  private func append(_ label: StaticString, _ words: String, to text: inout [UInt8]) {
    label.withUTF8Buffer { text.append(contentsOf: $0) }
    text += words.utf8
  }

  /// Each line behind a bar. A line end is U+000A; behind U+000D it stays in its line.
  private func append(excerpt: String, to text: inout [UInt8]) {
    var excerpt = excerpt
    excerpt.withUTF8 { bytes in
      var start = 0
      for end in Self.endsOfLines(in: bytes) {
        text += "\n".utf8
        append(style: .dim, to: &text) { $0 += "  | ".utf8 }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
  }

  /// The line ends, and the end.
  private static func endsOfLines(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var ends: [Int] = []
    var start = 0
    while let base = bytes.baseAddress, let found = memchr(base + start, 0xA, bytes.count - start) {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if place == 0 || bytes[place - 1] != 0xD { ends.append(place) }
      start = place + 1
    }
    return ends + [bytes.count]
  }

  /// `2 errors, 1 warning`.
  package static func summary(of findings: [Finding]) -> String {
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = counts[severity] else { return nil }
      return count.counted(severity.rawValue)
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

  private func append(
    style: Style, to text: inout [UInt8], _ words: (inout [UInt8]) -> Void
  ) {
    guard usesColor else { return words(&text) }
    text += "\u{1B}[\(style.rawValue)m".utf8
    words(&text)
    text += "\u{1B}[0m".utf8
  }
}
