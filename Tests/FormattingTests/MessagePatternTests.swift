import Formatting
import ICU
import Messages
import Testing

@Suite struct MessagePatternTests {
  private let values = ValueSet([
    "calls": .number(DecimalNumber(3)), "residence": .country("MD"), "who": .text("a < b"),
  ])

  @Test func choosesAPluralBranchWithMarkupInside() throws {
    let pattern = try MessagePattern.parse(
      "{calls, plural, one {<b>one</b> call} few {# звонка} other {<b>#</b> calls}}")
    #expect(try pattern.format(values, locale: "en") == "<b>3</b> calls")
    #expect(try pattern.format(values, locale: "ru") == "3 звонка")
  }

  @Test func choosesASelectBranchOrOther() throws {
    let pattern = try MessagePattern.parse(
      "You live {residence, select, FR {in France} other {abroad}}.")
    #expect(try pattern.format(values, locale: "en") == "You live abroad.")
  }

  @Test func escapesValuesButNotThePattern() throws {
    let pattern = try MessagePattern.parse("<em>{who}</em>")
    #expect(
      try pattern.format(values, locale: "en", escaping: InlineMarkup.escaping)
        == "<em>a &lt; b</em>")
  }

  @Test func namesTheMissingValueAndTheClosest() throws {
    let pattern = try MessagePattern.parse("Agree on {cals}.")
    #expect {
      try pattern.format(values, locale: "en")
    } throws: { error in
      (error as? FormatError)?.headline == "there is no value “cals”; did you mean “calls”?"
    }
  }

  // MARK: Reading

  @Test func listsItsArgumentsInTheOrderOfTheText() throws {
    let pattern = try MessagePattern.parse(
      "{a} {n, plural, one {{b}} other {{c, date, short}}} {w, select, x {} other {}}")
    #expect(pattern.arguments.map(\.name) == ["a", "n", "b", "c", "w"])
    #expect(pattern.arguments.map(\.offset) == [1, 5, 22, 34, 53])
    #expect(pattern.arguments[1].categories == [.one, .other])
    #expect(pattern.arguments[3].kind == .value(.date(.style(.short))))
    #expect(pattern.arguments[4].keys == [.word("x"), .word("other")])
    #expect(pattern.argumentNames == ["a", "b", "c", "n", "w"])
  }

  @Test(arguments: [
    ("l’{who}", "l’Ana"), ("l''{who}", "l'Ana"), ("aujourd'hui {who}", "aujourd'hui Ana"),
    ("'{'{who}'}'", "{Ana}"), ("{n, plural, other {'#' #}}", "# 3"), ("#{who}#", "#Ana#"),
    ("{who}'", "Ana'"), ("a '' b", "a ' b"), ("'{it''s}'", "{it's}"), ("| {who} |", "| Ana |"),
  ])
  func readsApostrophesAsICUDoes(text: String, expected: String) throws {
    let values = ValueSet(["who": .text("Ana"), "n": .number(DecimalNumber(3))])
    #expect(try MessagePattern.parse(text).format(values, locale: "en") == expected)
  }

  @Test func flagsAnArgumentThatAnApostropheSwallows() throws {
    let pattern = try MessagePattern.parse("Aujourd'{n}hui et {m}")
    #expect(pattern.quotedArguments.map(\.name) == ["n"])
    #expect(pattern.quotedArguments.first?.offset == 7)
    #expect(pattern.argumentNames == [])
    #expect(try MessagePattern.parse("l’{n} '{'").quotedArguments.isEmpty)
  }

  // MARK: Choosing

  @Test(arguments: [
    ("0", "nobody"), ("1", "you"), ("2", "you and one more"), ("4", "you and 3 more"),
  ])
  func appliesOffsetsAndExactBranches(count: String, expected: String) throws {
    let pattern = try MessagePattern.parse(
      "{n, plural, offset:1 =0 {nobody} =1 {you} one {you and one more} other {you and # more}}")
    #expect(try pattern.format(ValueSet(["n": number(count)]), locale: "en") == expected)
  }

  @Test func choosesByTheNumberAsItIsPrinted() throws {
    let pattern = try MessagePattern.parse("{n, plural, one {# one} few {# few} other {# other}}")
    #expect(try pattern.format(ValueSet(["n": number("1.0")]), locale: "en") == "1.0 other")
    #expect(try pattern.format(ValueSet(["n": number("1.0")]), locale: "fr") == "1,0 one")
    #expect(try pattern.format(ValueSet(["n": range("2", "20")]), locale: "ro") == "2–20 other")
  }

  @Test func choosesOrdinals() throws {
    let pattern = try MessagePattern.parse(
      "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}")
    let texts = try ["1", "2", "3", "11", "22"].map {
      try pattern.format(ValueSet(["n": number($0)]), locale: "en")
    }
    #expect(texts == ["1st", "2nd", "3rd", "11th", "22nd"])
  }

  @Test func printsTheNumberInASelectInsideAPlural() throws {
    let pattern = try MessagePattern.parse(
      "{n, plural, other {{w, select, a {[#]} other {<#>}}}}")
    let values = ValueSet(["n": number("3"), "w": .select("a")])
    #expect(try pattern.format(values, locale: "en") == "[3]")
  }

  @Test func tellsWrongTypesWithTheirPlace() throws {
    let values = ValueSet(["who": .text("Ana"), "day": day("2026-11-22"), "n": number("3")])
    let cases = [
      ("a {who, plural, other {#}}", "“who” is a value of type text, but a number is wanted here"),
      ("é {n, date}", "“n” is a value of type number, but a date is wanted here"),
      (
        "- {day, number}", "“day” is a value of type date, but a number or an amount is wanted here"
      ),
      (
        "- {n, select, other {x}}",
        "“n” is a value of type number, but a select, country, language or text is wanted here"
      ),
      ("- {who, list}", "“who” is a value of type text, but a list is wanted here"),
      ("- {n, time}", "“n” is a value of type number, but a time is wanted here"),
    ]
    for (text, headline) in cases {
      let pattern = try MessagePattern.parse(text)
      let error = try #require(throws: FormatError.self) {
        try pattern.format(values, locale: "fr")
      }
      #expect(error.headline == headline)
      #expect(error.offset == text.utf8.count - text.drop { $0 != "{" }.utf8.count)
    }
  }

  @Test func refusesWhatItsLanguageCannotSay() throws {
    let values = ValueSet(["n": number("1.5"), "one": number("1"), "c": .country("XX")])
    for (text, locale) in [("{n, spellout}", "ru"), ("{one, ordinal}", "ro"), ("{c}", "en")]
      as [(String, LocaleTag)]
    {
      let pattern = try MessagePattern.parse(text)
      #expect(throws: FormatError.self) { try pattern.format(values, locale: locale) }
    }
  }

  // MARK: Variants

  @Test func showsEveryBranchWithItsPlaceInTheSource() throws {
    let text = "Voici {n, plural, one {# fille} other {# filles}}."
    let variants = try MessagePattern.parse(text).variants(placeholder: "@")
    #expect(variants.map(\.text) == ["Voici @ fille.", "Voici @ filles."])
    #expect(variants.map { $0.choices.map(\.key) } == [[.category(.one)], [.category(.other)]])
    let stop = variants[1].text.utf8.count - 1
    #expect(variants[1].sourceOffset(of: stop) == text.utf8.count - 1)
  }

  @Test func keepsChoicesOnOneValueInAgreement() throws {
    let pattern = try MessagePattern.parse(
      "{w, select, m {He} f {She} other {They}} {w, select, m {his} f {her} other {their}}")
    #expect(pattern.variants().map(\.text) == ["He his", "She her", "They their"])
  }

  @Test func combinesWithinTheLimit() throws {
    let choice = (0..<12).map { "{a\($0), select, x {X} y {Y} other {Z}}" }.joined()
    let variants = try MessagePattern.parse(choice).variants(limit: 50)
    #expect(variants.count <= 50)
    for index in 0..<12 {
      let keys = Set(variants.map { $0.choices[index].key.description })
      #expect(keys == ["x", "y", "other"])
    }
  }

  /// Bulgarian and Russian dates end with the full stop of «г.».
  @Test(arguments: [
    ("Проверено на {day}.", "Проверено на 22 ноември 2026 г."),
    ("<emphasis>{day}</emphasis>.", "<emphasis>22 ноември 2026 г.</emphasis>"),
    ("{n, plural, one {{day}} other {{day}}}. Да.", "22 ноември 2026 г. Да."),
    ("{day}<footnote/>. Да", "22 ноември 2026 г.<footnote/> Да"),
    ("{day}...", "22 ноември 2026 г...."),
    ("{day}, {day}.", "22 ноември 2026 г., 22 ноември 2026 г."),
    ("{x}.", "Ж.К."), ("{n}.", "1."), ("г..", "г.."),
  ])
  func endsASentenceWithOneFullStop(_ pattern: String, _ expected: String) throws {
    let values = ValueSet(["day": day("2026-11-22"), "n": number("1"), "x": .text("Ж.К.")])
    let text = try MessagePattern.parse(pattern).format(values, locale: "bg")
    #expect(
      text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == expected)
  }
}
