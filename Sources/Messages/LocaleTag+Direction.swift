extension LocaleTag {
  /// Languages whose usual script runs from right to left (CLDR, likely subtags).
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo",
    "pnb", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]
  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
  ]

  /// Whether it is written from right to left: by its script, else by its language.
  package var isRightToLeft: Bool {
    let script = identifier.split(separator: "-").dropFirst().first { $0.utf8.count == 4 }
    if let script { return Self.rightToLeftScripts.contains(String(script)) }
    return Self.rightToLeft.contains(language)
  }

  /// The direction as documents say it: `ltr` or `rtl`.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
