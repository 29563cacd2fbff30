import Diagnostics
import Messages
import Pipeline
import Project
import Reports
import TestSupport
import Testing

/// The report as a browser shows it; skipped where there is none.
@Suite(.enabled(if: isInstalled("chromium")))
struct ReportInBrowserTests {
  /// A report with findings of several severities, checks and languages.
  private func page() throws -> String {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    let catalog = "Catalogs/welcome/fr.po"
    let text = try #require(workspace.text(catalog))
    let spoiled = text.replacing("Nous avons du papier.", with: "Nous  avons du papier")
      .replacing("Deux maisons reliées par un chemin.", with: "Deux maisons <b>reliées")
      .replacing("\"ici\"", with: "\"\"")
    try workspace.write(Array(spoiled.utf8), to: catalog)
    let open = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(open).update().findings.isEmpty)
    var report = try ReportBuilder(open).report()
    #expect(Set(report.findings.map(\.finding.severity)).count > 1)
    report.trend = CompletenessTrend(lines: [
      .init(
        guide: "welcome", locale: "fr",
        points: [
          .init(seconds: 0, day: "2026-01-01", percent: 0),
          .init(seconds: 86_400, day: "2026-01-02", percent: 90),
        ])
    ])
    return String(decoding: ReportPage(report).bytes(), as: UTF8.self)
  }

  @Test(arguments: ["light", "dark"])
  func isAccessibleAndFiltersByKeyboard(_ scheme: String) throws {
    let folder = try TemporaryFolder.make()
    defer { TemporaryFolder.remove(folder) }
    let file = "\(folder)/report.html"
    try DiskWorkspace(root: folder).write(
      Array(PageAudit.added(to: try page()).utf8), to: "report.html")
    let outcome = ExternalProgram(path: "chromium").run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile",
        "--virtual-time-budget=2000", "--window-size=1200,1600", "--dump-dom",
      ] + (scheme == "dark" ? ["--force-dark-mode"] : []) + ["file://\(file)"])
    let document = String(decoding: outcome.output, as: UTF8.self)
    let lines = try #require(PageAudit.lines(in: document), "\(outcome.errors.suffix(300))")
    #expect(lines.first?.hasPrefix(scheme) == true, "\(lines)")
    #expect(lines.dropFirst().isEmpty, "\(lines)")
  }
}
