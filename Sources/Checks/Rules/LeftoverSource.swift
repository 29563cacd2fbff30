package import Diagnostics
import Messages

/// Warns of words of the source that were left standing in the translation.
package struct LeftoverSource: Check {
  package let id: CheckID = "leftover-source"
  package let summary = "words of the source left in the translation"
  package let explanation = """
    A part of the sentence is still in the source’s language. Names do not count: three words of the \
    source in a row must stand there, one of them a word such as “the” or “you”.

    Example: “Sunați-ne. The call is free of charge.”
    Translate the rest; put a quotation in another language into foreignphrase.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard context.sourceLocale.language == "en", context.locale.language != "en",
      unit.source != unit.target, !unit.preservesSpace
    else { return [] }
    for text in unit.targetText.masked {
      guard let run = Self.runs(of: text).first(where: { Self.stands($0, in: unit.sourceText) })
      else { continue }
      return [
        unit.finding(
          self,
          "still in the language of the source: “\(run.map(\.text).joined(separator: " "))”",
          at: text.rawOffset(ofUTF16: run[run.startIndex].range.lowerBound))
      ]
    }
    return []
  }

  private typealias Run = Slice<TextWords>

  private static let length = 3

  /// Three words in a row that only English has so, in small letters.
  private static func runs(of text: MaskedText) -> [Run] {
    let words = text.words
    guard words.count >= length else { return [] }
    let isEnglish = words.map { english.contains($0.letters) }
    guard isEnglish.contains(true) else { return [] }
    return (0...words.count - length).compactMap { start in
      let run = words[start..<start + length]
      guard isEnglish[start..<start + length].contains(true),
        run.allSatisfy({ $0.letters.first ?? 255 < 128 })
      else { return nil }
      return run
    }
  }

  /// Whether the source has the same words in a row.
  private static func stands(_ run: Run, in source: UnitText) -> Bool {
    source.masked.contains { text in
      let words = text.words
      guard words.count >= length else { return false }
      return (0...words.count - length).contains { start in
        words[start..<start + length].elementsEqual(run) { $0.letters == $1.letters }
      }
    }
  }

  /// Words that stand in nearly every English sentence and in no other language of the guides.
  private static let english = SmallWords(
    [
      "the", "and", "of", "to", "you", "your", "is", "that", "with", "this", "for", "not", "have",
      "they", "what", "when", "who", "which", "about", "there", "child", "can", "will", "it", "be",
      "are", "was", "from", "by", "how", "them", "he", "she", "my", "his", "her", "do", "i",
    ].map { ($0, 1) })
}
