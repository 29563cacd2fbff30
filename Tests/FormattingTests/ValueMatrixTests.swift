import Formatting
import Messages
import Testing

/// Every type of value in every language, reviewed by hand.
///
/// The seeds of trouble stood in the project's old leaflets: “Wed, 09/30/2009 to Sun, 02/27/2011”,
/// “182.060 euro”, “$1-5”, “6 720”, “25 000”, “11-18”, “10,000”.
@Suite struct ValueMatrixTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var value: Value
    var style: String = ""
    /// In English, French, Romanian, Bulgarian, Russian. `·` is U+00A0, `˙` U+202F.
    var expected: [String]
    /// Where the expectations come from.
    var source: String
    /// The repairs of CLDR's form that make them, in any language; each has its reason in the table.
    var repairs: [String] = []
    var testDescription: String { name }
  }

  static let locales: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]

  static let rows: [Row] = [
    Row(
      name: "Wed, 09/30/2009 to Sun, 02/27/2011", value: days("2009-09-30", "2011-02-27"),
      expected: [
        "30·September 2009·– 27·February 2011", "30·septembre 2009·– 27·février 2011",
        "30·septembrie 2009·– 27·februarie 2011", "30·септември 2009˙г.·– 27·февруари 2011˙г.",
        "30·сентября 2009˙г.·— 27·февраля 2011˙г.",
      ],
      source:
        "CLDR intervalFormats yMMMMd, greatest difference y; spaced dash between dates: house style",
      repairs: ["all.day-month", "all.interval-dash", "ru.interval-dash"]),
    Row(
      name: "within a month", value: days("2011-02-01", "2011-02-27"),
      expected: [
        "1–27·February 2011", "1er–27·février 2011", "1–27·februarie 2011",
        "1–27·февруари 2011˙г.", "1–27·февраля 2011˙г.",
      ],
      source:
        "CLDR intervalFormats yMMMMd, greatest difference d; 1er: Imprimerie nationale, Lexique",
      repairs: ["all.day-month", "all.day-range", "all.interval-dash", "fr.first-of-month"]),
    Row(
      name: "one day", value: days("2011-02-27", "2011-02-27"),
      expected: [
        "27·February 2011", "27·février 2011", "27·februarie 2011", "27·февруари 2011˙г.",
        "27·февраля 2011˙г.",
      ],
      source: "CLDR dateFormats long: an interval of one day is that day",
      repairs: ["all.day-month"]),
    Row(
      name: "years", value: days("2009-09-30", "2011-02-27"), style: "date, ::y",
      expected: ["2009–2011", "2009–2011", "2009–2011", "2009–2011˙г.", "2009–2011"],
      source: "CLDR intervalFormats y; г. stands with a Bulgarian year only",
      repairs: ["all.interval-dash", "all.year-range"]),
    Row(
      name: "date", value: day("2026-11-22"),
      expected: [
        "22·November 2026", "22·novembre 2026", "22·noiembrie 2026", "22·ноември 2026˙г.",
        "22·ноября 2026˙г.",
      ],
      source: "CLDR dateFormats long; г. after U+202F: house style",
      repairs: ["all.day-month"]),
    Row(
      name: "first of the month", value: day("2026-05-01"),
      expected: ["1·May 2026", "1er·mai 2026", "1·mai 2026", "1·май 2026˙г.", "1·мая 2026˙г."],
      source: "CLDR dateFormats long; 1er: Imprimerie nationale, Lexique",
      repairs: ["all.day-month", "fr.first-of-month"]),
    Row(
      name: "date with weekday", value: day("2009-09-30"), style: "date, full",
      expected: [
        "Wednesday, 30·September 2009", "mercredi 30·septembre 2009",
        "miercuri, 30·septembrie 2009", "сряда, 30·септември 2009˙г.", "среда, 30·сентября 2009˙г.",
      ],
      source: "CLDR dateFormats full; Bulgarian and Russian with a comma, French without",
      repairs: ["all.day-month"]),
    Row(
      name: "short date", value: day("2011-02-27"), style: "date, short",
      expected: ["27/02/2011", "27/02/2011", "27.02.2011", "27.02.11˙г.", "27.02.2011"],
      source: "CLDR dateFormats short; en-GB"),
    Row(
      name: "month alone", value: day("2011-02-27"), style: "date, ::yMMMM",
      expected: [
        "February 2011", "février 2011", "februarie 2011", "февруари 2011˙г.", "февраль 2011˙г.",
      ],
      source: "CLDR availableFormats yMMMM: stand-alone month in the nominative"),
    Row(
      name: "182.060 euro", value: money("182060", "EUR"),
      expected: ["€182,060", "182˙060·€", "182.060·€", "182·060·€", "182·060·€"],
      source:
        "CLDR currencyFormats standard; the sign instead of the Romanian code: house style",
      repairs: ["ro.euro"]),
    Row(
      name: "cents", value: money("1234.50", "EUR"),
      expected: ["€1,234.50", "1˙234,50·€", "1.234,50·€", "1234,50·€", "1234,50·€"],
      source:
        "CLDR currencyFormats standard, two digits; Bulgarian and Russian group from five digits",
      repairs: ["ro.euro", "ru.group-from-five-digits"]),
    Row(
      name: "$1-5", value: moneyRange("1", "5", "USD"),
      expected: ["$1–5", "1–5·$US", "1–5·USD", "1–5·USD", "1–5·$"],
      source: "CLDR currency symbols; USD for щ.д.: house style; closed en dash: house style",
      repairs: ["bg.dollar", "bg.range-dash", "en.dollar-sign", "en.money-range", "ro.range-dash"]),
    Row(
      name: "4-9 euro", value: moneyRange("4", "9", "EUR"),
      expected: ["€4–9", "4–9·€", "4–9·€", "4–9·€", "4–9·€"],
      source: "CLDR currencyFormats; closed en dash: house style",
      repairs: ["bg.range-dash", "en.money-range", "ro.euro", "ro.range-dash"]),
    Row(
      name: "money in words", value: money("182060", "EUR"),
      style: "number, ::unit-width-full-name",
      expected: [
        "182,060·euros", "182˙060·euros", "182.060·de euro", "182·060·евро", "182·060·евро",
      ],
      source: "CLDR unitPatterns of EUR by plural category; Romanian de from 20: DOOM",
      repairs: ["all.unit-space"]),
    Row(
      name: "6 720", value: number("6720"), expected: ["6,720", "6˙720", "6.720", "6720", "6720"],
      source: "CLDR numbers, minimumGroupingDigits; four digits solid: house style",
      repairs: ["ru.group-from-five-digits"]),
    Row(
      name: "25 000", value: number("25000"),
      expected: ["25,000", "25˙000", "25.000", "25·000", "25·000"],
      source: "CLDR numbers, group separator; U+202F in French: house style"),
    Row(
      name: "10,000", value: number("10000"),
      expected: ["10,000", "10˙000", "10.000", "10·000", "10·000"],
      source: "CLDR numbers, group separator"),
    Row(
      name: "one and a half", value: number("1.50"),
      expected: ["1.50", "1,50", "1,50", "1,50", "1,50"],
      source: "CLDR numbers, decimal separator; digits as the author wrote them"),
    Row(
      name: "percent", value: number("0.25"), style: "number, percent",
      expected: ["25%", "25·%", "25·%", "25%", "25·%"],
      source: "CLDR percentFormats; Bulgarian without a space: house style"),
    Row(
      name: "11-18", value: range("11", "18"),
      expected: ["11–18", "11–18", "11–18", "11–18", "11–18"],
      source: "closed en dash in all five: house style",
      repairs: ["bg.range-dash", "ro.range-dash"]),
    Row(
      name: "range over thousands", value: range("5000", "25000"),
      expected: ["5,000–25,000", "5˙000–25˙000", "5.000–25.000", "5000–25·000", "5000–25·000"],
      source: "CLDR numbers, group separator, each end by itself",
      repairs: ["bg.range-dash", "ro.range-dash", "ru.group-from-five-digits"]),
    Row(
      name: "time", value: time("15:05"),
      expected: ["15:05", "15·h·05", "15:05", "15:05·ч.", "15:05"],
      source: "CLDR timeFormats short; 15 h 05: Imprimerie nationale; ч.: house style",
      repairs: ["bg.hour", "fr.hour"]),
    Row(
      name: "early time in a zone", value: time("09:00", "Europe/Chisinau"),
      expected: ["09:00", "9·h", "09:00", "9:00·ч.", "09:00"],
      source: "CLDR timeFormats short; a full hour in French has no minutes",
      repairs: ["bg.hour", "fr.full-hour"]),
    Row(
      name: "time elsewhere", value: time("19:30", "Europe/Paris"),
      style: "time, in Europe/Chisinau",
      expected: ["20:30", "20·h·30", "20:30", "20:30·ч.", "20:30"],
      source: "tz database: Chisinau is an hour ahead of Paris", repairs: ["bg.hour", "fr.hour"]),
    Row(
      name: "time with its city", value: time("19:30", "Europe/Chisinau"),
      style: "time, ::HmVVV",
      expected: [
        "19:30 Chisinau", "19·h·30 Chisinau", "19:30 Chișinău", "19:30·ч. Кишинев", "19:30 Кишинёв",
      ],
      source: "CLDR exemplarCity; ё: house style",
      repairs: ["bg.hour", "fr.hour", "ru.yo-city"]),
    Row(
      name: "duration", value: .duration(minutes: 90),
      expected: [
        "1·hour and 30·minutes", "1·heure et 30·minutes", "1·oră și 30·de minute",
        "1·час и 30·минути", "1·час и 30·минут",
      ],
      source: "CLDR unit patterns long, listPattern unit", repairs: ["all.unit-space"]),
    Row(
      name: "languages", value: .list(of: .language, items: ["fr", "ro", "bg", "ru"]),
      expected: [
        "French, Romanian, Bulgarian and Russian", "français, roumain, bulgare et russe",
        "franceză, română, bulgară și rusă", "френски, румънски, български и руски",
        "французский, румынский, болгарский и русский",
      ],
      source: "CLDR localeDisplayNames, listPattern standard; no serial comma in en-GB"),
    Row(
      name: "countries, or", value: .list(of: .country, items: ["FR", "RO", "MD"]),
      style: "list, or",
      expected: [
        "France, Romania or Moldova", "France, Roumanie ou Moldavie",
        "Franța, România sau Republica Moldova", "Франция, Румъния или Молдова",
        "Франция, Румыния или Молдова",
      ],
      source: "CLDR territories, listPattern or; Republica Moldova: house style"),
    Row(
      name: "texts", value: .list(of: .text, items: ["A", "B"]),
      expected: ["A and B", "A et B", "A și B", "A и B", "A и B"],
      source: "CLDR listPattern 2"),
    Row(
      name: "country", value: .country("MD"),
      expected: ["Moldova", "Moldavie", "Republica Moldova", "Молдова", "Молдова"],
      source: "CLDR territories; Republica Moldova: house style"),
    Row(
      name: "language", value: .language("ro"),
      expected: ["Romanian", "roumain", "română", "румънски", "румынский"],
      source: "CLDR localeDisplayNames languages"),
    Row(
      name: "text", value: .text("La Strada"), expected: Array(repeating: "La Strada", count: 5),
      source: "the author's own text"),
    Row(
      name: "select", value: .select("other"), expected: Array(repeating: "other", count: 5),
      source: "the author's own key"),
    Row(
      name: "phone", value: .phone(number: "116111", print: "116 111"),
      expected: Array(repeating: "116·111", count: 5),
      source: "as the service prints it, kept together: DESIGN, values"),
    Row(
      name: "phone with hyphens", value: .phone(number: "+78002000122", print: "8\u{2011}800-2000"),
      expected: Array(repeating: "8-\u{2060}800-\u{2060}2000", count: 5),
      source: "as the service prints it, kept together at its hyphens"),
  ]

  @Test func coversEveryTypeOfValue() {
    #expect(Set(Self.rows.map(\.value.kind)) == Set(Value.Kind.allCases))
  }

  @Test(arguments: rows)
  func printsAValue(_ row: Row) throws {
    try #require(row.expected.count == Self.locales.count)
    for (locale, expected) in zip(Self.locales, row.expected) {
      let printed = try text("", row, "", locale)
      #expect(printed == Self.spaced(expected), "\(locale)")
    }
  }

  /// Every repair that acts on a row is named by it, and no other.
  @Test(arguments: rows)
  func namesTheRepairsThatMakeTheDifference(_ row: Row) throws {
    var acting: Set<String> = []
    for (locale, expected) in zip(Self.locales, row.expected) {
      for repair in PrintRepair(locale: locale).rows {
        let formatter = LocaleFormatter(
          locale: locale, repair: PrintRepair(locale: locale, omitting: [repair.id]))
        if try text("", row, "", formatter) != Self.spaced(expected) { acting.insert(repair.id) }
      }
    }
    #expect(acting.sorted() == row.repairs)
  }

  /// Where a value stands changes nothing about it.
  @Test(arguments: rows)
  func printsItAlikeInABranchInMarkupAndAtTheStart(_ row: Row) throws {
    for (locale, expected) in zip(Self.locales, row.expected) {
      let plain = Self.spaced(expected)
      let marked = try text("<emphasis>", row, "</emphasis>", locale)
      #expect(marked == "<emphasis>\(plain)</emphasis>")
      let atStart = try text("", row, " …", locale)
      #expect(atStart == plain + " …")
      let branch = try text(
        "{n, plural, one {x} few {x} many {x} other {", row, "}}", locale, "1.5")
      #expect(branch == (["fr", "ro"].contains(locale) ? "x" : plain))
    }
  }

  private static func spaced(_ text: String) -> String {
    String(text.map { $0 == "·" ? "\u{A0}" : $0 == "˙" ? "\u{202F}" : $0 })
  }

  private func text(
    _ before: String, _ row: Row, _ after: String, _ locale: LocaleTag, _ count: String = "1"
  ) throws -> String {
    try text(before, row, after, LocaleFormatter(locale: locale), count)
  }

  private func text(
    _ before: String, _ row: Row, _ after: String, _ formatter: LocaleFormatter,
    _ count: String = "1"
  ) throws -> String {
    let argument = row.style.isEmpty ? "{x}" : "{x, \(row.style)}"
    return try MessagePattern.parse(before + argument + after).format(
      ValueSet(["x": row.value, "n": number(count)]), with: formatter)
  }
}
