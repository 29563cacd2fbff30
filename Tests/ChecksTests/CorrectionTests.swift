import Catalogs
import Checks
import Diagnostics
import Messages
import Testing

@Suite struct CorrectionTests {
  private func corrected(_ fixture: Fixture) throws -> String? {
    let entry = try fixture.catalog().entries[1]
    return CheckEngine(fixture.context).corrected(entry)?.string
  }

  static let rows: [(Fixture, String)] = [
    (Fixture("fr", "Who?", "Qui ?"), "Qui\u{202F}?"),
    (Fixture("fr", "Who? You!", "Qui? Toi !"), "Qui\u{202F}? Toi\u{202F}!"),
    (Fixture("fr", "Here: you.", "Voici : l'enfant."), "Voici\u{A0}: l’enfant."),
    (Fixture("fr", "Say “Hi”.", "Dites « Bonjour »."), "Dites «\u{A0}Bonjour\u{A0}»."),
    (Fixture("fr", "Say “Hi”.", "Dites \"Bonjour\"."), "Dites «\u{A0}Bonjour\u{A0}»."),
    (Fixture("fr", "<b id='?'>Who</b>?", "<b id='?'>Qui</b>?"), "<b id='?'>Qui</b>\u{202F}?"),
    (Fixture("ro", "And you", "Şi ţie"), "Și ție"),
    (Fixture("ro", "Say “Hi”.", "Spune \"Bună\"."), "Spune „Bună”."),
    (Fixture("ro", "Go, now.", "Du-te , acum."), "Du-te, acum."),
    (Fixture("bg", "At home — now", "Вкъщи - сега"), "Вкъщи – сега"),
    (Fixture("bg", "Say “Hi”.", "Кажи \"Здравей\"."), "Кажи „Здравей“."),
    (Fixture("ru", "At home — now", "Дома - сейчас"), "Дома — сейчас"),
    (Fixture("ru", "Call 116 111", "Звоните 116 111"), "Звоните 116\u{A0}111"),
    (Fixture("ru", "Wait…", "Подождите..."), "Подождите…"),
    (Fixture("ru", "Call us.", " Позвоните  нам."), "Позвоните нам."),
    (
      Fixture(
        "fr", "{n, plural, one {A call?} other {# calls?}}",
        "{n, plural, one {Un appel ?} many {# appels ?} other {# appels ?}}", pattern: true),
      "{n, plural, one {Un appel\u{202F}?} many {# appels\u{202F}?} other {# appels\u{202F}?}}"
    ),
  ]

  @Test(arguments: rows)
  func writesTheOneAnswer(_ fixture: Fixture, _ wanted: String) throws {
    #expect(try corrected(fixture) == wanted)
    let second = Fixture(
      fixture.context.locale, "x", wanted, pattern: wanted.hasPrefix("{"))
    #expect(CheckEngine(fixture.context).corrected(try second.catalog().entries[1]) == nil)
  }

  static let untouched: [Fixture] = [
    // Marks that do not pair, inside words, and in what is no prose.
    Fixture("fr", "Say “Hi”.", "Dites \"Bonjour."),
    Fixture("bg", "5″ and 6″", "5\" и 6\""),
    Fixture("fr", "Type", "Tapez <literal>a;b ?</literal>"),
    Fixture("fr", "Who?", "Qui ?", flags: ["fuzzy"]),
    Fixture("fr", "Who?", "Qui ?", flags: ["dragoman-ignore:fr.high-punctuation"]),
    // A space inside a tag is none of the text's.
    Fixture("ru", "<b>a</b>", "<b  id=\"1\">а</b>"),
  ]

  @Test(arguments: untouched)
  func leavesTheRestAlone(_ fixture: Fixture) throws {
    #expect(try corrected(fixture) == nil)
  }

  /// “Language: fr” is no French sentence.
  @Test func leavesTheHeaderAlone() throws {
    let fixture = Fixture("fr", "Who?", "Qui ?")
    let header = try fixture.catalog().entries[0]
    #expect(header.isHeader && CheckEngine(fixture.context).corrected(header) == nil)
  }

  /// Each example of a rule that can be corrected: the rule is silent afterwards, no other speaks.
  @Test func curesTheExamplesOfItsRules() throws {
    var cured = 0
    var left: [String] = []
    for check in CheckRegistry.languageChecks where Self.isCorrectable(check.id) {
      let locale = LocaleTag(check.rule.language ?? "ro") ?? "ro"
      for hit in check.rule.hits {
        let fixture = Fixture(locale, "source", hit)
        let engine = CheckEngine(
          fixture.context, settings: CheckSettings(only: [check.id]))
        guard let entry = engine.corrected(try fixture.catalog().entries[1]) else {
          left.append("\(check.id): \(hit)")
          continue
        }
        #expect(!check.flags(entry.string), "\(check.id): \(entry.string)")
        cured += 1
      }
      for pass in check.rule.passes {
        let entry = try Fixture(locale, "source", pass).catalog().entries[1]
        let engine = CheckEngine(
          CheckContext(locale: locale), settings: CheckSettings(only: [check.id]))
        #expect(engine.corrected(entry) == nil, "\(check.id): \(pass)")
      }
    }
    #expect(cured >= 35)
    // What needs a person: marks that do not pair, or that are those of another language.
    #expect(left.count <= 12, "\(left)")
  }

  private static func isCorrectable(_ id: CheckID) -> Bool {
    CheckRegistry.languageChecks.first { $0.id == id }?.correctsItself ?? false
  }
}
