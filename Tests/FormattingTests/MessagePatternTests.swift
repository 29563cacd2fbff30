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
}
