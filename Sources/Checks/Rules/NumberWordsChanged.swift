package import Diagnostics

/// Warns of a number written as a word that is another one than the source’s.
package struct NumberWordsChanged: Check {
  package let id: CheckID = "number-words"
  package let summary = "a number written as a word, changed"
  package let explanation = """
    “Three calls” and “cinq appels”: numbers from two to twelve are compared when they are words \
    too, in all their forms. A number that is only put in other words is left alone.

    Example: “three rules” with “patru reguli”.
    Write the number of the source.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    [MeaningGroup.numerals.exchange(in: unit, context)].compactMap(\.self).map {
      unit.finding(
        self, "the source says “\($0.lost.word)”, the translation “\($0.found.word)”",
        at: $0.found.rawOffset)
    }
  }
}
