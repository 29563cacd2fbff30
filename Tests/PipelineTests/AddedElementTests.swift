import Catalogs
import Checks
import Diagnostics
import Messages
import Pipeline
import Project
import Testing

/// Elements that a translator adds: the check of a catalog alone, the check of a project and the
/// build say the same of them.
@Suite struct AddedElementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var form: InlineForm
    /// The prefix of DocBook's names in the guide, with its colon.
    var prefix = ""
    /// The source's message, which is also the markup in the guide but for the numbers.
    var source = "Read the list."
    var translation: String
    var severity: Severity?

    var testDescription: String { "\(form): \(source) | \(translation)" }

    /// The source as the guide has it.
    var markup: String {
      guard form == .compact else { return source }
      return source.replacing(/<(\/?)(\w+?)(\d?)>/) { match in
        let number = match.3.isEmpty || !match.1.isEmpty ? "" : " role=\"r\(match.3)\""
        return "<\(match.1)\(prefix)\(match.2)\(number)>"
      }
    }
  }

  private static let rows = [
    Row(
      form: .compact, translation: "Lisez la <foreignphrase>list</foreignphrase>.",
      severity: .note),
    Row(
      form: .compact, prefix: "d:", translation: "Lisez <emphasis>la liste</emphasis>.",
      severity: .note),
    Row(
      form: .compact, translation: "Lisez <foreignphrase xml:lang=\"en\">it</foreignphrase>.",
      severity: .note),
    Row(
      form: .verbatim, translation: "Lisez la <foreignphrase>list</foreignphrase>.",
      severity: .note),
    Row(
      form: .verbatim, prefix: "d:",
      translation: "Lisez la <d:foreignphrase>list</d:foreignphrase>.", severity: .note),
    // Not what it seems.
    Row(
      form: .compact, translation: "Lisez la <emphasis linkend=\"a\">liste</emphasis>.",
      severity: .error),
    Row(
      form: .verbatim, translation: "Lisez la <emphasis linkend=\"a\">liste</emphasis>.",
      severity: .error),
    Row(
      form: .compact, prefix: "d:", translation: "Lisez <d:emphasis>la liste</d:emphasis>.",
      severity: .error),
    Row(form: .compact, translation: "Lisez <link>la liste</link>.", severity: .error),
    Row(form: .verbatim, translation: "Lisez <firstterm>la liste</firstterm>.", severity: .error),
    Row(form: .verbatim, translation: "Lisez <emphasis1>la liste</emphasis1>.", severity: .error),
    Row(form: .compact, translation: "Lisez <emphasis1>la liste</emphasis1>.", severity: .error),
    Row(form: .compact, translation: "Lisez <blink>la liste</blink>.", severity: .error),
    // A lost number is a mistake.
    Row(
      form: .compact, source: "<phrase1>A</phrase1> <phrase2>b</phrase2>",
      translation: "<phrase1>A</phrase1> <phrase2>b</phrase2> <phrase>c</phrase>",
      severity: .error),
    Row(
      form: .compact, source: "<phrase1>A</phrase1> <phrase2>b</phrase2>",
      translation: "<phrase1>A</phrase1> <phrase2>b</phrase2> <quote>c</quote>", severity: .note),
    Row(
      form: .compact, source: "<phrase1>A</phrase1> <phrase2>b</phrase2>",
      translation: "<phrase1>A</phrase1> <phrase2>B</phrase2>", severity: nil),
  ]

  private static let catalogPath = "Catalogs/g/fr.po"

  private static func project(_ row: Row) throws -> OpenProject {
    let prefix = row.prefix
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let workspace = MemoryWorkspace([
      "dragoman.yaml": """
      project: P
      source-locale: en
      locales: [fr]
      formats: [docbook]
      guides:
        g:
          source: g.xml
          inline: \(row.form)
      """,
      "g.xml": """
      <\(prefix)book \(declaration)="http://docbook.org/ns/docbook" version="5.0">\
      <\(prefix)title>Title</\(prefix)title><\(prefix)chapter xml:id="c"><\(prefix)title>First\
      </\(prefix)title><\(prefix)para>\(row.markup)</\(prefix)para></\(prefix)chapter>\
      </\(prefix)book>
      """,
    ])
    let project = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    var catalog = try POFile.parse(workspace.read(catalogPath), file: catalogPath)
    let entry = try #require(catalog.entries.firstIndex { $0.id == row.source })
    catalog.entries[entry].content.strings = [row.translation]
    try workspace.write(catalog.serialized(), to: catalogPath)
    return project
  }

  @Test(arguments: rows) func areJudgedAlikeByChecksAndBuilds(_ row: Row) throws {
    let project = try Self.project(row)
    let wanted = row.severity.map { [$0] } ?? []
    let checked = try ProjectChecker(project, only: ["tag-mismatch"]).check().findings
    #expect(checked.map(\.severity) == wanted)
    let built = EditionBuilder(project, engine: nil).build().findings.filter {
      $0.id == "tag-mismatch"
    }
    #expect(built.map(\.severity) == wanted)
    let catalog = try POFile.parse(
      project.workspace.read(Self.catalogPath), file: Self.catalogPath)
    let engine = CheckEngine(
      CheckContext(locale: "fr", inlineForm: row.form),
      settings: CheckSettings(only: ["tag-mismatch"]))
    #expect(engine.check(catalog).findings.map(\.severity) == wanted)
  }

  /// Without the document each of them could be some vocabulary's.
  @Test(
    arguments: [
      ("Read it.", "<em>Le</em> lire.", Severity.note),
      ("Read it.", "<i lang=\"en\" class=\"w\">It</i>.", .note),
      ("Read it.", "<q>Le</q> <b>lire</b>.", .note),
      ("Read it.", "<em role=\"x\">Le</em> lire.", .error),
      ("Read it.", "<em onclick=\"x()\">Le</em> lire.", .error),
      ("Read it.", "<foreignphrase>It</foreignphrase>.", .error),
      ("Read it.", "<script>it()</script>", .error),
      // The title of a page holds characters only.
      ("T", "<em>T</em>", .error),
    ])
  func areJudgedByTheDocumentWhereThereIsOne(
    source: String, translation: String, severity: Severity
  ) throws {
    let workspace = MemoryWorkspace([
      "dragoman.yaml": """
      project: P
      source-locale: en
      locales: [fr]
      guides: { g: { source: g.html } }
      """,
      "g.html": "<!DOCTYPE html><html lang=\"en\"><title>T</title><p>Read it.</p></html>",
    ])
    let project = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    var catalog = try POFile.parse(workspace.read(Self.catalogPath), file: Self.catalogPath)
    let entry = try #require(catalog.entries.firstIndex { $0.id == source })
    catalog.entries[entry].content.strings = [translation]
    try workspace.write(catalog.serialized(), to: Self.catalogPath)
    let checked = try ProjectChecker(project, only: ["tag-mismatch"]).check().findings
    #expect(Set(checked.map(\.severity)) == [severity])
    _ = EditionBuilder(project, engine: nil).build()
    let page = try #require(workspace.text("Build/g/fr/html/g.html"))
    #expect(page.contains(translation) == (severity == .note), "\(page)")
  }
}
