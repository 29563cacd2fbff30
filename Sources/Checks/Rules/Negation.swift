package import Diagnostics
import Messages

/// Warns of a “not” that got lost or came in.
package struct Negation: Check {
  package let id: CheckID = "negation"
  package let summary = "a “not” lost or added"
  package let explanation = """
    “Do not sign” without its “not” says the contrary. Warned of are a source that denies with a \
    translation in which nothing does, and a translation that denies where nothing in the source \
    comes near it. Words such as “impossible” and “without” count as a denial.

    Example: “Do not give your passport away.” with “Donnez votre passeport.”
    Put the negation in or take it out; where the same is said otherwise, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let sourceWords = NegationWords.words(of: context.sourceLocale),
      let targetWords = NegationWords.words(of: context.locale)
    else { return [] }
    if Self.first(sourceWords.strict, unit.sourceText) != nil {
      guard !unit.targetText.masked.isEmpty,
        Self.first(targetWords.loose, unit.targetText) == nil
      else { return [] }
      return [unit.finding(self, Self.lost)]
    }
    guard let place = Self.first(targetWords.strict, unit.targetText),
      Self.first(sourceWords.loose, unit.sourceText) == nil
    else { return [] }
    return [unit.finding(self, Self.added, at: place)]
  }

  private static func first(_ expression: WordExpression, _ text: UnitText) -> Int? {
    for text in text.masked {
      if let range = expression.ranges(in: text).first {
        return text.rawOffset(ofUTF16: range.lowerBound)
      }
    }
    return nil
  }

  private static let lost = "the source denies something, the translation does not"
  private static let added = "the translation denies something that the source does not"
}
