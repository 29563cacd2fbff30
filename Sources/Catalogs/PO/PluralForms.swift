package import Messages

/// The header field `Plural-Forms`: a number of forms and a C expression that chooses one
/// (GNU gettext manual, “Additional functions for plural forms”).
package struct PluralForms: Hashable, Sendable {
  /// How many forms there are: 1 to 100.
  package let count: Int
  private let expression: PluralExpression

  /// Reads `nplurals=2; plural=(n > 1);`; `nil` when it is not well-formed.
  package init?(_ field: String) {
    var count: Int?
    var expression: PluralExpression?
    for part in field.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].filter { !$0.isWhitespace }
      let value = part[part.index(after: equals)...]
      if name == "nplurals", count == nil { count = Int(value.filter { !$0.isWhitespace }) }
      if name == "plural", expression == nil { expression = PluralExpression(String(value)) }
    }
    guard let count, (1...100).contains(count), let expression else { return nil }
    self.count = count
    self.expression = expression
  }

  /// The index of the form that `number` takes; `nil` when the expression divides by zero or
  /// chooses a form that does not exist.
  package func form(for number: UInt64) -> Int? {
    guard let value = expression.value(for: number), value < UInt64(count) else { return nil }
    return Int(value)
  }

  /// Whether both choose the same form for every number that tells the known rules apart:
  /// 0 to 1000, round thousands and round millions.
  package func isEquivalent(to other: PluralForms) -> Bool {
    guard count == other.count else { return false }
    return Self.samples.allSatisfy { form(for: $0) == other.form(for: $0) }
  }

  private static let samples: [UInt64] =
    Array(0...1000) + (2...20).map { $0 * 1000 } + (1...9).map { $0 * 1_000_000 }
    + [1_000_001, 1_000_021, 1_500_000, 1_000_000_000]

  /// The expression that GNU msginit writes for a language; `nil` for languages it does not know.
  package static func classic(for locale: LocaleTag) -> String? {
    if locale.identifier == "pt-BR" { return "nplurals=2; plural=(n > 1);" }
    return classicByLanguage[locale.language]
  }

  /// From gettext 0.21's `plural-table.c`.
  private static let classicByLanguage: [String: String] = {
    let one = "nplurals=1; plural=0;"
    let two = "nplurals=2; plural=(n != 1);"
    let french = "nplurals=2; plural=(n > 1);"
    let slavic =
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
      + "(n%100<10 || n%100>=20) ? 1 : 2);"
    var table: [String: String] = [
      "ro": "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
      "cs": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
      "sk": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
      "pl":
        "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      "lt":
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) "
        + "? 1 : 2);",
      "lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);",
      "sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
      // From the GNU gettext manual, “Plural forms”.
      "ar":
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 "
        + "? 4 : 5;",
      "ga": "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;",
    ]
    for language in ["ja", "vi", "ko", "zh", "th", "id"] { table[language] = one }
    for language in ["ru", "uk", "be", "sr", "hr", "bs"] { table[language] = slavic }
    for language in ["fr"] { table[language] = french }
    for language in [
      "en", "de", "nl", "sv", "da", "no", "nb", "nn", "fo", "es", "pt", "it", "bg", "el", "fi",
      "et", "he", "eo", "hu", "tr", "sq", "ca", "gl", "eu", "mk",
    ] {
      table[language] = two
    }
    return table
  }()
}
