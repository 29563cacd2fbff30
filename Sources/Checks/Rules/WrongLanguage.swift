package import Diagnostics
import Messages

/// Warns of a translation in the language of another edition.
package struct WrongLanguage: Check {
  package let id: CheckID = "wrong-language"
  package let summary = "a translation in another language than its edition"
  package let explanation = """
    Catalogs get mixed up: a Bulgarian sentence in the Russian edition. Small words such as “the”, \
    “et”, “și” and “и” show which language a text is in.

    Example: “Обадете се на майка си и на баща си.” in the Russian edition.
    Take the translation of the right catalog.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let own = LanguageWords.words(of: context.locale), !unit.preservesSpace else { return [] }
    for text in unit.targetText.masked {
      let words = text.words.map(\.text)
      guard words.count >= 3 else { continue }
      for (language, foreign) in LanguageWords.others(than: context.locale) {
        let count = Set(words).count { foreign.contains($0) && !own.contains($0) }
        let ownCount = words.count { own.contains($0) && !foreign.contains($0) }
        guard count >= 2, count > 2 * ownCount else { continue }
        return [unit.finding(self, "this reads like “\(language)”, not “\(context.locale)”")]
      }
    }
    return []
  }
}
