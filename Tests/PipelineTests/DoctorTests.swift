import Pipeline
import Project
import Testing

/// The doctor calls well only what editions can be made of.
@Suite struct DoctorTests {
  private static let guide = "Sources-Content/welcome/guide.xml"
  private static let catalog = "Catalogs/welcome/fr.po"

  @Test func aHealthyProjectIsWell() throws {
    let (_, project) = try updatedStarter()
    let diagnosis = Doctor(project).examine()
    #expect(diagnosis.canWork)
    #expect(!diagnosis.lines.contains { $0.hasPrefix("problem") })
    #expect(diagnosis.lines.contains { $0.hasPrefix("ok       guide welcome: ") })
  }

  /// Each of these once was “ok” to the doctor and stopped the build.
  @Test(arguments: [
    (guide, "linkend=\"fig-way\"", "linkend=\"fig-wya\"", "problem  guide welcome: \(guide):"),
    (guide, "{opening}", "{opening", "problem  guide welcome: \(guide):"),
    (catalog, "msgstr \"là-bas\"", "msgstr \"là-bas", "problem  guide welcome: \(catalog):"),
    (
      "dragoman.yaml", "guides:\n", "gates: { g: { chapters: [ch-nope] } }\nguides:\n",
      "problem  gates: dragoman.yaml:"
    ),
  ]) func whatStopsAnEditionIsAProblem(
    file: String, old: String, new: String, line: String
  ) throws {
    let (workspace, _) = try updatedStarter()
    let text = try #require(workspace.text(file))
    #expect(text.contains(old))
    try workspace.write(Array(text.replacing(old, with: new).utf8), to: file)
    let project = try OpenProject(workspace: workspace)
    let diagnosis = Doctor(project).examine()
    #expect(!diagnosis.canWork)
    #expect(diagnosis.lines.contains { $0.hasPrefix(line) }, "\(diagnosis.lines)")
    if file == Self.guide { #expect(!diagnosis.lines.contains { $0.hasPrefix("ok       guide") }) }
    let built = EditionBuilder(project, engine: nil).build()
    #expect(built.summary.contains("not made: "), "\(built.summary)")
  }
}
