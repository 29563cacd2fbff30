import Checks
import Diagnostics
import FoundationEssentials
import Messages
import Pipeline
import Testing

@Suite struct CatalogCheckerTests {
  /// Checks a catalog of this text in a folder of its own.
  private func findings(
    _ text: String, style: CheckStyle? = nil, only: [String] = []
  ) throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.po")
    try Data(text.utf8).write(to: file)
    return try CatalogChecker(style: style, only: only, locale: nil, inlineForm: .verbatim)
      .check([file.path]).findings
  }

  private let header = """
    msgid ""
    msgstr "Language: ro\\nContent-Type: text/plain; charset=UTF-8\\n"


    """

  @Test func takesTheLanguageFromTheCatalog() throws {
    let text = header + "msgctxt \"c\"\nmsgid \"a cat\"\nmsgstr \"pisică şi cățel\"\n"
    let finding = try #require(try findings(text, only: ["ro.cedilla"]).first)
    #expect(finding.context == "c")
  }

  @Test func looksAtEveryEntryForAStyle() throws {
    let text =
      header + "msgid \"one\"\nmsgstr \"\"\n\n#, fuzzy\nmsgid \"two\"\nmsgstr \"doi\"\n"
    let found = try findings(text, style: .standard, only: ["untranslated", "isfuzzy"])
    #expect(found.map(\.id) == ["untranslated", "isfuzzy"])
  }

  @Test func saysWhichChecksThereAre() throws {
    #expect(throws: OperationError.self) { try findings(header, only: ["numberz"]) }
    #expect(throws: OperationError.self) {
      try findings(header, style: .standard, only: ["end-punctuation"])
    }
    let checker = try CatalogChecker(
      style: .standard, only: ["spellcheck"], locale: nil, inlineForm: .verbatim)
    #expect(checker.remarks.count == 1)
    #expect(throws: OperationError.self) { try checker.check(["/nowhere/x.po"]) }
  }

  @Test(arguments: ["msgid", "msgid \"a\"", "\u{0}", "msgid \"a\" msgstr \"b"])
  func refusesWhatIsNoCatalog(_ text: String) {
    #expect(throws: OperationError.self) { try findings(text) }
  }
}
