import Diagnostics
import Messages
import Pipeline
import Project
import Reports
import Testing

/// A project whose guide is written in HTML.
@Suite struct HTMLGuideTests {
  private static let files = [
    "dragoman.yaml": """
    project: Pages
    source-locale: en
    locales: [fr, ar]
    guides:
      help:
        source: pages/index.html
        rules: [pages/more.its]
    """,
    "pages/index.html": """
    <!DOCTYPE html>
    <html lang=en>
    <meta charset=iso-8859-1><title>Help</title>
    <link rel=stylesheet href=style.css>
    <h1>Help</h1>
    <h2 id=call>Calling</h2>
    <p title=Tip>Call <a href=tel:112>112</a> <em>now</em>.<br>
    See <a href="more/second.html#top">more</a>, <a href="form.pdf">it</a>.
    <p translate=no>Not this
    <p class=secret>Nor this
    <p its-locale-filter-list=fr>For France
    <figure><img src=way.svg alt="The way"></figure>

    """,
    "pages/more/second.html": "<p id=top>More &amp; more. <a href='../index.html'>Back</a>\n",
    "pages/style.css": "p {}", "pages/form.pdf": "%PDF",
    "pages/way.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>here</text></svg>",
    "pages/more.its": """
    <its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0"
      xmlns:h="http://www.w3.org/1999/xhtml"
      ><its:translateRule translate="no" selector="//h:p[@class='secret']"/></its:rules>
    """,
  ]

  private func project(
    _ changes: [String: String] = [:]
  ) throws -> (MemoryWorkspace, OpenProject) {
    let workspace = MemoryWorkspace(Self.files.merging(changes) { $1 })
    return (workspace, try OpenProject(workspace: workspace))
  }

  private func translate(
    _ workspace: MemoryWorkspace, _ locale: String, _ texts: [String: String]
  ) throws {
    var catalog = try #require(workspace.text("Catalogs/help/\(locale).po"))
    for (source, target) in texts {
      let old = "msgid \"\(source)\"\nmsgstr \"\""
      #expect(catalog.contains(old), "\(source)")
      catalog = catalog.replacing(old, with: "msgid \"\(source)\"\nmsgstr \"\(target)\"")
    }
    try workspace.write(Array(catalog.utf8), to: "Catalogs/help/\(locale).po")
  }

  @Test func updatesItsCatalogs() throws {
    let (workspace, project) = try project()
    #expect(CatalogUpdater(project).update().findings.isEmpty)
    let template = try #require(workspace.text("Catalogs/help/help.pot"))
    let ids = template.split(separator: "\n").filter { $0.hasPrefix("msgid ") }.dropFirst()
    #expect(
      ids == [
        "msgid \"Help\"", "msgid \"Calling\"", "msgid \"Tip\"",
        "msgid \"Call <a1>112</a1> <em>now</em>.<br/> See <a2>more</a2>, <a3>it</a3>.\"",
        "msgid \"For France\"", "msgid \"The way\"", "msgid \"More &amp; more. <a>Back</a>\"",
        "msgid \"here\"",
      ])
    #expect(template.contains("#. Calling › p\n#: pages/index.html\nmsgid \"Call"))
    #expect(template.contains("#: pages/more/second.html#top\n"))
    #expect(try StatusReporter(project).report().rows.count == 2)
    let checks = try ProjectChecker(project, only: []).check()
    #expect(checks.findings.allSatisfy { $0.severity != .error })
  }

  @Test func buildsItsPagesByteForByte() throws {
    let (workspace, project) = try project()
    _ = CatalogUpdater(project).update()
    try translate(
      workspace, "fr",
      [
        "Help": "Aide", "Calling": "Appeler", "Tip": "Conseil", "For France": "Pour la France",
        "Call <a1>112</a1> <em>now</em>.<br/> See <a2>more</a2>, <a3>it</a3>.":
          "Appelez le <a1>112</a1>.<br/> Voir <a2>ici</a2>, <a3>ceci</a3> <em>vite</em>.",
        "The way": "Le chemin", "More &amp; more. <a>Back</a>": "Plus &amp; plus. <a>Retour</a>",
        "here": "ici",
      ])
    let outcome = EditionBuilder(project, engine: nil).build()
    #expect(outcome.findings == [])
    #expect(!outcome.couldNotFinish)
    let folder = "Build/help/fr/html/"
    #expect(
      workspace.paths.filter { $0.hasPrefix("Build/help/fr/") }
        == [
          "form.pdf", "index.html", "more/second.html", "style.css", "way.svg",
        ].map { folder + $0 })
    let source = try #require(Self.files["pages/index.html"])
    let expected =
      source
      .replacing("lang=en", with: "lang=fr").replacing("iso-8859-1", with: "utf-8")
      .replacing("Help", with: "Aide").replacing("Calling", with: "Appeler")
      .replacing("title=Tip", with: "title=\"Conseil\"")
      .replacing(
        """
        Call <a href=tel:112>112</a> <em>now</em>.<br>
        See <a href="more/second.html#top">more</a>, <a href="form.pdf">it</a>.
        """,
        with: """
          Appelez le <a href=tel:112>112</a>.<br> Voir <a href="more/second.html#top">ici</a>, \
          <a href="form.pdf">ceci</a> <em>vite</em>.
          """
      )
      .replacing("For France", with: "Pour la France").replacing("The way", with: "Le chemin")
    #expect(workspace.text(folder + "index.html") == expected)
    #expect(
      workspace.text(folder + "more/second.html")
        == "<html lang=\"fr\"><p id=top>Plus &amp; plus. <a href='../index.html'>Retour</a>\n")
    #expect(workspace.text(folder + "way.svg")?.contains("<text>ici</text>") == true)
    #expect(outcome.summary.contains("Build/help/fr: html (made)"))
    #expect(outcome.summary.contains("help: no docbook, print-html, pdf: the guide is written in"))
    #expect(workspace.text("Build/index.html")?.contains("help/fr/html/index.html") == true)
    #expect(
      EditionBuilder(project, engine: nil).build().summary.contains("fr: html (up to date)"))
  }

  @Test func saysTheDirectionAndWhatIsNotTranslated() throws {
    let (workspace, project) = try project()
    _ = CatalogUpdater(project).update()
    try translate(workspace, "ar", ["Calling": "اتصال"])
    _ = EditionBuilder(project, engine: nil).build()
    let page = try #require(workspace.text("Build/help/ar/html/index.html"))
    #expect(page.contains("<html dir=\"rtl\" lang=ar>"))
    #expect(page.contains("<h2 id=call>اتصال</h2>"))
    #expect(page.contains("<h1 lang=\"en\">Help</h1>"))
    #expect(!page.contains("For France"))
    let second = try #require(workspace.text("Build/help/ar/html/more/second.html"))
    #expect(second.hasPrefix("<html lang=\"ar\" dir=\"rtl\"><p lang=\"en\" id=top>More"))
  }

  @Test func aChangedRuleOrPictureMakesItOutOfDate() throws {
    let (workspace, project) = try project()
    _ = EditionBuilder(project, engine: nil).build()
    for path in ["pages/more.its", "pages/style.css", "pages/more/second.html"] {
      let text = try #require(workspace.text(path))
      try workspace.write(Array((text + "\n").utf8), to: path)
      let summary = EditionBuilder(project, engine: nil).build().summary
      #expect(
        summary.contains("Build/help/fr: html (made)")
          || summary.contains("not translated (made)"), "\(path)")
    }
  }

  @Test(arguments: [
    ("<img src=gone.png>", "missing-figure"), ("<a href=gone.html>x</a>", "missing-link"),
    ("<img src=../../../etc/x.png>", "outside-project"),
    ("<link rel=its-rules href=../../x.its>", "outside-project"),
    ("<link rel=its-rules href=gone.its>", "missing-file"),
  ])
  func findsWhatIsNotThere(markup: String, id: String) throws {
    let (_, project) = try project(["pages/index.html": "<title>T</title><p>\(markup)"])
    #expect(CatalogUpdater(project).update().findings.map(\.id) == [id])
  }
}
