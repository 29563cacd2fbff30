import Formatting
import ICU
import Messages
import Testing

/// Apart from the rows of the repair table our output is ICU's, on sampled values.
@Suite struct ICUAgreementTests {
  private static let locales: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]

  /// A formatter without repairs, and ICU's own name of the locale.
  private func bare(_ locale: LocaleTag) -> (LocaleFormatter, String) {
    let ids = Set(PrintRepair.table.map(\.id))
    let repair = PrintRepair(locale: locale, omitting: ids)
    return (LocaleFormatter(locale: locale, repair: repair), LocaleFormatter.icuLocale(locale))
  }

  @Test(arguments: locales)
  func numbers(locale: LocaleTag) throws {
    let (formatter, name) = bare(locale)
    let plain = try NumberFormat(locale: name)
    var generator = SeededGenerator(seed: 3)
    for index in 0..<1000 {
      let sample = Int.random(in: -10_000_000...10_000_000, using: &generator) / (index + 1)
      let text = try formatter.string(from: .number(DecimalNumber(sample)))
      #expect(text == (try plain.string(from: String(sample))))
    }
  }

  @Test(arguments: locales)
  func dates(locale: LocaleTag) throws {
    let (formatter, name) = bare(locale)
    let long = try DateFormat(locale: name, date: .long)
    for index in 0..<300 {
      let date = try #require(
        CalendarDate(year: 1900 + index, month: index % 12 + 1, day: index % 28 + 1))
      let text = try formatter.string(from: .date(date))
      #expect(text == (try long.string(from: milliseconds(date))))
    }
  }

  @Test(arguments: locales)
  func amounts(locale: LocaleTag) throws {
    let (formatter, name) = bare(locale)
    let currencies = ["EUR", "USD", "MDL", "RON", "RUB", "GBP"]
    for index in 0..<100 {
      let currency = currencies[index % currencies.count]
      let amount = "\(index * 373).\(index % 9)5"
      let text = try formatter.string(from: money(amount, currency))
      let format = try MoneyFormat(locale: name, currency: currency, fractionDigits: 2)
      #expect(text == (try format.string(from: amount)))
    }
  }

  /// Where the print form differs from ICU's, there is a row of the table without which it would be
  /// another.
  @Test(arguments: locales)
  func repairsAreTheWorkOfRows(locale: LocaleTag) throws {
    let (unrepaired, _) = bare(locale)
    let repaired = LocaleFormatter(locale: locale)
    let without = PrintRepair(locale: locale).rows.map { row in
      LocaleFormatter(locale: locale, repair: PrintRepair(locale: locale, omitting: [row.id]))
    }
    var differing = 0
    for value in try Self.samples() {
      let printed = try repaired.string(from: value)
      guard printed != (try unrepaired.string(from: value)) else { continue }
      differing += 1
      let reasons = try without.filter { try $0.string(from: value) != printed }
      #expect(!reasons.isEmpty, "\(printed)")
    }
    #expect(differing > 0)
  }

  /// 1,000 numbers, 300 dates and 100 amounts.
  private static func samples() throws -> [Value] {
    var generator = SeededGenerator(seed: 9)
    var values = (0..<1000).map { index in
      Value.number(
        DecimalNumber(Int.random(in: -10_000_000...10_000_000, using: &generator) / (index + 1)))
    }
    for index in 0..<300 {
      let date = CalendarDate(year: 1900 + index, month: index % 12 + 1, day: index % 28 + 1)
      values.append(.date(try #require(date)))
    }
    let currencies = ["EUR", "USD", "MDL", "RON", "RUB", "GBP"]
    for index in 0..<100 { values.append(money("\(index * 373).50", currencies[index % 6])) }
    return values
  }

  /// Counted day by day, independently of the program's own arithmetic.
  private func milliseconds(_ date: CalendarDate) -> Double {
    var days = 0
    for year in min(date.year, 1970)..<max(date.year, 1970) {
      days += (isLeap(year) ? 366 : 365) * (date.year < 1970 ? -1 : 1)
    }
    let lengths = [31, isLeap(date.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    days += lengths.prefix(date.month - 1).reduce(0, +) + date.day - 1
    return Double(days) * 86_400_000
  }

  private func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
