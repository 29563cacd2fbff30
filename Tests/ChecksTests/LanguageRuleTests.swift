import Catalogs
import Checks
import Diagnostics
import Messages
import Testing

@Suite struct LanguageRuleTests {
  static let examples: [(CheckID, String, Bool)] = CheckRegistry.languageChecks.flatMap { check in
    check.rule.hits.map { (check.id, $0, true) } + check.rule.passes.map { (check.id, $0, false) }
  }

  /// Each example goes the way of a real translation: through a catalog and the engine.
  @Test(arguments: examples)
  func holdsForItsExample(_ id: CheckID, _ text: String, _ isHit: Bool) throws {
    let check = try #require(CheckRegistry.languageChecks.first { $0.id == id })
    let locale = LocaleTag(check.rule.language ?? "ro") ?? "ro"
    let fixture = Fixture(locale, "source", text)
    let entry = try fixture.catalog().entries[1]
    let unit = TranslationUnit(entry, target: entry.string, fixture.context)
    let engine = CheckEngine(fixture.context, settings: CheckSettings(only: [id]))
    #expect(engine.findings(in: unit).isEmpty != isHit)
  }

  @Test func compilesEveryPattern() {
    for check in CheckRegistry.languageChecks { #expect(check.compiles, "\(check.id)") }
    #expect(CheckRegistry.languageChecks.count == 68)
  }

  static let masked: [(Fixture, CheckID, Bool)] = [
    // Code is no prose; an argument is a word; each branch stands by itself.
    (Fixture("fr", "s", "Tapez <literal>a;b ?</literal>"), "fr.high-punctuation", false),
    (Fixture("fr", "s", "<emphasis>Quoi</emphasis>?"), "fr.high-punctuation", true),
    (Fixture("fr", "{n}", "Avec {n} ?", pattern: true), "fr.high-punctuation", true),
    (Fixture("fr", "{n}", "Avec {n}\u{202F}?", pattern: true), "fr.high-punctuation", false),
    (
      Fixture(
        "fr", "{n, plural, one {a} other {b}}",
        "{n, plural, one {Un appel} other {# appels?}}", pattern: true), "fr.high-punctuation", true
    ),
    (
      Fixture(
        "fr", "{n, plural, one {a} other {b}}", "{n, plural, one {Un} other {#}}", pattern: true),
      "fr.colon", false
    ),
    (Fixture("bg", "s", "<foreignphrase>Мы</foreignphrase> и те"), "bg.russian-letter", false),
    (Fixture("bg", "s", "<phrase xml:lang=\"ru\">Мы</phrase>"), "bg.russian-letter", false),
    (Fixture("fr", "s", "Dites <quote>Tu me manques.</quote>"), "fr.address-parents", false),
    (Fixture("fr", "I miss you.", "Tu me manques."), "fr.address-parents", false),
    (Fixture("fr", "Call your child.", "Tu appelles ton enfant."), "fr.address-parents", true),
    // Words for a child stand in a block quotation.
    (
      Fixture("fr", "Who is it?", "Qui es-tu\u{202F}?", place: "Calls › blockquote › para"),
      "fr.address-parents", false
    ),
    (
      Fixture("fr", "Who is it?", "Qui es-tu\u{202F}?", place: "Calls › para"),
      "fr.address-parents", true
    ),
    (Fixture("fr", "s", "Dites <quote>Oui</quote>?"), "fr.high-punctuation", true),
    (Fixture("ro", "s", "a &#160; b"), "x.double-space", true),
    (Fixture("ro", "s", "a  b", flags: ["no-wrap"]), "x.double-space", false),
  ]

  @Test(arguments: masked)
  func looksAtProseOnly(_ fixture: Fixture, _ id: CheckID, _ isHit: Bool) throws {
    let entry = try fixture.catalog().entries[1]
    let unit = TranslationUnit(entry, target: entry.string, fixture.context)
    let engine = CheckEngine(fixture.context, settings: CheckSettings(only: [id]))
    #expect(engine.findings(in: unit).isEmpty != isHit)
  }

  @Test func addressRulesNeedAnAudience() {
    let parents = CheckContext(locale: "fr", audience: .parents)
    let children = CheckContext(locale: "fr", audience: .children)
    let unknown = CheckContext(locale: "fr")
    func has(_ context: CheckContext) -> Bool {
      CheckRegistry.checks(for: context).contains { $0.id == "fr.address-parents" }
    }
    #expect(has(parents) && !has(children) && !has(unknown))
  }
}
