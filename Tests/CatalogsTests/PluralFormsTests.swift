import Catalogs
import Messages
import Testing

@Suite struct PluralFormsTests {
  static let rows: [(String, [UInt64: Int])] = [
    ("nplurals=2; plural=(n > 1);", [0: 0, 1: 0, 2: 1]),
    (
      "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
      [0: 1, 1: 0, 2: 1, 19: 1, 20: 2, 101: 1, 119: 1, 120: 2]
    ),
    (
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
        + "n%100>=20) ? 1 : 2);", [1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1, 112: 2]
    ),
    ("nplurals=1; plural=0;", [0: 0, 7: 0]),
    ("nplurals = 2 ; plural = !n*2/2+1-1 ;", [0: 1, 3: 0]),
  ]

  @Test(arguments: rows)
  func choosesTheForm(_ field: String, _ expected: [UInt64: Int]) throws {
    let forms = try #require(PluralForms(field))
    for (number, form) in expected { #expect(forms.form(for: number) == form, "\(number)") }
  }

  static let wrong = [
    "", "nplurals=2;", "nplurals=0; plural=0;", "nplurals=2; plural=n>;", "nplurals=2; plural=(n;",
    "nplurals=2; plural=m;", "nplurals=2; plural=n n;", "nplurals=x; plural=0;",
    "nplurals=2; plural=99999999999999999999999;",
    "nplurals=2; plural=" + String(repeating: "(", count: 5000) + "n;",
    "nplurals=2; plural=" + String(repeating: "!", count: 1500) + "n;",
  ]

  @Test(arguments: wrong)
  func refusesWhatIsNoExpression(_ field: String) {
    #expect(PluralForms(field) == nil)
  }

  @Test func survivesDivisionByZeroAndOverflow() throws {
    #expect(try #require(PluralForms("nplurals=2; plural=1/n;")).form(for: 0) == nil)
    #expect(try #require(PluralForms("nplurals=2; plural=n*n;")).form(for: .max) == 1)
    #expect(try #require(PluralForms("nplurals=2; plural=n;")).form(for: 2) == nil)
  }

  @Test func comparesByEvaluation() throws {
    let classic = try #require(PluralForms(PluralForms.classic(for: "ro") ?? ""))
    let other = try #require(
      PluralForms("nplurals=3; plural=(n==1?0:(((n%100>19)||((n%100==0)&&(n!=0)))?2:1));"))
    #expect(classic.isEquivalent(to: other))
    let french = try #require(PluralForms("nplurals=2; plural=(n > 1);"))
    let english = try #require(PluralForms("nplurals=2; plural=(n != 1);"))
    #expect(!french.isEquivalent(to: english))
  }

  @Test(arguments: ["fr", "ro", "bg", "ru", "en", "de", "pt-BR", "ro-MD", "ar"] as [LocaleTag])
  func knowsTheClassicExpression(_ locale: LocaleTag) throws {
    #expect(PluralForms(try #require(PluralForms.classic(for: locale))) != nil)
  }
}
