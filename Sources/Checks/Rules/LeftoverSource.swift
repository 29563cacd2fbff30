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
    let runs = unit.sourceText.masked.reduce(into: Set<String>()) { runs, text in
      runs.formUnion(Self.runs(of: text).map(\.words))
    }
    guard !runs.isEmpty else { return [] }
    for text in unit.targetText.masked {
      guard let run = Self.runs(of: text).first(where: { runs.contains($0.words) }) else {
        continue
      }
      return [
        unit.finding(
          self, "still in the language of the source: “\(run.words)”",
          at: text.rawOffset(ofUTF16: run.offset))
      ]
    }
    return []
  }

  /// Three words in a row that only English has so, in small letters.
  private static func runs(of text: MaskedText) -> [(words: String, offset: Int)] {
    let words = text.words
    let isEnglish = words.map { english.contains($0.text) }
    guard words.count >= 3, isEnglish.contains(true) else { return [] }
    return (0...words.count - 3).compactMap { start in
      let run = words[start..<start + 3]
      guard isEnglish[start..<start + 3].contains(true),
        run.allSatisfy({ $0.text.utf8.first ?? 255 < 128 })
      else { return nil }
      return (run.map(\.text).joined(separator: " "), words[start].range.lowerBound)
    }
  }

  /// Words that stand in nearly every English sentence and in no other language of the guides.
  private static let english: Set<String> = [
    "the", "and", "of", "to", "you", "your", "is", "that", "with", "this", "for", "not", "have",
    "they", "what", "when", "who", "which", "about", "there", "child", "can", "will", "it", "be",
    "are", "was", "from", "by", "how", "them", "he", "she", "my", "his", "her", "do", "i",
  ]
}
