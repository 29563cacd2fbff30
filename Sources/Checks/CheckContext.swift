import Formatting
import ICU
package import Messages

/// What checks know besides the text: the languages, the reader, the project's own words.
package struct CheckContext: Sendable {
  /// Who reads the guide; forms of address depend on it.
  package enum Audience: String, Hashable, Sendable, CaseIterable {
    case parents, children, professionals
  }

  /// The language of the translations.
  package let locale: LocaleTag
  package let sourceLocale: LocaleTag
  /// `nil` when it is not known: rules of address stay silent.
  package let audience: Audience?
  package let inlineForm: InlineForm
  /// Texts that stay as they are: names, titles, short codes.
  package let doNotTranslate: Set<String>
  /// The project's glossary; `nil` when there is none.
  package var terms: TermBase?
  /// Judges spelling; `nil` where there is no dictionary.
  package var speller: SpellChecker?
  /// What is wrong with translations in their documents; empty where only the catalog is known.
  package var documentFaults: [Message.Key: [DocumentFault]] = [:]
  private let formatter: LocaleFormatter

  package init(
    locale: LocaleTag, sourceLocale: LocaleTag = "en", audience: Audience? = nil,
    inlineForm: InlineForm = .compact, doNotTranslate: Set<String> = []
  ) {
    self.locale = locale
    self.sourceLocale = sourceLocale
    self.audience = audience
    self.inlineForm = inlineForm
    self.doNotTranslate = doNotTranslate
    formatter = LocaleFormatter(locale: locale)
  }

  /// The plural categories of the target language with example numbers, in CLDR's order.
  func pluralCategories(ordinal: Bool) -> [PluralSamples] {
    formatter.pluralCategories(ordinal: ordinal)
  }
}
