package import Diagnostics
import Messages

/// Warns of a word typed twice in a row.
package struct DoubledWord: Check {
  package let id: CheckID = "doubled-word"
  package let summary = "a word typed twice"
  package let explanation = """
    The same word stands twice in a row, a slip that spell-checkers do not see. Words that a \
    language doubles on purpose (“nous nous voyons”, “încet încet”) are left alone.

    Example: “Sunați la la ora șapte.”
    Take one of them out; where both are meant, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !unit.preservesSpace,
      unit.sourceText.masked.allSatisfy({ Self.repetitions(in: $0, []).isEmpty })
    else { return [] }
    let allowed = Self.allowed[context.locale.language] ?? []
    for text in unit.targetText.masked {
      guard let offset = Self.repetitions(in: text, allowed).first else { continue }
      return [unit.finding(self, Self.headline, at: offset)]
    }
    return []
  }

  private static func repetitions(in text: MaskedText, _ allowed: Set<String>) -> [Int] {
    expression.ranges(in: text.utf16).compactMap { range in
      let words = String(decoding: text.utf16[range], as: UTF16.self).lowercased()
      guard let word = words.split(whereSeparator: \.isWhitespace).first,
        !allowed.contains(String(word))
      else { return nil }
      return text.rawOffset(ofUTF16: range.lowerBound)
    }
  }

  private static let expression = LazyExpression(
    #"(?i)(?<![\p{L}\p{N}’'‑-])(\p{L}+)[ \u00A0\n]+\1(?![\p{L}\p{N}’'‑-])"#)

  /// Words that stand twice in good sentences.
  private static let allowed: [String: Set<String>] = [
    "fr": ["nous", "vous", "très", "non", "oui", "encore"],
    "ro": ["încet", "câte", "foarte", "repede", "rând", "rar", "nu", "da", "puțin", "abia"],
    "bg": ["едва", "много", "не", "да", "бавно", "леко"],
    "st": ["ba", "bo", "e", "le", "o", "se"],
    "ru": ["едва", "очень", "чуть", "да", "нет", "что", "как", "еле"],
  ]

  private static let headline = "the same word twice"
}
