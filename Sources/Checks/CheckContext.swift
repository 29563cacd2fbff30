import Formatting
import ICU
package import Messages
import Synchronization

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
  private let plurals: PluralTable

  package init(
    locale: LocaleTag, sourceLocale: LocaleTag = "en", audience: Audience? = nil,
    inlineForm: InlineForm = .compact, doNotTranslate: Set<String> = []
  ) {
    self.locale = locale
    self.sourceLocale = sourceLocale
    self.audience = audience
    self.inlineForm = inlineForm
    self.doNotTranslate = doNotTranslate
    plurals = PluralTable(LocaleFormatter(locale: locale))
  }

  /// The plural categories of the target language with example numbers, in CLDR's order.
  func pluralCategories(ordinal: Bool) -> [PluralSamples] {
    plurals.categories(ordinal: ordinal)
  }
}

/// The plural categories of a language, worked out once.
private final class PluralTable: Sendable {
  private let formatter: LocaleFormatter
  private let known = Mutex<[Bool: [PluralSamples]]>([:])

  init(_ formatter: LocaleFormatter) {
    self.formatter = formatter
  }

  func categories(ordinal: Bool) -> [PluralSamples] {
    if let known = known.withLock({ $0[ordinal] }) { return known }
    let found = formatter.pluralCategories(ordinal: ordinal)
    known.withLock { $0[ordinal] = found }
    return found
  }
}
