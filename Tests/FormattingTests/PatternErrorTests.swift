import Formatting
import Messages
import Testing

@Suite struct PatternErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// `¦` marks the place of the error.
    var marked: String
    var headline: String
    var testDescription: String { marked }
  }

  static let cases: [Case] = [
    Case(marked: "¦{", headline: "“{” is never closed: a “}” is missing"),
    Case(marked: "a ¦{x", headline: "“{x” is never closed: a “}” is missing"),
    Case(
      marked: "a ¦} b",
      headline: "this “}” closes nothing: a “{” is missing before it, or it is too many"),
    Case(marked: "¦{}", headline: "“{}” names no value"),
    Case(marked: "é{¦!}", headline: "“!}” is not the name of a value"),
    Case(
      marked: "{x ¦y}", headline: "after “{x” comes “y}” where only “,” or “}” may stand"),
    Case(marked: "{x, ¦nummer}", headline: "there is no type “nummer”; did you mean “number”?"),
    Case(marked: "{x, ¦choice, 0#a}", headline: "“choice” is out of use; write “plural”"),
    Case(
      marked: "{x, number, ¦money}",
      headline: "“money” is no style of “number”; known are integer, percent, ::skeleton"),
    Case(
      marked: "{x, number, ¦::nonsense}",
      headline: "“::nonsense” is no style of “number”; known are integer, percent, ::skeleton"),
    Case(
      marked: "{x, date, ¦::hm}",
      headline:
        "“::hm” is no style of “date”; known are full, long, medium, short, ::skeleton"),
    Case(
      marked: "{x, spellout, ¦two}", headline: "“two” is no style of “spellout”, which has none"),
    Case(
      marked: "{x, plural¦}",
      headline: "“{x, plural” has no branches; write at least “other {…}”"),
    Case(
      marked: "¦{x, plural, }",
      headline: "“{x, plural” has no branches; write at least “other {…}”"),
    Case(
      marked: "¦{x, plural, one {a}}", headline: "“{x, plural” lacks the branch “other {…}”"),
    Case(
      marked: "{x, plural, one {a} ¦one {b} other {c}}", headline: "“x” has two branches “one”"),
    Case(
      marked: "{x, plural, =1 {a} ¦=01 {b} other {c}}", headline: "“x” has two branches “=1”"),
    Case(
      marked: "{x, plural, ¦on {a} other {b}}",
      headline: "“on” is no plural form of “x”; known are zero, one, two, few, many, other and =N; "
        + "did you mean “one”?"),
    Case(
      marked: "{x, plural, ¦=a {a} other {b}}",
      headline: "“=a” is no plural form of “x”; known are zero, one, two, few, many, other and =N"),
    Case(
      marked: "{x, plural, ¦offset:a other {b}}",
      headline: "“offset:” of “x” needs a whole number before the branches"),
    Case(
      marked: "{x, select, ¦FR other {b}}",
      headline: "the branch “FR” of “x” has no text: “{…}” must follow"),
    Case(
      marked: "{x, select, ¦a=b {c} other {b}}", headline: "“a=b” cannot choose a branch of “x”"),
    Case(
      marked: "{x, select, other ¦{b",
      headline: "the branch “other” of “x” is never closed: a “}” is missing"
    ),
    Case(
      marked: "{x, plural, other ¦{l'{y}}}",
      headline: "the branch “other” of “x” is never closed: a “}” is missing; the apostrophe ' "
        + "before {y} makes the braces text: write ’ instead"),
  ]

  @Test(arguments: cases)
  func tellsPlaceAndRemedy(_ row: Case) throws {
    let mark = try #require(row.marked.firstIndex(of: "¦"))
    let text = row.marked.replacing("¦", with: "")
    let error = try #require(throws: PatternError.self) { try MessagePattern.parse(text) }
    #expect(error.headline == row.headline)
    #expect(error.offset == row.marked[..<mark].utf8.count)
  }

  @Test func limitsDepthAndLength() {
    let deep =
      String(repeating: "{x, select, other {", count: 10_000)
      + String(repeating: "}}", count: 10_000)
    #expect(throws: PatternError.self) { try MessagePattern.parse(deep) }
    let open = String(repeating: "{", count: 100_000)
    #expect(throws: PatternError.self) { try MessagePattern.parse(open) }
    #expect(throws: PatternError.self) {
      try MessagePattern.parse(String(repeating: "a", count: MessagePattern.lengthLimit + 1))
    }
  }

  /// Broken by cutting, doubling and deleting pieces of good patterns: an error inside the text or
  /// a pattern, never a crash.
  @Test func brokenPatternsEndInAnErrorWithAPlaceInsideTheText() {
    var generator = SeededGenerator(seed: 11)
    let values = ValueSet(["x": .number(DecimalNumber(3)), "y": .country("FR")])
    let formatter = LocaleFormatter(locale: "ru")
    let pieces = [
      "{", "}", "{x}", "{x, plural, ", "one {", "few {#}", "other {", "=0 {", "offset:1 ",
      "{y, select, ",
      "FR {", "'", "''", "'{", "#", ",", "number", "::", "date", "\u{0}", "\u{FFFD}", "é", "🙂",
      "</b>",
      "{x, number, ::", "}}", " ", "\u{202E}", "{x, selectordinal, ", "|",
    ]
    var failures = 0
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      do {
        let pattern = try MessagePattern.parse(text)
        _ = try? pattern.format(values, with: formatter)
        _ = pattern.variants()
      } catch {
        failures += 1
        #expect((0...text.utf8.count).contains(error.offset))
        #expect(!error.headline.isEmpty)
      }
    }
    #expect(failures > 300)
  }
}
