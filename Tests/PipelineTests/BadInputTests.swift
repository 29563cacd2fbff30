import Diagnostics
import Pipeline
import Project
import Testing

/// A project of two guides: `welcome`, whose files the tests spoil, and `other`, which must be
/// built all the same.
private struct TwoGuides {
  let workspace = MemoryWorkspace()

  init() throws {
    _ = try StarterProject.write(to: workspace)
    for path in workspace.paths where path.contains("welcome") {
      try workspace.write(
        workspace.read(path), to: path.replacing("welcome", with: "other"))
    }
    let settings = try #require(workspace.text("dragoman.yaml"))
    let place = try #require(settings.firstRange(of: "  welcome:"))
    let second = settings[place.lowerBound...].replacing("welcome", with: "other")
    try workspace.write(
      Array((settings + second + "formats: [docbook, html, print-html]\n").utf8),
      to: "dragoman.yaml")
  }

  /// Replaces `old` by `new` in a file; the bytes may be no UTF-8.
  func spoil(_ path: String, _ old: String, _ new: [UInt8]) throws {
    let bytes = try workspace.read(path)
    let place = try #require(bytes.firstRange(of: Array(old.utf8)), "\(old) is not in \(path)")
    var spoiled = bytes
    spoiled.replaceSubrange(place, with: new)
    try workspace.write(spoiled, to: path)
  }

  func build() throws -> EditionBuilder.Outcome {
    EditionBuilder(try OpenProject(workspace: workspace), engine: nil).build()
  }
}

/// One way to spoil a project, and what must be said about it.
struct Spoiled: CustomTestStringConvertible, Sendable {
  var what: String
  var file: String
  var old: String
  var new: [UInt8]
  var id: String
  /// The line at fault; 0 when any will do.
  var line: Int
  /// A word that the message or its remedy must hold.
  var word: String
  /// Whether an edition could not be made at all.
  var stops: Bool
  var testDescription: String { what }

  init(
    _ what: String, _ file: String, _ old: String, _ new: String, id: String, line: Int = 0,
    word: String = "", stops: Bool = false
  ) {
    self.init(what, file, old, bytes: Array(new.utf8), id: id, line: line, word: word, stops: stops)
  }

  init(
    _ what: String, _ file: String, _ old: String, bytes: [UInt8], id: String, line: Int = 0,
    word: String = "", stops: Bool = false
  ) {
    self.what = what
    self.file = file
    self.old = old
    self.new = bytes
    self.id = id
    self.line = line
    self.word = word
    self.stops = stops
  }
}

private let guide = "Sources-Content/welcome/guide.xml"
private let catalog = "Catalogs/welcome/fr.po"
private let values = "Sources-Content/welcome/values.yaml"
private let pencil = "un <emphasis>crayon</emphasis><footnote/>."

@Suite struct BadInputTests {
  static let sources = [
    Spoiled(
      "malformed XML", guide, "</title>\n    <author>", "</titel>\n    <author>",
      id: "malformed-xml", line: 5, stops: true),
    Spoiled(
      "bytes that are not UTF-8", guide, "We have paper", bytes: [0x57, 0xFF, 0xFE],
      id: "bad-encoding",
      stops: true),
    Spoiled(
      "an unknown entity", guide, "We have paper", "We &have; paper", id: "undeclared-entity",
      line: 12, word: "have", stops: true),
    Spoiled(
      "a control character", guide, "We have", bytes: [0x57, 0x07], id: "forbidden-character",
      line: 12,
      stops: true),
    Spoiled(
      "NUL in a guide", guide, "We have", bytes: [0x00], id: "forbidden-character", stops: true),
    Spoiled(
      "a truncated guide", guide, "    </figure>\n  </chapter>\n</book>\n", "    </figure>",
      id: "malformed-xml", stops: true),
    Spoiled(
      "an element that nobody knows", guide, "<para>Bring", "<parra/><para>Bring",
      id: "unknown-element", line: 12, word: "parra", stops: true),
    Spoiled(
      "a cross-reference to nowhere", guide, "linkend=\"fig-way\"", "linkend=\"fig-wya\"",
      id: "dangling-reference", word: "fig-wya", stops: true),
    Spoiled(
      "a missing figure", guide, "images/path.svg", "images/pth.svg", id: "missing-figure",
      line: 18, word: "pth.svg", stops: true),
    Spoiled(
      "a figure outside the project", guide, "images/path.svg", "../../../secret.svg",
      id: "outside-project", line: 18, stops: true),
    Spoiled(
      "a missing value", values, "visitors:", "visitor:", id: "undefined-value", line: 10,
      word: "visitors", stops: true),
    Spoiled(
      "a value that is no number", values, "value: 2 ", "value: two ", id: "bad-value", line: 2,
      word: "number", stops: true),
    Spoiled(
      "an unknown type", values, "type: date", "type: dat", id: "bad-value", line: 3,
      word: "date", stops: true),
  ]

  static let catalogs = [
    Spoiled(
      "a truncated catalog", catalog, "msgstr \"là-bas\"\n", "msgstr \"là", id: "malformed-po",
      stops: true),
    Spoiled(
      "a catalog that is not UTF-8", catalog, "là-bas", bytes: [0x6C, 0xE0], id: "bad-encoding",
      stops: true),
    Spoiled("NUL in a catalog", catalog, "là-bas", bytes: [0x00], id: "malformed-po", stops: true),
    Spoiled(
      "an unbalanced tag", catalog, pencil, "un <emphasis>crayon<footnote/>.",
      id: "malformed-markup", word: "emphasis"),
    Spoiled(
      "a renamed tag", catalog, pencil, "un <emphase>crayon</emphase><footnote/>.",
      id: "tag-mismatch", word: "emphase"),
    Spoiled(
      "a lost footnote", catalog, pencil, "un <emphasis>crayon</emphasis>.", id: "tag-mismatch",
      word: "footnote"),
    Spoiled(
      "a doubled footnote", catalog, pencil,
      "un <emphasis>crayon</emphasis><footnote/><footnote/>.",
      id: "tag-mismatch", word: "footnote"),
    Spoiled(
      "a bare ampersand", catalog, pencil, "un & <emphasis>crayon</emphasis><footnote/>.",
      id: "malformed-markup", word: "&amp;"),
    Spoiled(
      "a control character in a translation", catalog, "Nous avons du papier",
      bytes: Array("Nous".utf8) + [0x01], id: "malformed-markup", word: "U+0001"),
    Spoiled(
      "a broken ICU pattern", catalog, "ouvrons le {opening}", "ouvrons le {opening",
      id: "icu-syntax"),
    Spoiled(
      "an argument that does not exist", catalog, "ouvrons le {opening}", "ouvrons le {openning}",
      id: "placeholder-unknown", word: "openning"),
  ]

  @Test(arguments: sources + catalogs)
  func saysWhatIsWrongAndBuildsTheRest(_ row: Spoiled) throws {
    let project = try TwoGuides()
    try project.spoil(row.file, row.old, row.new)
    let outcome = try project.build()

    let found = try #require(
      outcome.findings.first { $0.id == row.id }, "\(outcome.findings.map(\.id))")
    #expect(found.severity == .error)
    #expect(
      row.line == 0 || found.location?.line == row.line, "\(String(describing: found.location))")
    let words = ConsoleRenderer().render(found)
    #expect(words.contains(row.word), "\(words)")
    #expect(outcome.couldNotFinish == row.stops)

    // The other guide is built, whole.
    for locale in ["en", "fr"] {
      let page = try #require(project.workspace.text("Build/other/\(locale)/other.html"))
      #expect(page.hasSuffix("</html>\n"))
    }
    #expect(!project.workspace.paths.contains { $0.hasSuffix(".tmp") })
  }

  @Test func makesTheDocBookOfWhatCannotBeLaidOut() throws {
    let project = try TwoGuides()
    try project.spoil(
      guide, "<para>Bring", Array("<equation><mathphrase>x</mathphrase></equation><para>Bring".utf8)
    )
    let outcome = try project.build()
    #expect(outcome.couldNotFinish)
    // Told once, at its place in the guide, though the translation moves the lines.
    #expect(outcome.findings.map(\.id) == ["unknown-element"])
    #expect(outcome.findings.first?.location?.file == guide)
    #expect(outcome.findings.first?.location?.line == 12)
    #expect(outcome.findings.first?.fixes.first?.summary.contains("docs/documents.md") ?? false)
    for locale in ["en", "fr"] {
      let book = try #require(
        project.workspace.text("Build/welcome/\(locale)/docbook/guide.xml"))
      #expect(book.contains(">x</mathphrase>"))
      #expect(project.workspace.text("Build/welcome/\(locale)/welcome.html") == nil)
    }
    #expect(outcome.summary.contains("Build/welcome/fr: docbook"))
  }

  @Test(arguments: catalogs.filter { !$0.stops })
  func keepsTheBookWholeWithMarkedSourceText(_ row: Spoiled) throws {
    let project = try TwoGuides()
    try project.spoil(row.file, row.old, row.new)
    let outcome = try project.build()
    let text = try #require(project.workspace.text("Build/welcome/fr/docbook/guide.xml"))
    #expect(text.contains("xml:lang=\"en\""), "the source sentence is marked with its language")
    #expect(text.contains("Bienvenue"), "the other sentences are translated")
    #expect(!text.contains("{"), "values are formatted in the source sentence too")
    let place = try #require(outcome.findings.first { $0.id == row.id }?.location)
    #expect(place.file == catalog)
    #expect(place.line > 20)
  }

  @Test func marksWhatIsNotTranslatedYet() throws {
    let project = try TwoGuides()
    try project.spoil(catalog, "msgstr \"Nous avons du papier.\"", Array("msgstr \"\"".utf8))
    let outcome = try project.build()
    #expect(outcome.findings.isEmpty)
    #expect(outcome.summary.contains("1 sentence not translated"))
    let text = try #require(project.workspace.text("Build/welcome/fr/docbook/guide.xml"))
    #expect(text.contains("<para xml:lang=\"en\">We have paper.</para>"))
  }
}
