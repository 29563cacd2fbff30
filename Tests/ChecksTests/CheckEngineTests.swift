import Catalogs
import Checks
import Diagnostics
import Messages
import TestSupport
import Testing

@Suite struct CheckEngineTests {
  private static func catalog(_ entries: String) throws -> POFile {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    return try POFile.parse(Array((header + entries).utf8), file: "ro.po")
  }

  private static func ids(
    _ entries: String, settings: CheckSettings = CheckSettings()
  ) throws -> [String] {
    try CheckEngine(CheckContext(locale: "ro"), settings: settings)
      .check(catalog(entries)).findings.map(\.id)
  }

  @Test func looksAtPrintableTranslationsOnly() throws {
    let entries = """
      #, fuzzy
      msgid "25 calls"
      msgstr "52 de apeluri"

      msgid "26 calls"
      msgstr ""

      #~ msgid "27 calls"
      #~ msgstr "72 de apeluri"
      """
    #expect(try Self.ids(entries).isEmpty)
  }

  @Test func honoursWaiversAndReportsIdleOnes() throws {
    let entries = """
      # the law is numbered otherwise in Romania
      #, dragoman-ignore:numbers
      msgid "25 calls"
      msgstr "52 de apeluri"

      # dragoman-ignore:numbers numbered otherwise
      msgid "26 calls"
      msgstr "62 de apeluri"

      # why
      #, dragoman-ignore:numbers
      msgid "27 calls"
      msgstr "27 de apeluri"

      #, dragoman-ignore:numbers
      msgid "28 calls"
      msgstr "82 de apeluri"
      """
    let report = CheckEngine(CheckContext(locale: "ro")).check(try Self.catalog(entries))
    #expect(report.findings.map(\.id) == ["unused-waiver", "waiver-without-reason"])
    #expect(report.waived.count == 3)
    #expect(report.units == 4)
  }

  @Test func lettingTheProjectChooseSeveritiesAndChecks() throws {
    let entry = "msgid \"25 calls\"\nmsgstr \"52 de apeluri \"\n"
    #expect(try Self.ids(entry) == ["numbers", "edge-space"])
    #expect(try Self.ids(entry, settings: .init(disabled: ["numbers"])) == ["edge-space"])
    #expect(try Self.ids(entry, settings: .init(only: ["numbers"])) == ["numbers"])
    let report = CheckEngine(
      CheckContext(locale: "ro"), settings: .init(severities: ["numbers": .note])
    ).check(try Self.catalog(entry))
    #expect(report.findings.first { $0.id == "numbers" }?.severity == .note)
  }

  @Test func comparesEntriesWithEachOther() throws {
    let entries = """
      msgid "Plan B"
      msgstr "Planul B"

      msgctxt "title"
      msgid "Plan B"
      msgstr "Plan de rezervă"

      msgid "Plan B"
      msgstr "Alt plan"

      msgid "one call"
      msgid_plural "many calls"
      msgstr[0] "un apel"
      msgstr[1] "apeluri"
      """
    #expect(
      try Self.ids(entries) == [
        "plural-forms-header", "inconsistent-translation", "duplicate-message",
        "inconsistent-translation",
      ])
  }

  static let realCatalogs = [
    ("corpora/mate-user-guide/fr.po", "fr"), ("corpora/mate-user-guide/ru.po", "ru"),
    ("corpora/mate-user-guide/bg.po", "bg"), ("corpora/pluma/ro.po", "ro"),
  ]

  @Test(.enabled(if: SharedData.has(realCatalogs[0].0)), arguments: realCatalogs)
  func endsOnRealCatalogs(_ path: String, _ language: String) throws {
    let catalog = try POFile.parse(try #require(SharedData.bytes(path)), file: path)
    let locale = try #require(LocaleTag(language))
    let report = CheckEngine(CheckContext(locale: locale, inlineForm: .verbatim)).check(catalog)
    #expect(report.units > 5)
    #expect(report.findings.allSatisfy { $0.location?.line ?? 0 > 0 })
  }
}
