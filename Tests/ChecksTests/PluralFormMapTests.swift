import Catalogs
import Checks
import ICU
import Messages
import Testing

@Suite struct PluralFormMapTests {
  static let classic: [(LocaleTag, [Set<PluralCategory>])] = [
    ("fr", [[.one], [.other]]), ("ro", [[.one], [.few], [.other]]), ("bg", [[.one], [.other]]),
    ("ru", [[.one], [.few], [.many]]), ("en", [[.one], [.other]]),
  ]

  @Test(arguments: classic)
  func mapsTheClassicHeaders(
    _ locale: LocaleTag, _ expected: [Set<PluralCategory>]
  ) throws {
    let header = try #require(PluralForms.classic(for: locale))
    let forms = try #require(PluralForms(header))
    let map = try #require(PluralFormMap(forms, locale: locale))
    #expect(map.categories == expected)
    #expect(map.conflict == nil)
  }

  @Test func saysWhichNumbersTheHeaderConfuses() throws {
    let forms = try #require(PluralForms("nplurals=2; plural=(n != 1);"))
    let russian = try #require(PluralFormMap(forms, locale: "ru")?.conflict)
    #expect(russian.first == 0 && russian.firstCategory == .many)
    #expect(russian.second == 2 && russian.secondCategory == .few)
    #expect(russian.firstForm == 1 && russian.secondForm == 1)
    let french = try #require(PluralFormMap(forms, locale: "fr")?.conflict)
    #expect(french.first == 0 && french.second == 1)
    #expect(french.firstForm == 1 && french.secondForm == 0)
    #expect(french.firstCategory == french.secondCategory)
  }

  @Test func knowsNoFormWhereTheHeaderHasNone() throws {
    let forms = try #require(PluralForms("nplurals=2; plural=n;"))
    #expect(PluralFormMap(forms, locale: "ru") == nil)
  }
}
