import Formatting
import Messages
import Testing

@Suite struct MessageFormat2Tests {
  private func format(
    _ source: String, _ inputs: [String: MF2Input] = [:], _ locale: LocaleTag = "en"
  ) -> MF2Formatter.Result {
    MF2Formatter(locale: locale, isolates: false).format(source, inputs)
  }

  private let calls = """
    .input {$n :number}
    .match $n
    0 {{Звонков нет}}
    one {{{$n} звонок}}
    few {{{$n} звонка}}
    many {{{$n} звонков}}
    * {{{$n} звонка}}
    """

  @Test func choosesThePluralFormOfTheLanguage() throws {
    let expected = [
      "0": "Звонков нет", "21": "21 звонок", "3": "3 звонка", "5": "5 звонков", "1.5": "1,5 звонка",
    ]
    for (number, text) in expected {
      let input = MF2Input.number(try #require(DecimalNumber(number)))
      #expect(format(calls, ["n": input], "ru") == .init(text: text, errors: []))
    }
  }

  @Test func prefersTheExactNumberAndTheEarlierSelector() {
    let message = """
      .input {$a :number} .input {$b :string} .match $a $b
      one x {{one}} 1 * {{exact}} * x {{second}} * * {{none}}
      """
    let one = MF2Input.number(DecimalNumber(1))
    #expect(format(message, ["a": one, "b": .text("x")]).text == "exact")
    #expect(
      format(message, ["a": .number(DecimalNumber(2)), "b": .text("x")]).text == "second")
    #expect(
      format(message, ["a": .number(DecimalNumber(2)), "b": .text("y")]).text == "none")
  }

  @Test(arguments: [
    ("{1.5e3 :number}", "1,500"), ("{1e-3 :number}", "0.001"), ("{-0.5e1 :integer}", "-5"),
    ("{2.5 :integer}", "3"), ("{-2.5 :integer}", "-3"), ("{0.255 :percent}", "26%"),
    ("{7 :number minimumIntegerDigits=3}", "007"),
    ("{1234.5 :number maximumSignificantDigits=2}", "1,200"),
    ("{12345 :number useGrouping=never}", "12345"), ("{41 :offset add=1}", "42"),
    ("{1.50 :currency currency=EUR}", "€1.50"),
    ("{|2011-02-27T10:20:30+02:00| :date length=long}", "February 27, 2011"),
    ("{|9007199254740993| :number}", "9,007,199,254,740,993"),
  ])
  func showsNumbersExactly(_ source: String, _ expected: String) {
    #expect(format(source, [:], "en-US") == .init(text: expected, errors: []))
  }

  @Test func showsWhatCouldNotBeShownBetweenBraces() {
    #expect(
      format("a {$x} {|b\\|| :nonsense} {:number}")
        == .init(
          text: "a {$x} {|b\\||} {:number}",
          errors: [.unresolvedVariable, .unknownFunction, .badOperand]))
  }

  @Test func putsValuesOfUnknownDirectionBetweenIsolates() {
    let formatter = MF2Formatter(locale: "fr")
    let result = formatter.format("{$x} {1 :number}", ["x": .text("a")])
    #expect(result.text == "\u{2068}a\u{2069} 1")
  }

  /// Declarations that stand on each other, and more of them than allowed.
  @Test func chainsOfDeclarationsEnd() {
    func chain(_ count: Int) -> String {
      (1..<count).map { ".local $v\($0) = {$v\($0 - 1)}\n" }.joined()
        + "{{{$v\(count - 1)}}}"
    }
    #expect(format(chain(400), ["v0": .text("a")]).text == "a")
    #expect(format(chain(10_000)).errors == [.syntax])
  }

  @Test(arguments: [
    String(repeating: "{", count: 100_000), String(repeating: "\\", count: 99_999), "{|\u{0}|}",
    "\u{0}", ".match $x * {{", ".local $x = {1}", "{1 :number a=}", "{$}", ".input {1} {{}}",
    String(repeating: "a", count: 200_001),
  ])
  func malformedMessagesAreSyntaxErrors(source: String) {
    #expect(format(source) == .init(text: nil, errors: [.syntax]))
  }
}
