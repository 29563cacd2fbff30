internal import CHunspell
import Synchronization

/// A Hunspell dictionary: which words are spelled right, and what a form is a form of.
///
/// Answers are kept, since the same words come again and again.
@safe
package final class SpellingDictionary: Sendable {
  // Hunspell promises nothing about threads; every call holds the lock of `answers`.
  private nonisolated(unsafe) let handle: OpaquePointer
  private let answers = Mutex(Answers())

  private struct Answers {
    var spelling: [String: Bool] = [:]
    var stems: [String: [String]] = [:]
  }

  /// Reads a dictionary (`Hunspell_create`).
  ///
  /// - Parameters:
  ///   - affixes: path of the `.aff` file.
  ///   - words: path of the `.dic` file.
  /// - Returns: `nil` when the dictionary is not in UTF-8 or Hunspell cannot make one.
  package init?(affixes: String, words: String) {
    guard let made = unsafe Hunspell_create(affixes, words) else { return nil }
    guard let name = unsafe Hunspell_get_dic_encoding(made),
      unsafe String(cString: name).uppercased() == "UTF-8"
    else {
      unsafe Hunspell_destroy(made)
      return nil
    }
    unsafe handle = made
  }

  deinit { unsafe Hunspell_destroy(handle) }

  /// Whether the word is spelled right (`Hunspell_spell`).
  package func contains(_ word: String) -> Bool {
    answers.withLock { answers in
      if let known = answers.spelling[word] { return known }
      let isRight = unsafe Hunspell_spell(handle, word) != 0
      answers.spelling[word] = isRight
      return isRight
    }
  }

  /// The dictionary's words of which this one is a form (`Hunspell_stem`); the word itself among
  /// them where it stands in the dictionary, none where it is not known.
  package func stems(of word: String) -> [String] {
    answers.withLock { answers in
      if let known = answers.stems[word] { return known }
      let stems = stemmed(word)
      answers.stems[word] = stems
      return stems
    }
  }

  private func stemmed(_ word: String) -> [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = unsafe Hunspell_stem(handle, &list, word)
    guard count > 0, let found = unsafe list else { return [] }
    defer { unsafe Hunspell_free_list(handle, &list, count) }
    return (0..<Int(count)).compactMap { index in
      unsafe found[index].map { unsafe String(cString: $0) }
    }
  }
}
