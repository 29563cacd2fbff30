package import Diagnostics
import Messages

/// The words of a project: what a concept is called in each language, and what it is not called.
package struct Glossary: Sendable {
  /// How a term stands to its concept.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The word to be used.
    case preferred
    /// Right where the sentence asks for it.
    case admitted
    /// In the source language: a word that means other things too, so that its translation is not
    /// demanded.
    case hint
    /// Not to be used.
    case forbidden
  }

  /// A word or expression of one language.
  package struct Term: Sendable {
    /// Names the row's concept: what all its languages mean.
    package var concept: String
    package var language: String
    package var status: Status
    /// As a dictionary gives it.
    package var text: String
    /// One class for each word; empty where nothing is told.
    package var grammar: [WordClass]
    /// Forms that no rule makes: `children`, `дети`.
    package var forms: [String]
    /// For people.
    package var note: String
    package var location: SourceLocation

    package init(
      concept: String, language: String, status: Status, text: String,
      grammar: [WordClass] = [], forms: [String] = [], note: String = "",
      location: SourceLocation
    ) {
      self.concept = concept
      self.language = language
      self.status = status
      self.text = text
      self.grammar = grammar
      self.forms = forms
      self.note = note
      self.location = location
    }
  }

  /// In the order of the file.
  package var terms: [Term]

  package init(terms: [Term] = []) {
    self.terms = terms
  }

  /// The terms of a language; those of `ro` count for `ro-MD` too.
  func terms(in locale: LocaleTag) -> [Term] {
    let tags = Set(locale.fallbacks.map(\.identifier))
    return terms.filter { tags.contains($0.language) }
  }
}
