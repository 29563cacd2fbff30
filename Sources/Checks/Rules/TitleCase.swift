package import Diagnostics
import Messages

/// Warns of heads with English capitals.
package struct TitleCase: Check {
  package let id: CheckID = "title-case"
  package let summary = "a head with English capitals"
  package let explanation = """
    English writes the words of heads with capitals; French, Romanian, Bulgarian and Russian write \
    a head like a sentence. A head is flagged when more than half of its longer words have a \
    capital, the first word of a sentence and as many names as the source has left aside.

    Example: French “Mon Enfant Est Resté Au Pays”.
    Write small letters except at the beginning and in names.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard ["title", "titleabbrev", "subtitle", "term", "th"].contains(unit.element),
      context.locale.language != "en", context.locale.language != "de",
      let text = unit.targetText.masked.first
    else { return [] }
    let words = Self.innerWords(of: text.text)
    let capitals = words.count(where: Self.isCapital)
    guard capitals > 1, capitals * 2 > words.count, capitals > names(in: unit) else { return [] }
    return [unit.finding(self, "a head with English capitals; write it like a sentence")]
  }

  /// How many capitals a source that is written like a sentence has inside; each is a name.
  private func names(in unit: TranslationUnit) -> Int {
    guard let text = unit.sourceText.masked.first else { return 0 }
    let isSentence = text.text.split { !$0.isLetter && $0 != "-" }.contains {
      $0.count >= 4 && !Self.isCapital($0) && !Self.smallWords.contains(String($0))
    }
    return isSentence ? Self.innerWords(of: text.text).count(where: Self.isCapital) : 0
  }

  /// Longer English words that stay small in a head with capitals.
  private static let smallWords: Set<String> = [
    "from", "with", "into", "onto", "over", "than", "that", "your", "upon",
  ]

  /// The words of four letters or more that begin no sentence.
  private static func innerWords(of text: String) -> [Substring] {
    var words: [Substring] = []
    var isFirst = true
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "’" || $0 == "'" }) {
      let word = part.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" }
      if !isFirst, word.count >= 4 { words.append(word) }
      if !word.isEmpty { isFirst = part.last.map(".?!:…".contains) ?? false }
    }
    return words
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false
  }
}
