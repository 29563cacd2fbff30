import Diagnostics
import Messages
import Pipeline
import Project
import Reports
import Testing

@Suite struct StarterProjectTests {
  private func project() throws -> MemoryWorkspace {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    return workspace
  }

  @Test func isCompleteInFrench() throws {
    let report = try StatusReporter(OpenProject(workspace: project())).report()
    let row = try #require(report.rows.first)
    #expect(row.locale == "fr")
    #expect(row.total.percent == 100)
    #expect(row.total.units.fuzzy == 0)
    #expect(row.total.units.total == 11)
  }

  @Test func buildsAtOnceAndSaysThatThereIsNoTypesetter() throws {
    let workspace = try project()
    let outcome = EditionBuilder(try OpenProject(workspace: workspace), engine: nil).build()
    #expect(outcome.findings.map(\.id) == ["pdf-tools-missing"])
    #expect(!outcome.couldNotFinish)
    let page = try #require(workspace.text("Build/welcome/fr/welcome.html"))
    #expect(page.contains("<html lang=\"fr\""))
    #expect(page.contains("2 personnes sont venues"), "counted")
    #expect(page.contains("1er\u{A0}mars 2026") || page.contains("1er mars 2026"))
    #expect(page.contains("là-bas"), "words in drawings are translated")
  }

  @Test func secondBuildChangesNothing() throws {
    let workspace = try project()
    let open = try OpenProject(workspace: workspace)
    _ = EditionBuilder(open, engine: nil).build()
    let before = try Dictionary(
      uniqueKeysWithValues: workspace.paths.map { ($0, try workspace.read($0)) })
    let again = EditionBuilder(open, engine: nil, isForced: true).build()
    #expect(again.findings.map(\.id) == ["pdf-tools-missing"])
    for (path, bytes) in before { #expect(try workspace.read(path) == bytes, "\(path)") }
    #expect(workspace.paths == before.keys.sorted())
  }

  @Test func rebuildsOnlyTheLanguageWhoseCatalogChanged() throws {
    let workspace = try project()
    var open = try OpenProject(workspace: workspace)
    open.file.formats = [.docbook, .html]
    _ = EditionBuilder(open, engine: nil).build()
    let catalog = try #require(workspace.text("Catalogs/welcome/fr.po"))
    try workspace.write(
      Array(catalog.replacing("La première visite", with: "La première fois").utf8),
      to: "Catalogs/welcome/fr.po")
    let outcome = EditionBuilder(open, engine: nil).build()
    let lines = outcome.summary.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Build/welcome/en") && $0.hasSuffix("(up to date)") })
    #expect(lines.contains { $0.hasPrefix("Build/welcome/fr") && $0.hasSuffix("(made)") })
    #expect(workspace.text("Build/welcome/fr/welcome.html")?.contains("La première fois") == true)
  }

  @Test func refusesToOverwriteAProject() throws {
    let workspace = try project()
    let error = try #require(throws: OperationError.self) {
      try StarterProject.write(to: workspace)
    }
    #expect(error.findings.map(\.id) == ["already-there"])
  }
}
