import Messages
package import Spelling

/// A term as it is looked for: each of its words in all forms.
struct TermPattern: Sendable {
  struct Slot: Sendable {
    /// The folded word as the glossary gives it.
    let word: String
    let forms: Set<String>
    /// Whether a rule or the dictionary knows how the word inflects.
    let isKnown: Bool
    /// The word as the dictionary knows it, when it is the head of its own forms there.
    let stem: String?
  }

  let text: String
  let slots: [Slot]

  /// - Parameter dictionary: `nil` where none is installed: suffix rules alone.
  init(_ term: Glossary.Term, dictionary: SpellingDictionary?) {
    text = term.text
    let words = TermWords(term.text).words.map(\.text)
    let head = Self.head(of: term, words)
    slots = words.enumerated().map { index, word in
      let wordClass = index < term.grammar.count ? term.grammar[index] : WordClass.noun(nil)
      return Slot(
        word, wordClass, language: term.language,
        irregular: index == head ? term.forms.map(TermWords.folded) : [], dictionary)
    }
  }

  /// The word that the irregular forms belong to: the first noun.
  private static func head(of term: Glossary.Term, _ words: [String]) -> Int {
    term.grammar.firstIndex { wordClass in
      switch wordClass {
      case .noun, .plural: true
      case .adjective, .fixed: false
      }
    } ?? 0
  }

  /// The most words that may stand between two of a term: “o protecție mai bună a copilului”.
  private static let widestGap = 3

  /// Where the term stands in a text first, as indices of words.
  func firstRange(in text: TermWords, _ dictionary: SpellingDictionary?) -> ClosedRange<Int>? {
    text.words.indices.lazy.compactMap { match(in: text, at: $0, dictionary) }.first
  }

  /// The term with its first word at `start`; `nil` when it does not stand there.
  func match(
    in text: TermWords, at start: Int, widestGap: Int = widestGap, _ dictionary: SpellingDictionary?
  ) -> ClosedRange<Int>? {
    guard let first = slots.first, first.matches(text.words[start].text, dictionary) else {
      return nil
    }
    var last = start
    for slot in slots.dropFirst() {
      let candidates = (last + 1)..<min(last + 2 + widestGap, text.words.count)
      guard !candidates.isEmpty,
        let place = candidates.first(where: { slot.matches(text.words[$0].text, dictionary) })
      else { return nil }
      last = place
    }
    return start...last
  }
}

extension TermPattern.Slot {
  fileprivate init(
    _ word: String, _ wordClass: WordClass, language: String, irregular: [String],
    _ dictionary: SpellingDictionary?
  ) {
    self.word = word
    let regular = Inflection.forms(
      of: word, wordClass, language: String(language.prefix { $0 != "-" }))
    forms = (regular ?? [word]).union(irregular)
    let isInflected = wordClass != .fixed
    stem = isInflected && dictionary?.stems(of: word).contains(word) ?? false ? word : nil
    isKnown = regular != nil || stem != nil || !irregular.isEmpty
  }

  /// Whether a folded word is a form of this one.
  func matches(_ other: String, _ dictionary: SpellingDictionary?) -> Bool {
    if forms.contains(other) { return true }
    guard let stem, let dictionary, other.prefix(2) == stem.prefix(2) else { return false }
    return dictionary.stems(of: other).contains(stem)
  }
}

extension Glossary.Term {
  /// Whether a text has the term in any of its forms.
  ///
  /// - Parameter dictionary: `nil` for the suffix rules alone.
  package func stands(in text: String, dictionary: SpellingDictionary?) -> Bool {
    let pattern = TermPattern(self, dictionary: dictionary)
    return pattern.firstRange(in: TermWords(text), dictionary) != nil
  }
}
