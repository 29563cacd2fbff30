import Diagnostics
import Messages
import Pipeline
import Project
import TestSupport
import Testing

/// Entities of guides and of single documents.
@Suite struct EntityTests {
  private static let guide = """
    <!DOCTYPE book [<!ENTITY name "Dragoman"><!ENTITY ch SYSTEM "parts/ch.xml">]>
    <book xmlns="http://docbook.org/ns/docbook" version="5.0"><title>Use &name;</title>
    <chapter xml:id="a"><title>One</title><para>Open &name; now.</para></chapter>
    &ch;
    </book>
    """
  private static let files = [
    "dragoman.yaml": """
    project: Pages
    source-locale: en
    locales: [fr]
    guides:
      help:
        source: help/guide.xml
    """,
    "help/guide.xml": guide,
    "help/parts/ch.xml": """
    <chapter xmlns="http://docbook.org/ns/docbook" xml:id="b"><title>Two</title>
    <para>More.</para></chapter>
    """,
  ]

  private func project(
    _ changes: [String: String] = [:]
  ) throws -> (MemoryWorkspace, OpenProject) {
    let workspace = MemoryWorkspace(Self.files.merging(changes) { $1 })
    return (workspace, try OpenProject(workspace: workspace))
  }

  @Test func aProjectFollowsFilesAndShowsTexts() throws {
    let (workspace, project) = try project()
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    let catalog = try #require(workspace.text("Catalogs/help/fr.po"))
    let ids = catalog.split(separator: "\n").filter { $0.hasPrefix("msgid ") }.dropFirst()
    let words = ["Use Dragoman", "One", "Open Dragoman now.", "Two", "More."]
    #expect(ids.map(String.init) == words.map { "msgid \"\($0)\"" })
    #expect(catalog.contains("#: help/parts/ch.xml#b\nmsgid \"More.\""))
    let entry = "\"More.\"\nmsgstr \""
    let translated = catalog.replacing(entry + "\"", with: entry + "Plus.\"")
    try workspace.write(Array(translated.utf8), to: "Catalogs/help/fr.po")
    let outcome = EditionBuilder(project, engine: nil).build()
    #expect(!outcome.couldNotFinish && outcome.findings.map(\.id) == ["pdf-tools-missing"])
    let page = try #require(workspace.text("Build/help/fr/help.html"))
    #expect(page.contains(">Plus.</p>") && page.contains(">Open Dragoman now.</p>"))
    let book = try #require(workspace.text("Build/help/fr/docbook/guide.xml"))
    #expect(book.contains("Open &name; now.") && book.contains("\n&ch;\n"))
    #expect(workspace.text("Build/help/fr/docbook/parts/ch.xml")?.contains("Plus.") == true)
  }

  @Test func aChangedFileOfAnEntityMakesTheEditionOutOfDate() throws {
    let (workspace, project) = try project()
    _ = EditionBuilder(project, engine: nil).build()
    let file = "help/parts/ch.xml"
    let text = try #require(workspace.text(file)).replacing("More", with: "Other")
    try workspace.write(Array(text.utf8), to: file)
    _ = EditionBuilder(project, engine: nil).build()
    #expect(workspace.text("Build/help/en/help.html")?.contains("Other.") == true)
  }

  @Test func aMissingFileIsToldWhereItIsAskedFor() throws {
    let (_, project) = try project([
      "help/guide.xml": Self.guide.replacing("parts/ch.xml", with: "parts/gone.xml")
    ])
    let finding = try #require(CatalogUpdater(project).update().findings.first)
    #expect(finding.id == "missing-file")
    #expect(finding.notes.map(\.text) == ["the entity “ch” asks for it here"])
    #expect(finding.notes.first?.location?.line == 4)
  }

  /// A row: an entity's value, and what the words of a template of the document are.
  @Test(arguments: [
    ("\"plain\"", "a plain b", nil), ("\"&#38;#169; &#38;amp;\"", "a © &amp; b", nil),
    ("\"<emphasis>x</emphasis>\"", "a &e; b", "“&e;” stands for more than plain text"),
    ("\"&#38;n;\"", "a &e; b", "“&e;” stands for more than plain text"),
    ("SYSTEM \"e.xml\"", "a &e; b", "“&e;” stands for the file “e.xml”"),
  ])
  func aSingleFileTellsWhatItLacks(value: String, text: String, headline: String?) throws {
    let files = DiskWorkspace(root: try TemporaryFolder.make(), isConfined: false)
    defer { TemporaryFolder.remove(files.root) }
    let document = """
      <!DOCTYPE para [<!ENTITY n "n"><!ENTITY e \(value)>]>
      <para xmlns="http://docbook.org/ns/docbook">a &e; b<?x?> &e;</para>
      """
    try files.write(Array(document.utf8), to: "guide.xml")
    let path = "\(files.root)/guide.xml"
    let product = try SingleFiles(.verbatim, usesPatterns: false).template(of: [path])
    let template = String(decoding: product.bytes, as: UTF8.self)
    #expect(template.contains("msgid \"\(text) "), "\(template)")
    #expect(product.findings.map(\.id) == (headline == nil ? [] : ["entity-not-extracted"]))
    #expect(product.findings.first?.headline.hasPrefix(headline ?? "") != false)
    let place = product.findings.first?.location
    #expect(headline == nil || place?.line == 2 && place?.column == 47)
  }

  @Test func aFileOfAnEntityThatIsExtractedTooIsNoLoss() throws {
    let files = DiskWorkspace(root: try TemporaryFolder.make(), isConfined: false)
    defer { TemporaryFolder.remove(files.root) }
    let names = ["guide.xml", "parts/ch.xml"]
    for name in names { try files.write(Array((Self.files["help/\(name)"] ?? "").utf8), to: name) }
    let product = try SingleFiles(.verbatim, usesPatterns: false).template(
      of: names.map { "\(files.root)/\($0)" })
    #expect(product.findings.isEmpty)
    // What stands for a file is no text, so the book around it is no message.
    #expect(!String(decoding: product.bytes, as: UTF8.self).contains("&ch;"))
  }

  @Test func aCatalogChangesItsFormWithTheFilesOfEntities() throws {
    let files = DiskWorkspace(root: try TemporaryFolder.make(), isConfined: false)
    defer { TemporaryFolder.remove(files.root) }
    let chapter = try #require(Self.files["help/parts/ch.xml"])
    try files.write(Array(Self.guide.utf8), to: "guide.xml")
    try files.write(
      Array(chapter.replacing("More.", with: "<emphasis role='b'>More</emphasis>.").utf8),
      to: "parts/ch.xml")
    let catalog = """
      msgid ""
      msgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"

      msgid "<emphasis role=\\"b\\">More</emphasis>."
      msgstr "<emphasis role=\\"b\\">Plus</emphasis>."

      """
    try files.write(Array(catalog.utf8), to: "fr.po")
    let recoded = try SingleFiles(.compact, usesPatterns: false).recode(
      "\(files.root)/fr.po", of: ["\(files.root)/guide.xml"], to: .compact, output: nil)
    #expect(recoded.summary.hasPrefix("1 entry written in the compact form"))
    let text = String(decoding: try files.read("fr.po"), as: UTF8.self)
    #expect(text.contains("msgid \"<emphasis>More</emphasis>.\""))
  }
}
