/// How hard a text is to read: Björnsson's LIX (1968), words a sentence plus the percentage of words
/// of more than six letters. It knows no syllables and works on any alphabet.
package struct Readability: Sendable {
  package private(set) var sentences = 0
  package private(set) var words = 0
  private var longWords = 0

  package init() {}

  mutating func add(_ sentence: Sentence) {
    sentences += 1
    words += sentence.words
    longWords += sentence.longWords
  }

  /// Adds the sentences of a translation; of a pattern the first way through its branches.
  package mutating func add(_ unit: TranslationUnit, _ context: CheckContext) {
    for sentence in unit.targetSentences(context) { add(sentence) }
  }

  /// The index; `nil` for a text too short to be judged.
  package var lix: Double? {
    guard words >= Self.fewestWords, sentences >= Self.fewestSentences else { return nil }
    return Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
  }

  private static let fewestWords = 200
  private static let fewestSentences = 10
}
