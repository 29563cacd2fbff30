package import Diagnostics
import Messages

/// Warns of a sentence left out or added.
package struct SentenceCount: Check {
  package let id: CheckID = "sentence-count"
  package let summary = "a sentence left out or added"
  package let explanation = """
    A sentence that was forgotten leaves no trace on the page. Sentences are counted on both sides; \
    a translator may join two or part one, so the length of the text must tell the same.

    Example: “Call us. It is free.” with “Sunați-ne.”
    Translate what is missing, or take out what the source does not say.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !unit.preservesSpace, unit.source.utf8.count > 12,
      context.locale.language != context.sourceLocale.language
    else { return [] }
    let sources = unit.sourceText.masked.map { SentenceExtent($0.text) }
    let growth = TextGrowth.factor(from: context.sourceLocale, to: context.locale)
    for target in unit.targetText.masked.map({ SentenceExtent($0.text) }) {
      let differences = sources.map { Self.headline($0, target, growth) }
      if !differences.contains(nil), let headline = differences.first ?? nil {
        return [unit.finding(self, headline)]
      }
    }
    return []
  }

  private static func headline(
    _ source: SentenceExtent, _ target: SentenceExtent, _ growth: Double
  ) -> String? {
    guard source.length > 0 else { return nil }
    let ratio = Double(target.length) / (Double(source.length) * growth)
    if target.sentences < source.sentences, ratio < shortest {
      return "\(source.sentences.counted("sentence")) in the source, \(target.sentences) here"
    }
    if target.sentences > source.sentences, ratio > longest {
      return "\(target.sentences.counted("sentence")) here, \(source.sentences) in the source"
    }
    return nil
  }

  /// Measured on our guides: below and above these ratios hardly any translation that joins or
  /// parts sentences is left.
  private static let shortest = 0.92
  private static let longest = 1.1
}
