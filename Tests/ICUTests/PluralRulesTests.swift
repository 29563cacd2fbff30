import ICU
import Testing

@Suite struct PluralRulesTests {
  /// languages/*.md, “Plurals”, measured with ICU 72.1.
  @Test(arguments: [
    ("en-GB", "1", PluralCategory.one), ("en-GB", "0", .other), ("en-GB", "1.0", .other),
    ("fr", "0", .one), ("fr", "1.5", .one), ("fr", "2", .other), ("fr", "1000000", .many),
    ("ro", "1", .one), ("ro", "0", .few), ("ro", "19", .few), ("ro", "20", .other),
    ("ro", "101", .few), ("ro", "1.5", .few), ("ro-MD", "119", .few),
    ("bg", "1", .one), ("bg", "21", .other),
    ("ru", "21", .one), ("ru", "11", .many), ("ru", "22", .few), ("ru", "12", .many),
    ("ru", "1.5", .other), ("ru", "1.0", .other), ("ru", "0", .many),
  ])
  func choosesTheCategory(locale: String, number: String, expected: PluralCategory) throws {
    #expect(try PluralRules(locale: locale).category(of: number) == expected)
  }

  @Test(arguments: [
    ("en-GB", [PluralCategory.one, .other]), ("fr", [.one, .many, .other]),
    ("ro", [.one, .few, .other]), ("bg", [.one, .other]), ("ru", [.one, .few, .many, .other]),
  ])
  func listsTheCategoriesOfALocale(locale: String, expected: [PluralCategory]) throws {
    #expect(try PluralRules(locale: locale).categories().map(\.category) == expected)
  }

  @Test func showsDecimalsWhereNoWholeNumberReachesACategory() throws {
    let other = try #require(
      PluralRules(locale: "ru").categories().first { $0.category == .other })
    #expect(other.integers.isEmpty)
    #expect(other.example == "0.0")
  }

  @Test func knowsOrdinals() throws {
    let rules = try PluralRules(locale: "en", ordinal: true)
    #expect(
      try ["1", "2", "3", "4", "11"].map { try rules.category(of: $0) }
        == [.one, .two, .few, .other, .other])
  }

  @Test(arguments: ["", "abc", "1,5", "1.2.3"])
  func refusesWhatIsNoNumber(text: String) throws {
    let rules = try PluralRules(locale: "en")
    #expect(throws: ICUError.self) { try rules.category(of: text) }
  }
}
