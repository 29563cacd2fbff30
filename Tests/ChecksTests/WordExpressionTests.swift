import Messages
import TestSupport
import Testing

@testable import Checks

@Suite struct WordExpressionTests {
  @Test(arguments: [
    ("before", ["bef"]), ("rou?bles?", ["rou", "rob"]),
    ("ма[йи]", ["май", "маи"]), ("(?:în)?tot", ["înt", "tot"]), ("n(?=-)", ["n$"]),
    ("(?<=\\d |of )(?-i:May)", ["may"]), ("d’abord|до", ["d$", "до$"]),
    (#"ne\p{L}*"#, ["ne*", "ne$"]),
    ("[Vv]ous", ["vou"]), (#"\$(?:US)?|€"#, ["$$", "€$"]), ("o{2}h", ["*"]),
    ("[a-f]x", ["*"]), (#"на\b"#, ["на*"]), ("no(?:t)? less", ["no$", "not"]),
    ("x*y", ["x*", "y$"]),
  ])
  func knowsHowAPatternBegins(_ pattern: String, _ beginnings: [String]) {
    let found = WordBeginning.beginnings(of: pattern).map { beginning in
      let end =
        switch beginning.end {
        case .none: ""
        case .anything: "*"
        case .wordEnd: "$"
        }
      return String(decoding: beginning.letters, as: UTF16.self) + end
    }
    #expect(Set(found) == Set(beginnings))
  }

  /// Words, parts of words and what stands between them; letters that ICU folds to others, too.
  private static let pieces = [
    "before", "AFTER", "first", "ﬁrst", "LAST", "laſt", "May", "of May 5", "in ", "twice", "no",
    "not", "don’t", "cannot", "at least", "5h", "3 m", "kg", "\u{212A}g", "€", "$", "10 lei",
    "avant", "après", "d’abord", "plus d’", "moins que", "vous", "Vous", "tu", "t’", "ne ", "pas",
    "jamais", "orphelins blancs", "înainte", "după", "cel puțin", "trei", "șase", "luna mai",
    "două luni", "lună", "nu", "n-", "dumneavoastră", "преди", "след", "през май", "не",
    "най-малко",
    "Вие", "нелегални", "до 5", "после", "ЧАС", "ч.", "недели", "мая", "вы", "ты", "нет",
    "брошенные дети",
    " ", " ", " ", "-", "’", "(", ")", "«", "»", "\u{A0}", "\u{301}", "\u{345}", "²", "Ⅳ", "ß",
    "\u{E000}", "\u{E001}", "😀", "ա", "x",
  ]

  /// To look only where words begin finds what a search of the whole text finds.
  @Test(arguments: ["en", "fr", "ro", "bg", "ru"])
  func findsWhatASearchOfTheWholeTextFinds(_ language: String) throws {
    let locale = try #require(LocaleTag(language))
    let index = try #require(WordIndex.index(of: language))
    let expressions = WordIndex.expressions(of: language)
    var generator = SeededGenerator(seed: 7)
    var found = 0
    for _ in 0..<250 {
      let text = (0..<12).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let masked = [index, nil].map {
        MaskedText(TextVariant(text), quotes: QuotationMarks(locale), index: $0)
      }
      for expression in expressions {
        let matches = expression.matches(in: masked[0])
        #expect(matches == expression.matches(in: masked[1]), "\(text)")
        found += matches.count
      }
    }
    #expect(found > 50)
  }

  @Test(arguments: ["en", "fr", "ro", "bg", "ru"])
  func areIndexedAll(_ language: String) throws {
    let index = try #require(WordIndex.index(of: language))
    for expression in WordIndex.expressions(of: language) {
      #expect(expression.compiles)
      #expect(index.member(expression) != nil)
    }
  }

  @Test func smallWordsAreThoseThatWerePutIn() {
    let table = SmallWords([("la", 1), ("le", 2), ("la", 4), ("în", 1)])
    let properties = ["la", "le", "în", "l", "lau", ""].map { table[Array($0.utf16)[...]] }
    #expect(properties == [5, 2, 1, 0, 0, 0])
    #expect(SmallWords([])[Array("la".utf16)[...]] == 0)
  }
}
