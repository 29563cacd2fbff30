import Diagnostics
import Project
import Reports
import Testing

@testable import Pipeline

/// What the pages of HTML guides lead to: places, style sheets, and what these name.
@Suite struct PageLinkTests {
  private func project(_ files: [String: String]) throws -> (MemoryWorkspace, OpenProject) {
    let settings = """
      project: P
      source-locale: en
      locales: [fr]
      guides:
        page:
          source: site/index.html
      """
    let workspace = MemoryWorkspace(files.merging(["dragoman.yaml": settings]) { $1 })
    return (workspace, try OpenProject(workspace: workspace))
  }

  // MARK: Places

  @Test(arguments: [
    ("<a href=#call>x</a>", nil), ("<a href=#>x</a>", nil), ("<a href=#TOP>x</a>", nil),
    ("<a href=#old>x</a>", nil), ("<a href='#caf%C3%A9'>x</a>", nil),
    ("<a href=more.html#deep>x</a>", nil), ("<a href=more.html>x</a>", nil),
    ("<a href='https://a.org/#x'>x</a>", nil), ("<a href=form.pdf#page=2>x</a>", nil),
    ("<a hreflang=fr href=#x>x</a>", nil),
    ("<a href=#cal>x</a>", "“#cal” leads to no element of this page"),
    ("<a href=index.html#x>x</a>", "“#x” leads to no element of this page"),
    ("<a href=more.html#call>x</a>", "“#call” leads to no element of “more.html”"),
    ("<map><area href=#x></map>", "“#x” leads to no element of this page"),
  ])
  func leadSomewhere(markup: String, headline: String?) throws {
    let (_, project) = try project([
      "site/index.html": "<title>T</title>\n<h1 id=call>T</h1><p id=café><a name=old></a>\(markup)",
      "site/more.html": "<p id=deep>More", "site/form.pdf": "%PDF",
    ])
    let findings = CatalogUpdater(project).update().findings
    #expect(findings.map(\.headline) == (headline.map { [$0] } ?? []))
    guard let finding = findings.first else { return }
    #expect(finding.id == "dangling-reference" && finding.severity == .warning)
    #expect(finding.location?.file == "site/index.html" && finding.location?.line == 2)
    if markup.contains("#cal>") { #expect(finding.explanation == "Did you mean “#call”?") }
  }

  // MARK: Style sheets

  @Test(arguments: [
    ("a { background: url(a.png) }", ["a.png"]),
    ("a { background: URL( 'a b.png' ), url(\"c.png\") }", ["a b.png", "c.png"]),
    ("@font-face { src: url(f.woff2?v=1#x) format('woff2') }", ["f.woff2"]),
    ("@import 'b.css'; @import url(c.css) screen;", ["b.css!", "c.css!"]),
    ("@charset 'utf-8'; a::before { content: 'x.png' }", []),
    ("/* url(a.png) */ a { b: my-url(b.png) c(url(c.png)) }", ["c.png"]),
    (
      "a { content: \"url(a.png)\"; b: url(data:image/png;base64,AA) url(https://a.org/b.png) }", []
    ),
    ("a { b: url(/a.png) url(#x) url() }", []), ("a { b: url(a\\(1\\).png) }", ["a(1).png"]),
    ("a { b: url(a.png", ["a.png"]), ("a { b: url('a.png", ["a.png"]), ("/* url(a.png)", []),
    ("@import 'a.css", ["a.css!"]), ("\\", []), ("url(", []),
  ])
  func nameFiles(style: String, files: [String]) {
    let links = StyleSheetLinks(Array(style.utf8)).links
    #expect(links.map { $0.reference + ($0.isImport ? "!" : "") } == files)
    for link in links { #expect(link.offset < style.utf8.count) }
  }

  @Test func bringTheirPicturesIntoTheEdition() throws {
    let (workspace, project) = try project([
      "site/index.html": """
      <title>T</title><link rel=stylesheet href=css/a.css>
      <style>@import "css/c.css"; p { background: url(img/2.png) }</style>
      <p style="background: url('img/3.png')">Words
      """,
      "site/css/a.css": "@import 'b.css';\na { background: url(../img/1.png) }",
      "site/css/b.css": "@import 'a.css'; a { src: url(font.woff2) }", "site/css/c.css": "",
      "site/css/font.woff2": "f", "site/img/1.png": "1", "site/img/2.png": "2",
      "site/img/3.png": "3", "site/img/4.png": "4",
    ])
    #expect(EditionBuilder(project, engine: nil).build().findings == [])
    let folder = "Build/page/fr/html/"
    #expect(
      workspace.paths.filter { $0.hasPrefix(folder) }.map { $0.dropFirst(folder.count) } == [
        "css/a.css", "css/b.css", "css/c.css", "css/font.woff2", "img/1.png", "img/2.png",
        "img/3.png", "index.html",
      ])
    try workspace.write(Array("new".utf8), to: "site/img/1.png")
    let summary = EditionBuilder(project, engine: nil).build().summary
    #expect(summary.contains("Build/page/fr: html") && summary.contains("(made)"))
  }

  @Test func tellWhatIsMissing() throws {
    let (_, project) = try project([
      "site/index.html": "<title>T</title><link rel=stylesheet href=a.css>",
      "site/a.css": "a {\n  b: url(gone.png); c: url(../../out.png) }",
    ])
    let findings = CatalogUpdater(project).update().findings
    #expect(findings.map(\.id) == ["missing-figure", "outside-project"])
    #expect(findings.map(\.severity) == [.warning, .error])
    #expect(findings.allSatisfy { $0.location?.file == "site/a.css" && $0.location?.line == 2 })
    #expect(findings.first?.location?.column == 6)
  }

  // MARK: The report

  @Test func leadFromTheReportToThePassage() throws {
    let (workspace, project) = try project([
      "site/index.html": "<title>T</title><p>One 1<p><a href=\"sub/a page.html\">More</a>",
      "site/sub/a page.html": "<title>U</title><h2 id=deep>Two 2</h2>",
    ])
    _ = CatalogUpdater(project).update()
    let path = "Catalogs/page/fr.po"
    let catalog = try #require(workspace.text(path))
    let wrong = catalog.replacing("\"One 1\"\nmsgstr \"\"", with: "\"One 1\"\nmsgstr \"Un 3\"")
      .replacing("\"Two 2\"\nmsgstr \"\"", with: "\"Two 2\"\nmsgstr \"Deux 3\"")
    try workspace.write(Array(wrong.utf8), to: path)
    let findings = try ReportBuilder(project).report().findings
    #expect(
      findings.filter { $0.finding.id == "numbers" }.map(\.passage) == [
        "page/fr/html/index.html", "page/fr/html/sub/a%20page.html#deep",
      ])
  }
}
