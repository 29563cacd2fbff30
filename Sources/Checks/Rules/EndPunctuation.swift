package import Diagnostics

/// Warns of a sentence that ends otherwise than its source.
package struct EndPunctuation: Check {
  package let id: CheckID = "end-punctuation"
  package let summary = "a sentence that ends otherwise than its source"
  package let explanation = """
    A question that lost its mark, or a text that breaks off without the full stop of its source, \
    reads like a slip, and is often the sign of a sentence left out. The ends of list items are not \
    compared: languages differ there.

    Example: “Who will look after your child?” with “Cine va avea grijă de copil”.
    End the translation as the source ends, with the marks of your language.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let sources = unit.sourceText.masked.map { End($0.text) }
    for text in unit.targetText.masked {
      let target = End(text.text)
      let differences = sources.map { Self.difference($0, target) }
      guard !differences.contains(nil), let headline = differences.first ?? nil,
        target != .question || !Self.reportsSpeech(text.text)
      else { continue }
      return [unit.finding(self, headline, at: unit.target.utf8.count)]
    }
    return []
  }

  /// Whether the question is what somebody says: “Спросите: продолжить или хватит?” is a fair
  /// translation of “Ask whether you shall go on or stop.”
  private static func reportsSpeech(_ text: String) -> Bool {
    text.contains(": ") || text.contains(":\u{A0}")
  }

  private static func difference(_ source: End, _ target: End) -> String? {
    switch (source, target) {
    case (.question, .question), (.exclamation, .exclamation), (.colon, .colon): nil
    case (_, .nothing), (.nothing, _): nil
    case (.question, _): "the question of the source does not end as a question"
    case (_, .question): "a question where the source has none"
    case (.colon, .word), (.colon, .stop): "the source ends with a colon"
    case (.word, .colon): "a colon at the end that the source does not have"
    case (.stop, .word): "the full stop of the source is missing"
    default: nil
    }
  }

  /// How a text ends.
  private enum End {
    case nothing, word, stop, question, exclamation, colon, other

    init(_ text: String) {
      guard let last = text.last(where: { !Self.closing.contains($0) }) else {
        self = .nothing
        return
      }
      switch last {
      case ".", "…", "。": self = .stop
      case "?", "？",
        ";" where last != ";":
        self = .question
      case "!": self = .exclamation
      case ":": self = .colon
      case let letter where letter.isLetter || letter.isNumber: self = .word
      default: self = .other
      }
    }

    private static let closing: Set<Character> = [
      "\"", "'", "”", "“", "’", "‘", "»", "«", ")", "]", "}", " ", "\u{A0}", "\u{202F}", "\n", "\t",
      "\u{E000}",
    ]
  }
}
