import Catalogs
import Diagnostics
import Pipeline
import Project
import Testing

/// What the check of a project says of translations that do not fit their documents: each fault
/// that a build would name, once, at its place.
@Suite struct DocumentFaultTests {
  /// A paragraph, its message, a translation, and the id and the column of what is wrong.
  struct Row: Sendable, CustomTestStringConvertible {
    var source: String
    var message: String
    var translation: String
    var findings: [String]
    var column: Int?

    var testDescription: String { translation }
  }

  private static let catalogPath = "Catalogs/g/fr.po"

  private static func project(_ row: Row) throws -> OpenProject {
    let workspace = MemoryWorkspace([
      "dragoman.yaml": """
      project: P
      source-locale: en
      locales: [fr]
      formats: [docbook]
      guides:
        g:
          source: g.xml
          messages: icu
          values: values.yaml
      """,
      "values.yaml": "n: { type: number, value: 2 }\n",
      "g.xml": """
      <book xmlns="http://docbook.org/ns/docbook" version="5.0"><title>Title</title>
      <chapter xml:id="c"><title>First</title><para>\(row.source)</para></chapter></book>
      """,
    ])
    let project = try OpenProject(workspace: workspace)
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    var catalog = try POFile.parse(workspace.read(catalogPath), file: catalogPath)
    let entry = try #require(catalog.entries.firstIndex { $0.id == row.message })
    catalog.entries[entry].content.strings = [row.translation]
    try workspace.write(catalog.serialized(), to: catalogPath)
    return project
  }

  private static let rows = [
    Row(
      source: "<literal>a</literal> <emphasis>b</emphasis>",
      message: "<literal>a</literal> <emphasis>b</emphasis>",
      translation: "<literal>c <emphasis>d</emphasis></literal>", findings: ["tag-misplaced"],
      column: 20),
    Row(
      source: "Press <menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice>",
      message: "Press <menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice>",
      translation:
        "Tapez <menuchoice><guimenu>C</guimenu> puis <guimenuitem>D</guimenuitem></menuchoice>",
      findings: ["tag-misplaced"]),
    // The lost part is the one mistake; nothing is lost to readers but the order is.
    Row(
      source: "Press <menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice>",
      message: "Press <menuchoice><guimenu>A</guimenu><guimenuitem>B</guimenuitem></menuchoice>",
      translation: "Tapez <menuchoice><guimenu>C</guimenu></menuchoice>",
      findings: ["tag-misplaced"]),
    Row(
      source: "Ten percent", message: "Ten percent", translation: "Dix&nbsp;pour cent",
      findings: ["unknown-entity"], column: 12),
    Row(
      source: "See <xref linkend='c'/> there", message: "See <xref/> there",
      translation: "Voir <xref>ce chapitre</xref> là", findings: ["tag-mismatch"], column: 14),
    Row(
      source: "See <xref linkend='c'/> there", message: "See <xref/> there",
      translation: "Voir là", findings: ["tag-mismatch"]),
    Row(
      source:
        "{n, plural, one {<literal>#</literal>} other {<literal>#</literal> <emphasis>b</emphasis>}}",
      message:
        "{n, plural, one {<literal>#</literal>} other {<literal>#</literal> <emphasis>b</emphasis>}}",
      translation: "{n, plural, one {<literal>#</literal>} many {<literal>#</literal> "
        + "<emphasis>c</emphasis>} other {<literal># <emphasis>c</emphasis></literal>}}",
      findings: ["tag-misplaced"]),
    Row(
      source: "<literal>a</literal> <emphasis>b</emphasis>",
      message: "<literal>a</literal> <emphasis>b</emphasis>",
      translation: "<emphasis>d</emphasis> <literal>c</literal>", findings: []),
    // What leads elsewhere, or is led to, once was a warning of the check and an error of the build.
    Row(
      source: "The <phrase linkend='c'>first</phrase> one",
      message: "The <phrase>first</phrase> one",
      translation: "Le premier", findings: ["tag-mismatch"]),
    Row(
      source: "The <emphasis xml:id='e'>first</emphasis> one",
      message: "The <emphasis>first</emphasis> one", translation: "Le premier",
      findings: ["tag-mismatch"]),
    Row(
      source: "The <emphasis xml:id='e'>first</emphasis> one",
      message: "The <emphasis>first</emphasis> one",
      translation: "Le <emphasis>premier</emphasis> <emphasis>un</emphasis>",
      findings: ["tag-mismatch"], column: 41),
  ]

  @Test(arguments: rows) func areToldByTheCheckAsByTheBuild(_ row: Row) throws {
    let project = try Self.project(row)
    let findings = try ProjectChecker(project, only: []).check().findings
    let checked = findings.filter { $0.severity == .error }
    #expect(
      findings.filter { $0.id.hasPrefix("tag-") } == checked.filter { $0.id.hasPrefix("tag-") })
    #expect(checked.map(\.id) == row.findings)
    if let column = row.column { #expect(checked.first?.location?.column == column) }
    let built = EditionBuilder(project, engine: nil).build().findings.filter {
      $0.severity == .error
    }
    #expect(built.count == row.findings.count)
    if row.column != nil { #expect(built.first?.location == checked.first?.location) }
  }

  @Test func canBeWaivedLikeAnyOther() throws {
    let project = try Self.project(Self.rows[0])
    let workspace = project.workspace
    let catalog = String(decoding: try workspace.read(Self.catalogPath), as: UTF8.self)
    let entry = "#: g.xml#c\nmsgid \"<literal>"
    #expect(catalog.contains(entry))
    let waived = catalog.replacing(
      entry, with: "# fine here\n#: g.xml#c\n#, dragoman-ignore:tag-misplaced\nmsgid \"<literal>")
    try workspace.write(Array(waived.utf8), to: Self.catalogPath)
    let outcome = try ProjectChecker(project, only: []).check()
    #expect(outcome.findings.allSatisfy { $0.severity != .error }, "\(outcome.findings)")
    #expect(outcome.waived == 1)
  }
}
