import Diagnostics
import Pipeline
import Project
import Testing

/// What is told of the languages that a project names.
@Suite struct ProjectLanguageTests {
  private func project(locales: String, source: String = "en") throws -> OpenProject {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    let text = try #require(workspace.text(ProjectFile.name))
    let changed = text.replacing("locales: [fr]", with: "locales: [\(locales)]")
      .replacing("source-locale: en", with: "source-locale: \(source)")
    try workspace.write(Array(changed.utf8), to: ProjectFile.name)
    return try OpenProject(workspace: workspace)
  }

  /// English words once stood in a German book, and nobody was told.
  @Test(arguments: [
    ("fr, ro, bg, ru", "en", []), ("fr-CA, ro-MD", "en-GB", []), ("de", "en", ["de"]),
    ("fr, uk, ar", "en", ["uk", "ar"]), ("fr", "de", ["de"]),
  ]) func tellsOfLanguagesWithoutWords(
    locales: String, source: String, wordless: [String]
  ) throws {
    let project = try project(locales: locales, source: source)
    let id = "generated-text-missing"
    let built = EditionBuilder(project, engine: nil).build().findings.filter { $0.id == id }
    let checked = try ProjectChecker(project, only: []).check().findings.filter { $0.id == id }
    #expect(built == checked.sorted())
    #expect(built.map(\.severity) == wordless.map { _ in .warning })
    #expect(RuleBook.explanation(of: CheckID(rawValue: id)) != nil)
    for (finding, locale) in zip(built, wordless) {
      #expect(finding.headline.hasSuffix(" \(locale)"))
      #expect(finding.location?.line == (locale == source ? 3 : 4))
      #expect(finding.fixes.first?.summary.contains("generated-text/\(locale).po") == true)
    }
  }

  /// The page that lists the editions once called each of these “English” (names: CLDR, the language
  /// in itself).
  @Test(arguments: [
    ("de", "Deutsch"), ("uk", "Українська"), ("ar", "العربية"), ("pt-BR", "Português (Brasil)"),
    ("tr", "Türkçe"), ("ro", "Română"),
  ]) func listsEditionsByTheirLanguage(locale: String, name: String) throws {
    var project = try project(locales: locale)
    project.file.formats = [.docbook]
    _ = EditionBuilder(project, engine: nil).build()
    let page = try #require(
      (project.workspace as? MemoryWorkspace)?.text("\(project.file.build)/index.html"))
    #expect(page.contains(">\(name)<"))
  }

  @Test func whatIsNotPrintedIsNotMissed() throws {
    var project = try project(locales: "de")
    project.file.formats = [.docbook]
    let findings = EditionBuilder(project, engine: nil).build().findings
    #expect(!findings.contains { $0.id == "generated-text-missing" })
  }

  /// It once was built and listed twice.
  @Test(arguments: ["fr, en", "en"])
  func refusesTheSourceAmongTheTargets(locales: String) throws {
    let error = #expect(throws: OperationError.self) { try project(locales: locales) }
    let finding = try #require(error?.findings.first)
    #expect(finding.id == "duplicate-key" && finding.severity == .error)
    #expect(finding.location?.line == 4)
    #expect(finding.fixes.map(\.summary) == ["Take en out of locales"])
  }
}
