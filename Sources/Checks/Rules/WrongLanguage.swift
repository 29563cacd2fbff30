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
    guard let own = LanguageWords.place(of: context.locale), !unit.preservesSpace else {
      return []
    }
    for text in unit.targetText.masked where text.words.count >= 3 {
      let words = text.words.map { (letters: $0.letters, languages: LanguageWords.all[$0.letters]) }
      for (place, language) in LanguageWords.languages.enumerated() where place != own {
        let (theirs, ours): (UInt16, UInt16) = (1 << place, 1 << own)
        let foreign = words.filter { $0.languages & (theirs | ours) == theirs }
        guard foreign.count >= 2 else { continue }
        let count = Set(foreign.map { $0.letters }).count
        let ownCount = words.count { $0.languages & (theirs | ours) == ours }
        guard count >= 2, count > 2 * ownCount else { continue }
        return [unit.finding(self, "this reads like “\(language)”, not “\(context.locale)”")]
      }
    }
    return []
  }
}
