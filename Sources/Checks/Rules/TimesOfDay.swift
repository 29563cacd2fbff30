package import Diagnostics
import Messages

/// Forbids a time of day that is another one than the source’s.
package struct TimesOfDay: Check {
  package let id: CheckID = "times"
  package let summary = "a time of day changed"
  package let explanation = """
    Times are compared as times: “7 p.m.” is “19:00”, “19 h” and “7 часов вечера”, not “7:00”.

    Example: “at 7.30 p.m.” with “la ora 7:30”.
    Write the same hour and minute, in the way of your language.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard Self.hasDigit(unit.source), Self.hasDigit(unit.target) else { return [] }
    let source = TimeOfDay.times(in: unit.sourceText, context.sourceLocale)
    guard !source.isEmpty else { return [] }
    let target = TimeOfDay.times(in: unit.targetText, context.locale)
    guard !target.isEmpty,
      let wrong = target.first(where: { time in !source.contains { $0.agrees(with: time) } }),
      let lost = source.first(where: { time in !target.contains { $0.agrees(with: time) } })
    else { return [] }
    return [
      unit.finding(
        self, "the source says \(lost.text), the translation \(wrong.text)", at: wrong.offset)
    ]
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
