import Diagnostics
import Pipeline
import Project
import Testing

@Suite struct CatalogCorrectorTests {
  private let catalog = "Catalogs/welcome/fr.po"

  @Test func mendsTheLinesAtFaultAndNoOther() throws {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    let open = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    let good = try #require(workspace.text(catalog))
    let bad = good.replacing("Nous avons du papier.", with: "Nous  avons du papier...")
    try workspace.write(Array(bad.utf8), to: catalog)
    #expect(
      ProjectChecker.ids(try ProjectChecker(open, only: [])) == ["x.double-space", "x.three-dots"])

    let outcome = try CatalogCorrector(open, only: []).correct()
    #expect(outcome.lines == ["\(catalog): 1 translation mended"])
    let wanted = good.replacing("Nous avons du papier.", with: "Nous avons du papier…")
    #expect(workspace.text(catalog) == wanted)
    #expect(try CatalogCorrector(open, only: []).correct().lines.isEmpty)
  }

  @Test func mendsWhatItIsAskedFor() throws {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    let open = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    let good = try #require(workspace.text(catalog))
    let bad = good.replacing("Nous avons du papier.", with: "Nous  avons du papier...")
    try workspace.write(Array(bad.utf8), to: catalog)
    _ = try CatalogCorrector(open, only: ["x.three-dots"]).correct()
    #expect(workspace.text(catalog)?.contains("Nous  avons du papier…") == true)
    #expect(throws: OperationError.self) { try CatalogCorrector(open, only: ["x.three-dot"]) }
  }
}

extension ProjectChecker {
  fileprivate static func ids(_ checker: ProjectChecker) -> [String] {
    checker.check().findings.map(\.id).sorted()
  }
}
