import Formatting
import Testing

@Suite struct ValueReadingTests {
  @Test func readsEveryType() throws {
    #expect(try Value.read(type: "number", fields: ["value": "10000"]) == number("10000"))
    #expect(
      try Value.read(type: "money", fields: ["amount": "182060", "currency": "EUR"])
        == money("182060", "EUR"))
    #expect(
      try Value.read(type: "moneyRange", fields: ["from": "4", "to": "9", "currency": "EUR"])
        == moneyRange("4", "9", "EUR"))
    #expect(
      try Value.read(type: "numberRange", fields: ["from": "11", "to": "18"]) == range("11", "18"))
    #expect(try Value.read(type: "date", fields: ["value": "2026-11-22"]) == day("2026-11-22"))
    #expect(
      try Value.read(type: "dateInterval", fields: ["from": "2009-09-30", "to": "2011-02-27"])
        == days("2009-09-30", "2011-02-27"))
    #expect(
      try Value.read(type: "time", fields: ["value": "19:30", "zone": "Europe/Paris"])
        == time("19:30", "Europe/Paris"))
    #expect(
      try Value.read(type: "duration", fields: ["hours": "1", "minutes": "30"])
        == .duration(minutes: 90))
    #expect(
      try Value.read(type: "list", fields: ["of": "language"], items: ["fr", "ro"])
        == .list(of: .language, items: ["fr", "ro"]))
    #expect(try Value.read(type: "country", fields: ["value": "FR"]) == .country("FR"))
    #expect(try Value.read(type: "language", fields: ["value": "ro"]) == .language("ro"))
    #expect(try Value.read(type: "select", fields: ["value": "mother"]) == .select("mother"))
    #expect(try Value.read(type: "text", fields: ["value": "La Strada"]) == .text("La Strada"))
    #expect(
      try Value.read(type: "phone", fields: ["number": "116111", "print": "116 111"])
        == .phone(number: "116111", print: "116 111"))
  }

  struct Case: Sendable {
    var type: String
    var fields: [String: String]
    var items: [String]?
    var headline: String
  }

  @Test(arguments: [
    Case(
      type: "nubmer", fields: [:], headline: "there is no type “nubmer”; did you mean “number”?"),
    Case(type: "number", fields: [:], headline: "“value” is missing"),
    Case(
      type: "number", fields: ["value": "10,000"],
      headline: "“value: 10,000” is not a number; write it as 1234.5, without groups"),
    Case(
      type: "number", fields: ["value": "1", "unit": "km"],
      headline: "“unit” means nothing here; known are value"),
    Case(
      type: "money", fields: ["amount": "5", "currency": "euro"],
      headline: "“currency: euro” is not a currency code such as EUR"),
    Case(
      type: "date", fields: ["value": "2009-02-30"],
      headline: "“value: 2009-02-30” is not a date such as 2009-09-30"),
    Case(
      type: "dateInterval", fields: ["from": "2011-01-01", "to": "2010-01-01"],
      headline: "the range ends (2010-01-01) before it begins (2011-01-01)"),
    Case(
      type: "numberRange", fields: ["from": "18", "to": "11"],
      headline: "the range ends (11) before it begins (18)"),
    Case(
      type: "time", fields: ["value": "25:00"],
      headline: "“value: 25:00” is not a time such as \"19:30\""),
    Case(
      type: "time", fields: ["value": "19:30", "zone": "Europe/Nowhere"],
      headline: "“zone: Europe/Nowhere” is not a time zone such as Europe/Paris"),
    Case(type: "list", fields: ["of": "language"], items: [], headline: "“items” is missing"),
    Case(
      type: "list", fields: ["of": "country"], items: ["France"],
      headline: "“items: France” is not a country code such as FR"),
    Case(
      type: "phone", fields: ["number": "116 111", "print": "116 111"],
      headline: "“number: 116 111” is not a phone number: digits, after + if foreign"),
    Case(type: "phone", fields: ["number": "116111"], headline: "“print” is missing"),
  ])
  func saysWhatIsWrong(_ row: Case) throws {
    let error = try #require(throws: ValueError.self) {
      try Value.read(type: row.type, fields: row.fields, items: row.items)
    }
    #expect(error.headline == row.headline)
  }

  @Test func overlaysTheValuesOfAnEdition() {
    let guide = ValueSet(["residence": .country("FR"), "calls": number("3")])
    let edition = guide.overlaid(with: ValueSet(["residence": .country("MD")]))
    #expect(edition["residence"] == .country("MD") && edition["calls"] == number("3"))
    #expect(edition.names == ["calls", "residence"])
  }
}
