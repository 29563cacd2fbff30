package import Diagnostics

/// Forbids one currency where the source has another.
package struct Currencies: Check {
  package let id: CheckID = "currencies"
  package let summary = "one currency where the source has another"
  package let explanation = """
    The amount is right and the money is another: 200 lei are not 200 euros.

    Example: “200 euros” with “200 de lei”.
    Write the currency of the source; a conversion belongs into an edition’s values.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    [MeaningGroup.currencies.exchange(in: unit, context)].compactMap(\.self).map {
      unit.finding(
        self, "the source says “\($0.lost.word)”, the translation “\($0.found.word)”",
        at: $0.found.rawOffset)
    }
  }
}
