package import Diagnostics
import Messages

/// Warns of a translation that is much shorter or longer than its source.
package struct TextLength: Check {
  package let id: CheckID = "text-length"
  package let summary = "a translation much shorter or longer than its source"
  package let explanation = """
    A text of half the usual length has lost something; one of twice the length does not fit its \
    box. Short labels vary much and are left alone.

    Example: “The carer should have a copy of these papers.” with “Da.”
    Compare with the source; where the length is right, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard unit.source.utf8.count >= Self.shortestSource, !unit.preservesSpace else { return [] }
    let growth = TextGrowth.factor(from: context.sourceLocale, to: context.locale)
    let sources = unit.sourceText.masked.map { Double($0.text.unicodeScalars.count) * growth }
    for target in unit.targetText.masked.map({ Double($0.text.unicodeScalars.count) }) {
      guard let least = sources.min(), let most = sources.max(),
        least >= Double(Self.shortestSource)
      else { return [] }
      if target < least * Self.least { return [unit.finding(self, Self.short)] }
      if target > most * Self.most { return [unit.finding(self, Self.long)] }
    }
    return []
  }

  private static let shortestSource = 30
  private static let least = 0.5
  private static let most = 2.3
  private static let short = "much shorter than such a source usually becomes"
  private static let long = "much longer than such a source usually becomes"
}
