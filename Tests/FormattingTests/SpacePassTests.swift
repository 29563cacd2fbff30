import Formatting
import Messages
import TestSupport
import Testing

@Suite struct SpacePassTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var locale: LocaleTag
    var text: String
    var expected: String
    var testDescription: String { "\(locale): \(text)" }
  }

  /// `·` is U+00A0 and `˙` U+202F in the expectations.
  static let cases: [Case] = [
    Case(locale: "fr", text: "Et toi ? Voici : oui !", expected: "Et toi˙? Voici·: oui˙!"),
    Case(locale: "fr", text: "Et toi\u{A0}?", expected: "Et toi˙?"),
    Case(locale: "fr", text: "« mon enfant » part", expected: "«·mon enfant·» part"),
    Case(
      locale: "fr", text: "11 ans, 25 %, 5 € et 15 h 05", expected: "11·ans, 25·%, 5·€ et 15·h·05"),
    Case(locale: "fr", text: "le 1er mai et le 3 juin", expected: "le 1er·mai et le 3·juin"),
    Case(locale: "fr", text: "Mme Dupont, p. ex. art. 5", expected: "Mme·Dupont, p.·ex. art.·5"),
    Case(locale: "fr", text: "elle – ma mère – part", expected: "elle –·ma mère·– part"),
    Case(locale: "fr", text: "elle part – demain", expected: "elle part –·demain"),
    Case(
      locale: "fr", text: "fête ;-) à 15:30 sur http://a", expected: "fête ;-) à 15:30 sur http://a"
    ),
    Case(locale: "ru", text: "мама — учитель в школе", expected: "мама·— учитель в·школе"),
    Case(locale: "ru", text: "и в «доме» на 5 лет", expected: "и·в·«доме» на·5·лет"),
    Case(locale: "ru", text: "если бы, так же и т. д.", expected: "если·бы, так·же и·т.·д."),
    Case(
      locale: "ru", text: "в 2011 г. № 5, А. С. Пушкин", expected: "в·2011·г. №·5, А.·С.·Пушкин"),
    Case(locale: "ru", text: "пункт а) дети", expected: "пункт а) дети"),
    Case(
      locale: "ru", text: "за 40 дней, 140/2013 с 5 мая", expected: "за·40·дней, 140/2013 с·5·мая"),
    Case(locale: "bg", text: "мама – и аз с теб", expected: "мама·– и·аз с·теб"),
    Case(locale: "bg", text: "27 февруари 2011 г., № 5", expected: "27·февруари 2011·г., №·5"),
    Case(
      locale: "ro", text: "nr. 5, art. 12, p. 3, 20 km", expected: "nr.·5, art.·12, p.·3, 20·km"),
    Case(locale: "ro", text: "mama – acasă", expected: "mama·– acasă"),
    Case(locale: "en", text: "Dr Smith – on p. 5, 3 May", expected: "Dr·Smith·– on p.·5, 3·May"),
    Case(locale: "de", text: "5 km – so", expected: "5 km – so"),
  ]

  @Test(arguments: cases)
  func setsTheSpacesOfTheLanguage(_ row: Case) {
    let expected = String(row.expected.map { $0 == "·" ? "\u{A0}" : $0 == "˙" ? "\u{202F}" : $0 })
    #expect(SpacePass(locale: row.locale).applied(to: row.text) == expected)
  }

  @Test(arguments: cases)
  func changesNothingTheSecondTime(_ row: Case) {
    let pass = SpacePass(locale: row.locale)
    let once = pass.applied(to: row.text)
    #expect(pass.applied(to: once) == once)
    #expect(pass.changes(in: [.text(once)]).isEmpty)
  }

  @Test func seesAcrossInlineElementsAndLeavesOpaquePiecesAlone() {
    let pass = SpacePass(locale: "fr")
    #expect(pass.applied(to: [.text("Quoi"), .text(" ?")]) == ["Quoi", "\u{202F}?"])
    #expect(pass.applied(to: [.text("Tapez "), .opaque, .text(" !")]) == ["Tapez ", "\u{202F}!"])
  }

  @Test(
    arguments: [
      ("fr", "<quote>Quoi</quote> ?", "<quote>Quoi</quote>\u{202F}?"),
      ("fr", "mot<footnote1/> ! fin", "mot<footnote1/>\u{202F}! fin"),
      ("fr", "mot<_:footnote-1/> ! fin", "mot<_:footnote-1/>\u{202F}! fin"),
      (
        "ru", "в <emphasis>школе</emphasis> и дома", "в\u{A0}<emphasis>школе</emphasis> и\u{A0}дома"
      ),
      ("ru", "в <literal>в доме</literal> да", "в\u{A0}<literal>в доме</literal> да"),
      ("ru", "<a title='в доме'>в доме</a>", "<a title='в доме'>в\u{A0}доме</a>"),
      ("bg", "Том &amp; Джери &#8211; и аз", "Том &amp; Джери\u{A0}&#8211; и\u{A0}аз"),
      ("fr", "pas fermé <b> ?", "pas fermé <b> ?"),
    ] as [(LocaleTag, String, String)])
  func leavesMarkupAlone(locale: LocaleTag, text: String, expected: String) {
    let pass = SpacePass(locale: locale)
    #expect(pass.applied(toMarkup: text) == expected)
    #expect(pass.applied(toMarkup: expected) == expected)
  }

  @Test func saysWhatItChangesAndWhy() {
    let changes = SpacePass(locale: "ru").changes(in: [.text("дети "), .text("в школе")])
    #expect(changes.map(\.id) == ["ru.short-preposition"])
    #expect(changes.first?.piece == 1 && changes.first?.offset == 1)
  }

  @Test(arguments: ["en", "fr", "ro", "bg", "ru"] as [LocaleTag])
  func everyRuleCompilesAndRandomTextSettlesAfterOnePass(locale: LocaleTag) throws {
    let pass = SpacePass(locale: locale)
    #expect(pass.compiledRuleCount == pass.rows.count)
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array(" \u{A0}\u{202F}–—«»;:!?.,вспA5%№гh1er(’") + [" ", " "]
    for _ in 0..<300 {
      let text = String((0..<30).map { _ in alphabet.randomElement(using: &generator) ?? " " })
      let once = pass.applied(to: text)
      #expect(pass.applied(to: once) == once, "\(text)")
      #expect(once.utf16.count == text.utf16.count)
    }
  }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
