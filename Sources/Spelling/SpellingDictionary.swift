import Synchronization

/// A Hunspell dictionary: which words are spelled right, and what a form is a form of.
///
/// Answers are kept, since the same words come again and again, and may be given to the next run:
/// a dictionary that is asked for known words alone is not even read.
package final class SpellingDictionary: Sendable {
  private let affixes: String
  private let words: String
  private let state: Mutex<State>

  private struct State {
    var answers: SpellingAnswers
    /// `nil` as long as no question needed it.
    var opened: Hunspell?
    /// Whether it was tried to read it.
    var isTried = false
    /// Whether there are answers that were not known at the beginning.
    var isChanged = false
  }

  /// Reads a dictionary (`Hunspell_create`).
  ///
  /// - Parameters:
  ///   - affixes: path of the `.aff` file.
  ///   - words: path of the `.dic` file.
  /// - Returns: `nil` when the dictionary is not in UTF-8 or Hunspell cannot make one.
  package init?(affixes: String, words: String) {
    guard let opened = Hunspell(affixes: affixes, words: words) else { return nil }
    (self.affixes, self.words) = (affixes, words)
    state = Mutex(State(answers: SpellingAnswers(), opened: opened, isTried: true))
  }

  /// A dictionary that was readable once and gave these answers; it is read when another is needed.
  package init(affixes: String, words: String, answers: SpellingAnswers) {
    (self.affixes, self.words) = (affixes, words)
    state = Mutex(State(answers: answers))
  }

  /// Whether the word is spelled right (`Hunspell_spell`); every word is where the dictionary can
  /// no longer be read.
  package func contains(_ word: String) -> Bool {
    state.withLock { state in
      if let known = state.answers.isRight(word) { return known }
      guard let hunspell = opened(&state) else { return true }
      let isRight = hunspell.contains(word)
      state.answers.remember(word, isRight: isRight)
      state.isChanged = true
      return isRight
    }
  }

  /// The same for a guess that nobody wrote and that is not worth remembering.
  func containsGuess(_ word: String) -> Bool {
    state.withLock { state in
      state.answers.isRight(word) ?? opened(&state)?.contains(word) ?? false
    }
  }

  /// The dictionary's words of which this one is a form (`Hunspell_stem`); the word itself among
  /// them where it stands in the dictionary, none where it is not known.
  package func stems(of word: String) -> [String] {
    state.withLock { state in
      if let known = state.answers.stems(of: word) { return known }
      guard let hunspell = opened(&state) else { return [] }
      let stems = hunspell.stems(of: word)
      state.answers.remember(word, stems: stems)
      state.isChanged = true
      return stems
    }
  }

  /// All answers so far; `nil` when none is new.
  package var changedAnswers: SpellingAnswers? {
    state.withLock { $0.isChanged ? $0.answers : nil }
  }

  private func opened(_ state: inout State) -> Hunspell? {
    if !state.isTried {
      state.opened = Hunspell(affixes: affixes, words: words)
      state.isTried = true
    }
    return state.opened
  }
}
