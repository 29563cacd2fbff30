package import Diagnostics

/// Forbids a month or a day of the week exchanged for another.
package struct Dates: Check {
  package let id: CheckID = "dates"
  package let summary = "a month or a day of the week exchanged for another"
  package let explanation = """
    A wrong month or weekday sends a family to a closed door. The names are compared by meaning, in \
    every form that the language has.

    Example: “on 27 February” with “le 27 mars”.
    Write the month or the day of the source.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    [.months, .weekdays].compactMap { (group: MeaningGroup) in group.exchange(in: unit, context) }
      .map {
        unit.finding(
          self, "the source says “\($0.lost.word)”, the translation “\($0.found.word)”",
          at: $0.found.rawOffset)
      }
  }
}
