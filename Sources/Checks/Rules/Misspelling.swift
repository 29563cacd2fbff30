package import Diagnostics
import Messages

/// Warns of words that neither the dictionary nor the project knows.
package struct Misspelling: Check {
  package let id: CheckID = "misspelling"
  package let summary = "a word that no dictionary knows"
  package let explanation = """
    A slip of the hand costs a reader’s trust. Words are looked up in the language’s Hunspell \
    dictionary, where this machine has one (dragoman doctor says so), without code, addresses, \
    arguments and words in capitals. Words that stand in the source too are names and stay.

    Example: Romanian “părinnți”.
    Correct it, or write the word with its reason into the list of accepted words of the language, \
    words/ro.txt in the folder of the catalogs: “Chișinău  # the capital”. A class behind the word \
    (m, f, n, a …) accepts its other forms too.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let speller = context.speller, !unit.preservesSpace else { return [] }
    var seen: Set<String> = []
    return unit.targetText.masked.flatMap { text in
      SpelledWord.words(in: text.text).compactMap { word in
        guard !speller.accepts(word, source: unit.sourceWordSet),
          seen.insert(word.text).inserted
        else { return nil }
        let suggestions = speller.suggestions(for: word.text)
        return unit.finding(
          self, Self.headline(word.text), at: text.rawOffset(of: word.offset),
          fixes: suggestions.isEmpty ? [] : [.init(Self.question(suggestions))])
      }
    }
  }

  private static func headline(_ word: String) -> String {
    "“\(word)” is in no dictionary"
  }

  private static func question(_ words: [String]) -> String {
    "Did you mean \(words.map { "“\($0)”" }.joined(separator: " or "))?"
  }
}
