import Formatting
import Testing

@Suite struct ValueShortFormTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var value: Value
    var testDescription: String { text }
  }

  static let rows: [Row] = [
    Row(text: "number:3", value: number("3")),
    Row(text: "number: 1.50", value: number("1.50")),
    Row(text: "money:4.50 EUR", value: money("4.50", "EUR")),
    Row(text: "moneyRange: 4..9 EUR", value: moneyRange("4", "9", "EUR")),
    Row(text: "numberRange:11..18", value: range("11", "18")),
    Row(text: "date:2026-11-22", value: day("2026-11-22")),
    Row(text: "dateInterval:2009-09-30..2011-02-27", value: days("2009-09-30", "2011-02-27")),
    Row(text: "time:19:30", value: time("19:30")),
    Row(text: "time:19:30 Europe/Paris", value: time("19:30", "Europe/Paris")),
    Row(text: "duration:90", value: .duration(minutes: 90)),
    Row(text: "list:a, b", value: .list(of: .text, items: ["a", "b"])),
    Row(text: "list: language: fr, ro", value: .list(of: .language, items: ["fr", "ro"])),
    Row(text: "country:RO", value: .country("RO")),
    Row(text: "language:ro", value: .language("ro")),
    Row(text: "select:mother", value: .select("mother")),
    Row(text: "text: La Strada: rue 3 ", value: .text("La Strada: rue 3")),
    Row(text: "phone:116111 116 111", value: .phone(number: "116111", print: "116 111")),
    Row(text: "phone:112", value: .phone(number: "112", print: "112")),
  ]

  @Test(arguments: rows) func readsEveryType(_ row: Row) throws {
    #expect(try Value.read(typed: row.text) == row.value)
  }

  @Test func coversEveryType() {
    #expect(Set(Self.rows.map(\.value.kind)) == Set(Value.Kind.allCases))
  }

  @Test(arguments: [
    "", "number", "number:", "number:x", "nummer:3", "money:4", "money:4 euro", "moneyRange:4 EUR",
    "numberRange:18..11", "date:22.11.2026", "time:25:00", "time:9:00 Europe/Nowhere", "list:",
    "list:planet: a", "country:Romania", "phone:abc", "duration:-1", "\u{0}:\u{0}",
  ])
  func refusesWhatIsNoValue(text: String) {
    #expect(throws: ValueError.self) { try Value.read(typed: text) }
  }

  @Test func anEditionChangesTheValueAndKeepsItsType() throws {
    #expect(try Value.country("FR").replaced(by: "RO") == .country("RO"))
    #expect(try Value.country("FR").replaced(by: "country: RO") == .country("RO"))
    #expect(try time("9:00", "Europe/Paris").replaced(by: "19:30") == time("19:30"))
    #expect(try Value.text("a").replaced(by: "number:3") == .text("number:3"))
    #expect(
      try Value.list(of: .language, items: ["fr"]).replaced(by: "ro, bg")
        == .list(of: .language, items: ["ro", "bg"]))
    #expect(throws: ValueError.self) { try Value.country("FR").replaced(by: "number:3") }
  }

  @Test func findsValuesOfTheWrongTypeInAnyBranch() throws {
    let pattern = try MessagePattern.parse(
      "{c, select, FR {{d, number}} other {{n, date} {m}}} {n, plural, other {#}} {l, list}")
    let values = ValueSet([
      "c": .country("RO"), "d": day("2026-11-22"), "n": number("1"), "l": .text("a"),
    ])
    let problems = pattern.problems(with: values)
    #expect(problems.map(\.name) == ["d", "n", "m", "l"])
    #expect(problems.map(\.offset) == [17, 37, 47, 76])
    #expect(problems[2].reason == .missingValue(suggestion: nil))
  }
}
