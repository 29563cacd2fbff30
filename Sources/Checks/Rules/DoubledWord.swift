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

  /// UTF-8 offsets in the unit's raw text.
  private static func repetitions(in text: MaskedText, _ allowed: Set<String>) -> [Int] {
    zip(text.words, text.words.dropFirst()).compactMap { word, next in
      let between = text.utf16[word.range.upperBound..<next.range.lowerBound]
      guard word.letters == next.letters, !allowed.contains(word.text),
        between.allSatisfy({ $0 == 0x20 || $0 == 0xA0 || $0 == 0x0A }),
        !joins(text.utf16, at: word.range.lowerBound - 1),
        !joins(text.utf16, at: next.range.upperBound)
      else { return nil }
      return text.rawOffset(ofUTF16: word.range.lowerBound)
    }
  }

  /// Whether the sign makes one word of its neighbours: a digit, an apostrophe, a hyphen.
  private static func joins(_ text: [UInt16], at index: Int) -> Bool {
    guard text.indices.contains(index), let scalar = Unicode.Scalar(text[index]) else {
      return false
    }
    return "’'‑-".unicodeScalars.contains(scalar) || scalar.properties.numericType != nil
  }

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
