package import Diagnostics

/// Warns of one unit of time, length or weight where the source has another.
package struct Units: Check {
  package let id: CheckID = "units"
  package let summary = "a unit exchanged for another"
  package let explanation = """
    Days for hours or months for weeks change a deadline although the number is right. Warned of is \
    a translation that lacks a unit of the source and has one that the source does not have.

    Example: “within 24 hours” with “în 24 de zile”.
    Write the unit of the source; where the sense is the same (a fortnight, 14 days), waive it.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    [MeaningGroup.units.exchange(in: unit, context)].compactMap(\.self).map {
      unit.finding(
        self, "the source says “\($0.lost.word)”, the translation “\($0.found.word)”",
        at: $0.found.rawOffset)
    }
  }
}
