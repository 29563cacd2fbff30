import Project

/// The moment that generated files carry: never the clock, so that the same inputs give the same
/// bytes.
package enum BuildDate {
  /// Seconds since 1970: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the start of 2026.
  package static var epoch: Int {
    Surroundings.variable("SOURCE_DATE_EPOCH").flatMap(Int.init) ?? 1_767_225_600
  }

  /// The same in the form of `POT-Creation-Date`: `2026-01-01 00:00+0000`.
  package static var creationDate: String {
    let days = epoch / 86_400
    let minutes = epoch % 86_400 / 60
    let (year, month, day) = civil(days)
    return
      "\(year)-\(padded(month))-\(padded(day)) \(padded(minutes / 60)):\(padded(minutes % 60))+0000"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// The Gregorian date of a day counted from 1970-01-01 (H. Hinnant, “chrono-compatible low-level
  /// date algorithms”).
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
