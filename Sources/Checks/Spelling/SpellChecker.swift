package import Messages
package import Spelling
import Synchronization

/// Judges the spelling of a language: by its dictionary, the project's accepted words, and the
/// words of the source.
package final class SpellChecker: Sendable {
  private let dictionary: SpellingDictionary
  private let accepted: AcceptedWords
  private let language: String
  /// Suggestions by word. They cost milliseconds each, so that a text in which nearly every word
  /// is unknown gets them for the first words only.
  private let suggestions = Mutex<[String: [String]]>([:])

  package init(
    _ locale: LocaleTag, dictionary: SpellingDictionary, accepted: AcceptedWords = AcceptedWords()
  ) {
    self.dictionary = dictionary
    self.accepted = accepted
    language = locale.language
  }

  /// Whether a word is right.
  ///
  /// - Parameter source: the words of the source, folded: what stands there too is a name or a word
  ///   that was meant to stay.
  func accepts(_ word: SpelledWord, source: @autoclosure () -> Set<String>) -> Bool {
    if isRight(word.text) { return true }
    let parts = word.parts.map(String.init)
    if parts.count > 1, parts.allSatisfy(isPart) { return true }
    let source = source()
    return parts.allSatisfy { isPart($0) || source.contains(TermWords.folded($0)) }
  }

  private func isRight(_ word: String) -> Bool {
    dictionary.contains(word) || accepted.contains(word) || Self.isAcronym(word)
  }

  /// Whether it can be a part of a word that is written with apostrophes or hyphens; Romanian drops
  /// an ă there (păstreaz-o).
  private func isPart(_ part: String) -> Bool {
    part.unicodeScalars.count <= 2 || isRight(part)
      || Self.joined[language]?.contains(part.lowercased()) ?? false
      || (language == "ro" && dictionary.contains(part + "ă"))
  }

  private static func isAcronym(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }

  /// Words that stand before an apostrophe or a hyphen only.
  private static let joined: [String: Set<String>] = [
    "fr": ["lorsqu", "puisqu", "jusqu", "quoiqu", "presqu", "quelqu", "aujourd", "hui", "entr"],
    "ro": ["într", "dintr", "printr", "prin", "dom", "asta"],
    "bg": ["най"],
    "ru": ["кое", "либо", "нибудь", "таки"],
  ]

  /// Right words near a wrong one; none once many were asked for.
  func suggestions(for word: String) -> [String] {
    if let known = suggestions.withLock({ $0[word] }) { return known }
    guard suggestions.withLock({ $0.count }) < Self.mostSuggestions else { return [] }
    let found = dictionary.neighbours(of: word, alphabet: Self.alphabets[language] ?? "")
    suggestions.withLock { $0[word] = found }
    return found
  }

  private static let mostSuggestions = 60

  private static let alphabets: [String: String] = [
    "en": "abcdefghijklmnopqrstuvwxyz",
    "fr": "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ",
    "ro": "abcdefghijklmnopqrstuvwxyzăâîșț",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  ]
}
