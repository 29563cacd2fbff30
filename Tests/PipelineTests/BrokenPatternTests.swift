import Diagnostics
import Messages
import Pipeline
import TestSupport
import Testing

/// A broken sentence; `¦` marks where the finding must land.
struct BrokenPattern: CustomTestStringConvertible, Sendable {
  var marked: String
  /// A word of the finding's headline.
  var word: String
  var testDescription: String { "\(word): \(marked.prefix(60))" }

  init(_ marked: String, _ word: String) {
    self.marked = marked
    self.word = word
  }

  /// The same fault with text around it.
  func within(_ before: String, _ after: String) -> BrokenPattern {
    BrokenPattern(before + marked + after, word)
  }
}

@Suite struct BrokenPatternTests {
  /// Faults inside of an argument: they are what they are wherever the argument stands.
  static let inArguments: [BrokenPattern] = [
    // No name, or none that can be one.
    .init("¦{}", "names no value"), .init("¦{ }", "names no value"),
    .init("{¦!}", "is not the name"), .init("{¦{n}}", "is not the name"),
    .init("{¦.n}", "is not the name"), .init("{¦,number}", "is not the name"),
    .init("{¦\u{0}}", "is not the name"), .init("{¦#}", "is not the name"),
    .init("{¦'n'}", "is not the name"), .init("{¦:number}", "is not the name"),
    // Something else where only a comma or a brace may stand.
    .init("{n ¦m}", "where only"), .init("{n¦:number}", "where only"),
    .init("{n¦\u{0}}", "where only"), .init("{n¦.x}", "where only"),
    .init("{n¦{m}}", "where only"), .init("{n¦;number}", "where only"),
    // Unknown types.
    .init("{n, ¦nummer}", "there is no type"), .init("{n, ¦Number}", "there is no type"),
    .init("{n, ¦currency}", "there is no type"), .init("{n, ¦число}", "there is no type"),
    .init("{n, ¦}", "there is no type"), .init("{n, ¦{}}", "there is no type"),
    .init("{n, ¦'number'}", "there is no type"), .init("{n, ¦plurals, other {#}}", "no type"),
    .init("{n, ¦choice, 0#none|1#one}", "out of use"),
    // Unknown styles.
    .init("{n, number, ¦money}", "is no style"), .init("{n, number, ¦#,##0}", "is no style"),
    .init("{n, number, ¦::nonsense}", "is no style"), .init("{n, number, ¦::}", "is no style"),
    .init("{n, number, ¦::\u{0}}", "is no style"), .init("{n, number, ¦}", "is no style"),
    .init("{d, date, ¦lang}", "is no style"), .init("{d, date, ¦dd.MM.yyyy}", "is no style"),
    .init("{d, date, ¦::hm}", "is no style"), .init("{t, time, ¦in Nowhere}", "is no style"),
    .init("{t, time, ¦::🙂}", "is no style"), .init("{l, list, ¦nor}", "is no style"),
    .init("{n, spellout, ¦two}", "which has none"), .init("{n, ordinal, ¦1st}", "which has none"),
    .init("{u, duration, ¦long}", "which has none"),
    // Plurals and selects without their branches.
    .init("{n, plural¦}", "has no branches"), .init("¦{n, plural,}", "has no branches"),
    .init("¦{n, plural, one {a}}", "lacks the branch"),
    .init("¦{n, plural, one {a} few {b} many {c}}", "lacks the branch"),
    .init("¦{n, plural, =0 {a} =1 {b}}", "lacks the branch"),
    .init("¦{n, selectordinal, one {a}}", "lacks the branch"),
    .init("¦{c, select, FR {a}}", "lacks the branch"),
    .init("{c, select¦}", "has no branches"), .init("¦{c, select, }", "has no branches"),
    // Branches that are none.
    .init("{n, plural, one {a} ¦one {b} other {c}}", "two branches"),
    .init("{c, select, FR {a} ¦FR {b} other {c}}", "two branches"),
    .init("{n, plural, =1 {a} ¦=1.0 {b} other {c}}", "two branches"),
    .init("{n, plural, ¦on {a} other {b}}", "did you mean “one”"),
    .init("{n, plural, ¦One {a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦один {a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦= {a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦=x {a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦1 {a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦{a} other {b}}", "is no plural form"),
    .init("{n, plural, ¦offset:x other {b}}", "whole number"),
    .init("{n, plural, ¦offset: other {b}}", "whole number"),
    .init("{n, plural, ¦offset:9999999999 other {b}}", "whole number"),
    .init("{n, plural, ¦one other {b}}", "has no text"),
    .init("{c, select, ¦FR other {b}}", "has no text"),
    .init("{c, select, ¦a=b {c} other {b}}", "cannot choose"),
    .init("{c, select, ¦{c} other {b}}", "cannot choose"),
    .init("{c, select, ¦\u{0} {c} other {b}}", "cannot choose"),
    // Values that do not fit.
    .init("¦{m}", "there is no value"), .init("¦{m, number}", "there is no value"),
    .init("¦{m, plural, other {#}}", "there is no value"),
    .init("¦{d, number}", "is a value of type date"), .init("¦{n, date}", "of type number"),
    .init("¦{n, time}", "of type number"), .init("¦{n, list}", "of type number"),
    .init("¦{t, date}", "of type time"), .init("¦{l, number}", "of type list"),
    .init("¦{c, plural, other {#}}", "of type country"),
    .init("¦{d, selectordinal, other {#}}", "of type date"),
    .init("¦{n, select, other {a}}", "of type number"),
    .init("¦{c, spellout}", "of type country"), .init("¦{d, duration}", "of type date"),
  ]

  /// Faults that end the sentence: nothing may follow.
  static let atTheEnd: [BrokenPattern] = [
    .init("¦{", "is never closed"), .init("¦{n", "is never closed"),
    .init("¦{n ", "is never closed"), .init("¦{n,", "is never closed"),
    .init("¦{n, number", "is never closed"), .init("¦{n, number, ", "is never closed"),
    .init("¦{n, number, ::percent", "is never closed"),
    .init("¦{n, plural, ", "is never closed"),
    .init("¦{n, plural, other {a} ", "is never closed"),
    .init("{n, plural, other ¦{a", "is never closed"),
    .init("{n, plural, one {a} other ¦{# {c}", "is never closed"),
    .init("{c, select, FR ¦{a {n} ", "is never closed"),
    .init("{n, plural, other ¦{l'{c}}}", "apostrophe"),
    .init("{n, plural, other ¦{'{' ''{n}'' '}}", "is never closed"),
    .init("¦}", "closes nothing"), .init("a ¦}} b", "closes nothing"),
    .init("{n}¦}", "closes nothing"), .init("'' ¦}", "closes nothing"),
    .init("{n, plural, other {a}}¦}", "closes nothing"),
  ]

  private static let around: [(String, String)] = [
    ("", ""), ("Тут ", " и там"), ("🙂 é ", "…"), ("<emphasis>", "</emphasis>"), ("{n} ", " {d}"),
    ("l’{c} l'été ", " ''"),
  ]

  static let rows: [BrokenPattern] =
    around.flatMap { before, after in
      inArguments.map { $0.within(before, after) } + atTheEnd.map { $0.within(before, "") }
    }

  private static let values = [
    "n=number:1.5", "d=date:2011-02-27", "t=time:9:00", "l=list:a", "c=country:FR", "u=duration:5",
  ]

  @Test func areMoreThanThreeHundred() {
    #expect(Set(Self.rows.map(\.marked)).count > 300)
  }

  @Test(arguments: ["en", "fr", "ro", "bg", "ru"] as [LocaleTag])
  func eachHasItsFindingAtItsColumn(locale: LocaleTag) throws {
    let sample = try #require(ValueSample.all(of: Self.values, file: nil).first)
    let trial = PatternTrial(locales: [locale])
    for row in Self.rows {
      let text = row.marked.replacing("¦", with: "")
      let mark = try #require(row.marked.unicodeScalars.firstIndex(of: "¦"))
      let column = row.marked.unicodeScalars.distance(
        from: row.marked.unicodeScalars.startIndex, to: mark)
      let result = try #require(trial.results(of: text, with: sample).first)
      let finding = try #require(result.finding, "\(row.marked): \(result.text ?? "")")
      #expect(finding.location?.column == column + 1, "\(row.marked)")
      #expect(finding.headline.contains(row.word), "\(row.marked): \(finding.headline)")
    }
  }

  @Test(arguments: [
    String(repeating: "{n, plural, other {", count: 10_000),
    String(repeating: "{c, select, other {", count: 10_000)
      + String(repeating: "}}", count: 10_000),
    String(repeating: "{", count: 10_000), String(repeating: "}", count: 10_000),
    String(repeating: "'{", count: 9_999) + "'{n}}", String(repeating: "a", count: 200_001),
    "\u{0}{\u{0}", "\u{FEFF}{", "\u{FFFE}}", "{\u{DFFFD}", "{n, number, ::.0000000000000*{",
  ])
  func nothingIsTooDeepOrTooStrange(text: String) throws {
    let sample = try #require(ValueSample.all(of: Self.values, file: nil).first)
    let result = try #require(PatternTrial(locales: ["ru"]).results(of: text, with: sample).first)
    let finding = try #require(result.finding)
    #expect(finding.id == "icu-syntax")
    #expect((finding.location?.column ?? 0) > 0)
  }

  /// Half a surrogate pair, as an octal escape of a catalog and as an escape of YAML.
  @Test func halvesOfSurrogatePairsAreNoText() {
    #expect(throws: OperationError.self) {
      try ValuesFile.parse(Array("a: { type: text, value: \"\\ud800\" }".utf8), file: "values.yaml")
    }
    #expect(throws: OperationError.self) {
      try ValuesFile.parse(
        Array("a: { type: text, value: ".utf8) + [0xED, 0xA0, 0x80] + Array(" }".utf8),
        file: "values.yaml")
    }
  }
}
