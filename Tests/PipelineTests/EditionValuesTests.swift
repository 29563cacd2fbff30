import Diagnostics
import Pipeline
import Project
import Testing

/// The starter project with a chapter of its own that prints a country, and a second guide.
private struct Countries {
  let workspace = MemoryWorkspace()

  init(edition: String = "") throws {
    _ = try StarterProject.write(to: workspace)
    let root = "Sources-Content/welcome"
    try change("\(root)/guide.xml") {
      $0.replacing(
        "</book>",
        with: """
            <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="home.xml"/>
          </book>
          """)
    }
    try workspace.write(Array(Self.chapter.utf8), to: "\(root)/home.xml")
    try change("\(root)/values.yaml") { $0 + "residence: { type: country, value: FR }\n" }
    try change("Catalogs/welcome/fr.po") { $0 + Self.translation }
    try workspace.write(
      workspace.read("Sources-Content/welcome/images/path.svg"),
      to: "Sources-Content/other/images/path.svg")
    try workspace.write(
      Array(Self.other.utf8), to: "Sources-Content/other/guide.xml")
    try change("dragoman.yaml") {
      $0 + edition + "  other:\n    source: Sources-Content/other/guide.xml\n"
        + "formats: [docbook, html, print-html]\n"
    }
  }

  static let chapter = """
    <chapter xmlns="http://docbook.org/ns/docbook" version="5.0" xml:id="ch-home">
      <title>Home</title>
      <para>You live {residence, select, FR {in France} RO {in Romania} other {abroad}}.</para>
    </chapter>

    """

  static let other = """
    <book xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="en" xml:id="other">
      <title>Other</title>
      <chapter xml:id="ch-other"><title>Other</title><para>Nothing is counted.</para></chapter>
    </book>

    """

  static let translation = """

    msgid "Home"
    msgstr "Chez vous"

    #, icu-message-format
    msgid ""
    "You live {residence, select, FR {in France} RO {in Romania} other {abroad}}."
    msgstr ""
    "Vous vivez {residence, select, FR {en France} RO {en Roumanie} other {à "
    "l’étranger}}."

    """

  func change(_ path: String, _ edit: (String) -> String) throws {
    let text = try #require(workspace.text(path))
    try workspace.write(Array(edit(text).utf8), to: path)
  }

  /// Builds and tells which files of editions are other than before.
  func build(_ assignments: [String] = []) throws -> (EditionBuilder.Outcome, changed: [String]) {
    let before = workspace.paths.reduce(into: [String: [UInt8]]()) {
      $0[$1] = try? workspace.read($1)
    }
    var project = try OpenProject(workspace: workspace)
    try project.set(assignments)
    let outcome = EditionBuilder(project, engine: nil).build()
    let changed = workspace.paths.filter {
      !$0.contains("/.dragoman/") && (try? workspace.read($0)) != before[$0]
    }
    return (outcome, changed)
  }
}

@Suite struct EditionValuesTests {
  private func made(_ outcome: EditionBuilder.Outcome) -> [String] {
    outcome.summary.split(separator: "\n").filter { $0.hasSuffix("(made)") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  /// The country of residence changes one chapter of one guide, and nothing else is made again.
  @Test func aValueOfTheCommandLineChangesOnlyTheFilesThatPrintIt() throws {
    let project = try Countries()
    let (first, _) = try project.build()
    #expect(first.findings.isEmpty, "\(first.findings)")
    #expect(made(first).count == 4)
    let (second, changed) = try project.build(["residence=RO"])
    #expect(made(second) == ["Build/welcome/en", "Build/welcome/fr"])
    #expect(
      changed == [
        "Build/welcome/en/docbook/home.xml", "Build/welcome/en/welcome.html",
        "Build/welcome/en/welcome.print.html", "Build/welcome/fr/docbook/home.xml",
        "Build/welcome/fr/welcome.html", "Build/welcome/fr/welcome.print.html",
      ])
    let page = try #require(project.workspace.text("Build/welcome/fr/docbook/home.xml"))
    #expect(page.contains("Vous vivez en Roumanie."))
    let (third, none) = try project.build(["residence=RO"])
    #expect(made(third).isEmpty && none.isEmpty)
    let (fourth, back) = try project.build()
    #expect(made(fourth).count == 2 && back == changed)
  }

  @Test func aChangedFileOfValuesChangesNothingWhereTheValuesAreTheSame() throws {
    let project = try Countries()
    _ = try project.build()
    try project.change("Sources-Content/welcome/values.yaml") {
      "# a remark\n" + $0 + "unused: { type: number, value: 1 }\n"
    }
    let (outcome, changed) = try project.build()
    #expect(made(outcome).isEmpty && changed.isEmpty)
  }

  @Test func theCommandLineGoesBeforeTheProjectFileAndThatBeforeTheGuide() throws {
    let project = try Countries(edition: "    edition-values: { residence: MD, visitors: 21 }\n")
    _ = try project.build()
    func chapter() -> String {
      project.workspace.text("Build/welcome/en/docbook/home.xml") ?? ""
    }
    #expect(chapter().contains("You live abroad."))
    let guide = try #require(project.workspace.text("Build/welcome/en/docbook/guide.xml"))
    #expect(guide.contains("21 people"))
    _ = try project.build(["residence=country:RO"])
    #expect(chapter().contains("You live in Romania."))
  }

  @Test func saysWhichSettingIsNoValue() throws {
    let project = try Countries(edition: "    edition-values:\n      residense: RO\n")
    let (outcome, _) = try project.build()
    let finding = try #require(outcome.findings.first { $0.id == "unknown-value" })
    #expect(finding.location == SourceLocation(file: "dragoman.yaml", line: 12, column: 7))
    #expect(finding.fixes.first?.summary == "Did you mean “residence”?")
    #expect(outcome.couldNotFinish)
  }

  @Test(arguments: [
    ("residence", "bad-value"), ("residense=RO", "unknown-value"),
    ("residence=Romania", "bad-value"), ("visitors=many", "bad-value"), ("=", "unknown-value"),
  ])
  func refusesAnAssignmentThatIsNone(_ text: String, _ id: String) throws {
    var project = try OpenProject(workspace: Countries().workspace)
    let error = try #require(throws: OperationError.self) { try project.set([text]) }
    #expect(error.findings.map(\.id) == [id])
  }

  @Test func checkFindsUnusedAndUndefinedValuesAndWrongTypes() throws {
    let project = try Countries()
    try project.change("Sources-Content/welcome/values.yaml") {
      $0.replacing("visitors:", with: "visitor:") + "callers: { type: number, value: 3 }\n"
    }
    try project.change("Catalogs/welcome/fr.po") {
      $0.replacing("ouvrons le {opening}", with: "ouvrons le {opening, number}")
    }
    let open = try OpenProject(workspace: project.workspace)
    let values = "Sources-Content/welcome/values.yaml"
    let outcome = try ProjectChecker(
      open, only: ["unused-value", "undefined-value", "value-type"]
    ).check()
    let unused = outcome.findings.filter { $0.id == "unused-value" }
    #expect(
      unused.map(\.location) == [
        SourceLocation(file: values, line: 2, column: 1),
        SourceLocation(file: values, line: 5, column: 1),
      ])
    let undefined = try #require(outcome.findings.first { $0.id == "undefined-value" })
    #expect(undefined.headline == "there is no value “visitors”; did you mean “visitor”?")
    #expect(undefined.location?.file.hasPrefix("Sources-Content/welcome/guide.xml") == true)
    let wrong = try #require(outcome.findings.first { $0.id == "value-type" })
    #expect(wrong.location?.file == "Catalogs/welcome/fr.po")
    #expect(wrong.severity == .error)
  }
}
