import Diagnostics
import Pipeline
import Project
import Testing

@Suite struct CatalogUpdaterTests {
  private let guide = "Sources-Content/welcome/guide.xml"
  private let files = ["Catalogs/welcome/fr.po", "Catalogs/welcome/welcome.pot"]

  @Test func secondUpdateChangesNoByte() throws {
    let (workspace, open) = try updatedStarter()
    let before = try files.map { try workspace.read($0) }
    let outcome = CatalogUpdater(open).update()
    #expect(outcome.lines == ["Catalogs/welcome/fr.po: up to date"])
    #expect(try files.map { try workspace.read($0) } == before)
  }

  @Test func aNewParagraphAtTheTopAddsItsLinesAndTouchesNoOther() throws {
    let (workspace, open) = try updatedStarter()
    let before = files.map { workspace.text($0)?.split(separator: "\n").map(String.init) ?? [] }
    let text = try #require(workspace.text(guide))
    let new = "</title>\n    <para>Come\n      in, all of you.</para>\n    <para>{visitors"
    try workspace.write(
      Array(text.replacing("</title>\n    <para>{visitors", with: new).utf8), to: guide)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    for (path, old) in zip(files, before) {
      let lines = workspace.text(path)?.split(separator: "\n").map(String.init) ?? []
      let difference = lines.difference(from: old)
      #expect(difference.removals.isEmpty, "\(path)")
      #expect(difference.insertions.count == 4, "\(difference.insertions)")
      #expect(lines.contains("msgid \"Come in, all of you.\""))
    }
  }

  /// The forms are those of CLDR's plural rules for French.
  @Test func tellsTranslatorsThePluralFormsOfTheirLanguage() throws {
    let (workspace, _) = try updatedStarter()
    let hint = "#. plural forms: one (0, 1), many (1000000, 2000000), other (2, 3, 4, 5)\n"
    let catalog = try #require(workspace.text(files[0]))
    #expect(catalog.contains(hint + "#: Sources-Content/welcome/guide.xml"))
    #expect(workspace.text(files[1])?.contains("plural forms") == false)
  }

  @Test func aCatalogBehindItsGuideIsAFindingUntilTheUpdate() throws {
    let (workspace, open) = try updatedStarter()
    let text = try #require(workspace.text(guide))
    let new = "</title>\n    <para>Come in, all of you.</para>\n    <para>{visitors"
    try workspace.write(
      Array(text.replacing("</title>\n    <para>{visitors", with: new).utf8), to: guide)
    let found = try ProjectChecker(open, only: []).check().findings
    #expect(found.map(\.id) == ["catalog-behind"])
    #expect(found.first?.excerpt == "Come in, all of you.")
    #expect(found.first?.location?.file == files[0])
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    #expect(try ProjectChecker(open, only: []).check().findings.isEmpty)
  }

  @Test func keepsATranslationWhoseSourceVanishedAndBringsItBack() throws {
    let (workspace, open) = try updatedStarter()
    let text = try #require(workspace.text(guide))
    let catalog = try #require(workspace.text(files[0]))
    try workspace.write(
      Array(text.replacing("<footnote><para>We have paper.</para></footnote>", with: "").utf8),
      to: guide)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    #expect(workspace.text(files[0])?.contains("#~ msgstr \"Nous avons du papier.\"") == true)
    try workspace.write(Array(text.utf8), to: guide)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    #expect(workspace.text(files[0])?.contains("\nmsgstr \"Nous avons du papier.\"") == true)
    #expect(catalog.contains("\nmsgstr \"Nous avons du papier.\""))
  }
}
