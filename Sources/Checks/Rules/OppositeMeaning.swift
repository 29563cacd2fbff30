package import Diagnostics

/// Warns of a word exchanged for its opposite.
package struct OppositeMeaning: Check {
  package let id: CheckID = "opposite-meaning"
  package let summary = "“before” for “after”, “at most” for “at least”"
  package let explanation = """
    A single word can turn an instruction into its contrary: before and after, at least and at most, \
    always and never, morning and evening, mother and father, today and tomorrow.

    Example: “Call before you leave.” with “Sunați după ce plecați.”
    Put the word right; where the sentence says the same in another way, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    MeaningGroup.opposites.compactMap { $0.exchange(in: unit, context) }.map {
      unit.finding(
        self, "the source says “\($0.lost.word)”, the translation “\($0.found.word)”",
        at: $0.found.rawOffset)
    }
  }
}
