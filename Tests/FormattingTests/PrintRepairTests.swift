import Formatting
import Messages
import Testing

/// One test for each row of the table, with the real ICU: the row gives what print wants, and
/// without it ICU says something else.
@Suite struct PrintRepairTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var id: String
    var locale: LocaleTag
    var value: Value
    var style: String = ""
    var expected: String
    var testDescription: String { "\(id): \(expected)" }
  }

  /// Sources: languages/*.md, sections “Formatting (measured)” and the rules that the rows name.
  static let cases: [Case] = [
    Case(id: "all.minus", locale: "en", value: number("-5"), expected: "\u{2212}5"),
    Case(
      id: "all.range-of-negatives", locale: "en", value: range("-5", "-2"),
      expected: "\u{2212}5\u{A0}– \u{2212}2"),
    Case(
      id: "all.unit-space", locale: "ro", value: number("5"), style: "number, ::unit/kilometer",
      expected: "5\u{A0}km"),
    Case(
      id: "all.interval-dash", locale: "en", value: days("2009-09-30", "2011-02-27"),
      expected: "30\u{A0}September 2009\u{A0}– 27\u{A0}February 2011"),
    Case(
      id: "all.year-range", locale: "bg", value: days("2009-09-30", "2011-02-27"),
      style: "date, ::y", expected: "2009–2011\u{202F}г."),
    Case(
      id: "all.day-range", locale: "bg", value: days("2011-02-01", "2011-02-27"),
      expected: "1–27\u{A0}февруари 2011\u{202F}г."),
    Case(
      id: "all.day-month", locale: "bg", value: day("2011-02-27"),
      expected: "27\u{A0}февруари 2011\u{202F}г."),
    Case(id: "en.dollar-sign", locale: "en", value: money("5", "USD"), expected: "$5"),
    Case(id: "en.money-range", locale: "en", value: moneyRange("1", "5", "EUR"), expected: "€1–5"),
    Case(
      id: "fr.first-of-month", locale: "fr", value: day("2011-01-01"),
      expected: "1er\u{A0}janvier 2011"),
    Case(
      id: "fr.first-of-month-space", locale: "fr", value: days("2011-01-01", "2011-01-10"),
      style: "date, full", expected: "samedi 1er\u{A0}– lundi 10\u{A0}janvier 2011"),
    Case(id: "fr.full-hour", locale: "fr", value: time("9:00"), expected: "9\u{A0}h"),
    Case(id: "fr.hour", locale: "fr", value: time("15:05"), expected: "15\u{A0}h\u{A0}05"),
    Case(
      id: "fr.unit-space", locale: "fr", value: number("5"), style: "number, ::unit/kilometer",
      expected: "5\u{A0}km"),
    Case(
      id: "fr.words", locale: "fr", value: number("21"), style: "spellout",
      expected: "vingt et un"),
    Case(id: "ro.range-dash", locale: "ro", value: range("11", "18"), expected: "11–18"),
    Case(id: "ro.euro", locale: "ro", value: money("182060", "EUR"), expected: "182.060\u{A0}€"),
    Case(id: "ro-MD.leu", locale: "ro-MD", value: money("50", "MDL"), expected: "50\u{A0}MDL"),
    Case(
      id: "ro.cedilla", locale: "ro", value: number("21"), style: "spellout",
      expected: "douăzeci \u{219}i unu"),
    Case(
      id: "ro.hundred", locale: "ro", value: number("100"), style: "spellout", expected: "o sută"),
    Case(id: "bg.range-dash", locale: "bg", value: range("11", "18"), expected: "11–18"),
    Case(id: "bg.dollar", locale: "bg", value: money("5", "USD"), expected: "5\u{A0}USD"),
    Case(id: "bg.hour", locale: "bg", value: time("15:05"), expected: "15:05\u{A0}ч."),
    Case(id: "ru.group-from-five-digits", locale: "ru", value: number("6720"), expected: "6720"),
    Case(
      id: "ru.interval-dash", locale: "ru", value: days("2009-09-30", "2009-10-10"),
      expected: "30\u{A0}сентября\u{A0}— 10\u{A0}октября 2009\u{202F}г."),
    Case(id: "ru-MD.leu", locale: "ru-MD", value: money("50", "MDL"), expected: "50\u{A0}MDL"),
    Case(id: "ru.yo", locale: "ru", value: .country("US"), expected: "Соединённые Штаты"),
    Case(
      id: "ru.yo-city", locale: "ru", value: time("19:30", "Europe/Chisinau"),
      style: "time, ::HmVVV", expected: "19:30 Кишинёв"),
  ]

  @Test(arguments: cases)
  func repairs(_ row: Case) throws {
    #expect(try text(row, LocaleFormatter(locale: row.locale)) == row.expected)
  }

  /// `fr.first-of-month-space` backs up `all.day-month`, which comes before it.
  @Test(arguments: cases.filter { $0.id != "fr.first-of-month-space" })
  func isNeeded(_ row: Case) throws {
    let without = PrintRepair(locale: row.locale, omitting: [row.id, "fr.first-of-month-space"])
    #expect(try text(row, LocaleFormatter(locale: row.locale, repair: without)) != row.expected)
  }

  @Test func everyRowHasATestAReasonAndItsOwnName() {
    let ids = PrintRepair.table.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(Self.cases.map(\.id)))
    for row in PrintRepair.table {
      #expect(!row.why.isEmpty && !row.cldrSays.isEmpty && !row.printWants.isEmpty)
    }
  }

  private func text(_ row: Case, _ formatter: LocaleFormatter) throws -> String {
    let pattern = try MessagePattern.parse(row.style.isEmpty ? "{x}" : "{x, \(row.style)}")
    return try pattern.format(ValueSet(["x": row.value]), with: formatter)
  }
}

// MARK: - Values for tables

func decimal(_ text: String) -> DecimalNumber {
  DecimalNumber(text) ?? DecimalNumber(-999_999)
}

func number(_ text: String) -> Value { .number(decimal(text)) }

func range(_ from: String, _ to: String) -> Value {
  .numberRange(from: decimal(from), to: decimal(to))
}

func money(_ amount: String, _ currency: String) -> Value {
  .money(decimal(amount), currency: currency)
}

func moneyRange(_ from: String, _ to: String, _ currency: String) -> Value {
  .moneyRange(from: decimal(from), to: decimal(to), currency: currency)
}

func day(_ text: String) -> Value {
  CalendarDate(text).map(Value.date) ?? .text("no date")
}

func days(_ from: String, _ to: String) -> Value {
  guard let from = CalendarDate(from), let to = CalendarDate(to) else { return .text("no date") }
  return .dateInterval(from: from, to: to)
}

func time(_ text: String, _ zone: String? = nil) -> Value {
  ClockTime(text).map { .time($0, zone: zone) } ?? .text("no time")
}
