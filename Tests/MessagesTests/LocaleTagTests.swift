import Messages
import Testing

@Suite struct LocaleTagTests {
  /// Case and separators as BCP 47, §2.1.1, recommends.
  static let rows: [(String, String?)] = [
    ("fr", "fr"), ("ro_md", "ro-MD"), ("SR-latn-rs", "sr-Latn-RS"), ("RO-MD", "ro-MD"),
    ("es-419", "es-419"), ("", nil), ("f", nil), ("1a", nil), ("fr-", nil), ("fr--FR", nil),
    ("français", nil), ("fr FR", nil), ("abcdefghi", nil),
  ]

  @Test(arguments: rows.indices)
  func readsTags(_ row: Int) {
    #expect(LocaleTag(Self.rows[row].0)?.identifier == Self.rows[row].1)
  }

  @Test func fallsBackPartByPart() {
    let tag: LocaleTag = "sr-Latn-RS"
    #expect(tag.language == "sr" && tag.region == "RS")
    #expect(tag.parent == "sr-Latn" && tag.parent?.parent == "sr")
    #expect(tag.parent?.parent?.parent == nil)
  }

  @Test(
    arguments: [
      ("po/fr.po", "fr"), ("ro_MD.po", "ro-MD"), ("noname.po", nil), ("zz.po", nil), ("fr", nil),
      ("guide.pot", nil), ("po/rom.po", "rom"),
    ] as [(String, LocaleTag?)])
  func readsTheLanguageOfAFileName(_ path: String, _ language: LocaleTag?) {
    #expect(LocaleTag(fileName: path) == language)
  }

  @Test(arguments: [("fr", true), ("ro-MD", true), ("rom", true), ("zz", false), ("french", false)])
  func knowsLanguages(_ tag: LocaleTag, _ isKnown: Bool) {
    #expect(tag.isKnownLanguage == isKnown)
  }
}
