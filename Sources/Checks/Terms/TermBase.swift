package import Diagnostics
package import Messages
package import Spelling

/// A glossary made ready for one source language and one target language.
package struct TermBase: Sendable {
  struct Concept: Sendable {
    let id: String
    /// Preferred terms first.
    var wanted: [TermPattern] = []
    var forbidden: [TermPattern] = []
    /// Whether the source language has a term for it; forbidden variants of one that has none are
    /// forbidden everywhere.
    var hasSource = false
  }

  /// A term of the source language.
  private struct SourceTerm: Sendable {
    let pattern: TermPattern
    /// Index of its concept; `nil` for a hint, which demands nothing.
    let concept: Int?
  }

  private(set) var concepts: [Concept] = []
  /// Terms of the source language by the forms of their first word.
  private var sources: [String: [SourceTerm]] = [:]
  /// Rows of the target language that no rule and no dictionary can inflect.
  private var unknown: [(location: SourceLocation, term: String, words: [String])] = []
  let dictionary: SpellingDictionary?

  /// - Parameter dictionary: the target language's; `nil` where none is installed.
  package init(
    _ glossary: Glossary, source: LocaleTag, target: LocaleTag, dictionary: SpellingDictionary?
  ) {
    self.dictionary = dictionary
    var places: [String: Int] = [:]
    for term in glossary.terms where places[term.concept] == nil {
      places[term.concept] = concepts.count
      concepts.append(Concept(id: term.concept))
    }
    for term in glossary.terms(in: source) where term.status != .forbidden {
      addSource(term, concept: places[term.concept])
    }
    for status in Glossary.Status.allCases where status != .hint {
      for term in glossary.terms(in: target) where term.status == status {
        if let place = places[term.concept] { addTarget(term, concept: place) }
      }
    }
  }

  private mutating func addSource(_ term: Glossary.Term, concept: Int?) {
    let pattern = TermPattern(term, dictionary: nil)
    if let concept { concepts[concept].hasSource = true }
    for form in pattern.slots.first?.forms ?? [] {
      sources[form, default: []].append(
        SourceTerm(pattern: pattern, concept: term.status == .hint ? nil : concept))
    }
  }

  private mutating func addTarget(_ term: Glossary.Term, concept: Int) {
    let pattern = TermPattern(term, dictionary: dictionary)
    if term.status == .forbidden {
      concepts[concept].forbidden.append(pattern)
    } else {
      concepts[concept].wanted.append(pattern)
    }
    let words = pattern.slots.filter { !$0.isKnown }.map(\.word)
    if !words.isEmpty { unknown.append((term.location, term.text, words)) }
  }

  /// A term of the source as it stands in a text.
  struct Hit: Hashable {
    /// The glossary's form.
    let term: String
    /// The concepts that it may mean.
    let concepts: [Int]
  }

  /// The terms of a source text, the longest ones at each place, each once.
  func hits(in text: TermWords) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < text.words.count {
      let (found, last) = longestTerms(in: text, at: index)
      let wanted = found.compactMap(\.concept)
      if let first = found.first, wanted.count == found.count {
        let hit = Hit(term: first.pattern.text, concepts: wanted)
        if !hits.contains(hit) { hits.append(hit) }
      }
      index = last + 1
    }
    return hits
  }

  private func longestTerms(in text: TermWords, at start: Int) -> ([SourceTerm], Int) {
    var longest: [SourceTerm] = []
    var last = start
    for term in sources[text.words[start].text] ?? [] {
      guard let range = term.pattern.match(in: text, at: start, widestGap: 0, nil) else { continue }
      if range.upperBound > last || longest.isEmpty {
        longest = [term]
        last = range.upperBound
      } else if range.upperBound == last {
        longest.append(term)
      }
    }
    return (longest, last)
  }

  /// Whether a text has a term of any of the concepts.
  func hasTerm(of hit: Hit, in text: TermWords) -> Bool {
    hit.concepts.contains { index in
      concepts[index].wanted.contains { $0.firstRange(in: text, dictionary) != nil }
    }
  }

  /// What the concepts of a hit are to be called; empty where the glossary does not say.
  func names(of hit: Hit) -> [String] {
    hit.concepts.flatMap { concepts[$0].wanted.map(\.text) }
  }

  /// Whether the target language has forbidden variants at all.
  var forbids: Bool { concepts.contains { !$0.forbidden.isEmpty } }

  /// A forbidden variant in a text.
  struct ForbiddenPlace {
    let text: String
    let instead: String
    /// UTF-8 offset in the text.
    let offset: Int
  }

  /// The forbidden variants in a text.
  ///
  /// - Parameter meant: the concepts that the source speaks of.
  func forbidden(in text: TermWords, _ meant: Set<Int>) -> [ForbiddenPlace] {
    concepts.indices.filter { meant.contains($0) || !concepts[$0].hasSource }.flatMap { index in
      concepts[index].forbidden.compactMap { pattern in
        pattern.firstRange(in: text, dictionary).map { range in
          ForbiddenPlace(
            text: text.words[range].map(\.text).joined(separator: " "),
            instead: concepts[index].wanted.first?.text ?? "another word",
            offset: text.words[range.lowerBound].offset)
        }
      }
    }
  }

  /// What the glossary of a project has to say of itself for this language.
  package var findings: [Finding] {
    unknown.map { row in
      let words = row.words.map { "“\($0)”" }.joined(separator: ", ")
      return Finding(
        TermRules.uninflected,
        at: row.location,
        "no rule and no dictionary knows how \(words) inflects; only this form is recognised",
        excerpt: row.term)
    }
  }
}
