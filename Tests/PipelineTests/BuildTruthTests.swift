import Diagnostics
import Pipeline
import Project
import Testing

/// What a build says of each edition is true of it now.
@Suite struct BuildTruthTests {
  private static let path = "Sources-Content/welcome/guide.xml"
  private static let catalog = "Catalogs/welcome/fr.po"

  private let workspace: MemoryWorkspace
  private let project: OpenProject

  init() throws {
    let (workspace, starter) = try updatedStarter()
    var project = starter
    project.file.formats = [.docbook, .html]
    self.workspace = workspace
    self.project = project
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try #require(workspace.text(file))
    #expect(text.contains(old))
    try workspace.write(Array(text.replacing(old, with: new).utf8), to: file)
  }

  private func build() -> EditionBuilder.Outcome { EditionBuilder(project, engine: nil).build() }

  @Test func findingsOfAnEarlierBuildAreNotRepeatedForWhatIsWithheld() throws {
    try change(Self.catalog, "ouvrons le {opening}", "ouvrons le {opening")
    let first = build()
    #expect(first.findings.map(\.id) == ["icu-syntax"])
    #expect(
      first.summary.contains(
        "Build/welcome/fr: docbook, html, 1 sentence not translated (made)\n"))
    // The catalog is mended, and the guide broken.
    try change(Self.catalog, "ouvrons le {opening", "ouvrons le {opening}")
    try change(Self.path, "linkend=\"fig-way\"", "linkend=\"fig-wya\"")
    let second = build()
    #expect(second.findings.map(\.id) == ["dangling-reference"])
    for locale in ["en", "fr"] {
      #expect(
        second.summary.contains(
          "Build/welcome/\(locale): not made: 1 error (dangling-reference); "
            + "the edition of an earlier build stays\n"), "\(second.summary)")
    }
  }

  @Test func findingsThatStillHoldAreToldAgain() throws {
    try change(Self.catalog, "ouvrons le {opening}", "ouvrons le {opening")
    let first = build()
    let second = build()
    #expect(second.findings == first.findings)
    #expect(second.summary.contains("Build/welcome/en: docbook, html (up to date)\n"))
    #expect(
      second.summary.contains(
        "Build/welcome/fr: docbook, html, 1 sentence not translated (up to date)\n"))
  }

  /// Sentences that stay in the source language because of an error once counted as translated.
  @Test(arguments: [
    ("ouvrons le {opening}", "ouvrons le {opening"),
    ("msgstr \"là-bas\"", "msgstr \"<b>là-bas\""),
  ]) func aTranslationAtFaultIsNoTranslation(good: String, bad: String) throws {
    #expect(build().summary.contains("Build/welcome/fr: docbook, html (made)\n"))
    try change(Self.catalog, good, bad)
    let outcome = build()
    #expect(outcome.findings.contains { $0.severity == .error })
    #expect(
      outcome.summary.contains(
        "Build/welcome/fr: docbook, html, 1 sentence not translated (made)\n"),
      "\(outcome.summary)")
    #expect(outcome.summary.contains("Build/welcome/en: docbook, html (up to date)\n"))
  }

  @Test(arguments: [
    // Titles of the guide and of a chapter, the words of a picture.
    ("Bienvenue", " "), ("La première visite", "&#32;"), ("La première visite", "<emphasis/>"),
    ("Deux maisons reliées par un chemin.", "<emphasis> </emphasis>"),
  ])
  func aTranslationWithoutWordsLeavesTheSource(_ old: String, _ new: String) throws {
    try change(Self.catalog, "msgstr \"\(old)\"", "msgstr \"\(new)\"")
    let outcome = build()
    #expect(outcome.findings.map(\.id) == ["empty-translation"])
    #expect(outcome.findings.first?.location?.file == Self.catalog)
    #expect(outcome.summary.contains("Build/welcome/fr: docbook, html"), "\(outcome.summary)")
    #expect(workspace.text("Build/welcome/fr/welcome.html") != nil)
  }

  @Test func aBrokenCatalogWithholdsItsOwnEditionOnly() throws {
    try change(Self.catalog, "msgstr \"là-bas\"", "msgstr \"là-bas")
    let outcome = build()
    #expect(outcome.couldNotFinish)
    #expect(outcome.summary.contains("Build/welcome/en: docbook, html (made)\n"))
    #expect(outcome.summary.contains("Build/welcome/fr: not made: 1 error (malformed-po)\n"))
  }

  @Test func aClosedGateWithholdsTheEdition() throws {
    try change(
      "dragoman.yaml", "guides:", "gates:\n  all: { state: approved }\n\nguides:")
    var gated = try OpenProject(workspace: workspace)
    gated.file.formats = [.docbook]
    let outcome = EditionBuilder(gated, engine: nil).build()
    #expect(outcome.summary.contains("Build/welcome/en: docbook (made)\n"))
    #expect(outcome.summary.contains("Build/welcome/fr: not made: "), "\(outcome.summary)")
    #expect(outcome.summary.contains("(gate-unmet)\n"))
  }

  @Test func aBookWithoutTypesetterSaysSo() throws {
    var book = project
    book.file.formats = [.html, .pdf]
    let outcome = EditionBuilder(book, engine: nil).build()
    #expect(
      outcome.summary.contains(
        "Build/welcome/fr: html (made; not made: pdf because of 1 warning (pdf-tools-missing))\n"),
      "\(outcome.summary)")
  }

  /// Only the translation's words are at fault, so the catalog is where it is told.
  @Test func whatATranslationBringsIsToldInItsCatalog() throws {
    try change(
      Self.path, "<para>Bring",
      "<para><indexterm><primary>Pen</primary></indexterm><indexterm><primary>Pencil</primary>"
        + "<see>pen</see></indexterm>Take {visitors}</para><para>Bring")
    try change(Self.path, "</chapter>", "</chapter><index/>")
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    for (word, translation) in [("Pen", "Stylo"), ("pen", "plume"), ("Pencil", "Crayon")] {
      try change(
        Self.catalog, "msgid \"\(word)\"\nmsgstr \"\"",
        "msgid \"\(word)\"\nmsgstr \"\(translation)\"")
    }
    #expect(try ProjectChecker(project, only: []).check().findings.isEmpty)
    let findings = build().findings
    #expect(findings.map(\.id) == ["dangling-see"])
    let catalog = try #require(workspace.text(Self.catalog))
    let lines = catalog.split(separator: "\n", omittingEmptySubsequences: false)
    let location = try #require(findings.first?.location)
    #expect(location.file == Self.catalog)
    #expect(lines[location.line - 1].contains("plume"), "\(lines[location.line - 1])")
    #expect(findings.first?.notes.last?.location?.file == Self.path)
  }
}
