import TestSupport
import Testing

@testable import Checks

@Suite struct PatternStartTests {
  /// The places in the text are marked by `^` in the string behind it.
  @Test(arguments: [
    (#"\.{3,}"#, "a... b.", " ^^    "), (#"(?<=\S)[ \u00A0]{2,}(?=\S)"#, "a  b c", " ^    "),
    (#"[,;!?](?=\p{L})|\.(?=\p{Lu})"#, "a,b, c.De.f", " ^    ^    "),
    (#"\b(?:[Tt]u|tes)\b"#, "tu te ta Tu", "^  ^     ^ "), (#"\d ?%"#, "1% 2 % 3", "^  ^    "),
    (#"[a-c]x*y"#, "ax by c", "^  ^   "), (#"^-[ \u00A0]?(?=\p{Lu})"#, "-A - b", "^  ^  "),
    (#"[^a]b"#, "xb ab", "^  ^ "), (#"\u00AB|\u00BB(?!x)"#, "«»", "^^"),
    (#"(?:ab|c)?d"#, "abcd", "^ ^^"),
  ])
  func tellsWhereAMatchMayBegin(_ pattern: String, _ text: String, _ places: String) throws {
    let start = try #require(PatternStart(pattern))
    let marks = Array(places.utf16).indices.filter { Array(places.utf16)[$0] == 0x5E }
    #expect(start.places(in: Array(text.utf16)) == marks)
  }

  @Test(arguments: [
    "", "a?", "(?i)a", "x|", "(?=a)b?", #"\h"#, "[[a]b]", #"\p{Grek}"#, "(", ")", "[a",
  ])
  func isNoneOfWhatMayBeginWithAnything(_ pattern: String) {
    #expect(PatternStart(pattern) == nil)
  }

  /// To look only there finds what a search of the whole text finds.
  @Test func sparesNoMatch() throws {
    let rules = LanguageRule.all
    let pieces =
      rules.flatMap { $0.hits + $0.passes } + [" ", "\u{A0}", "«", "\"", ".", "1", "\u{301}", "😀"]
    var generator = SeededGenerator(seed: 3)
    for rule in rules {
      let (expression, start) = (LazyExpression(rule.pattern), PatternStart(rule.pattern))
      guard let start else { continue }
      for _ in 0..<60 {
        var units = (0..<4).flatMap { _ in
          Array((pieces.randomElement(using: &generator) ?? "").utf16)
        }
        units.removeFirst(Int.random(in: 0..<max(1, units.count), using: &generator) / 2)
        let found = expression.all(in: units)
        #expect(expression.matches(in: units, at: start.places(in: units)) == found, "\(rule.id)")
      }
    }
    #expect(rules.count { PatternStart($0.pattern) == nil } < 4)
  }
}
