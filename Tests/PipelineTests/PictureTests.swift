import Catalogs
import Diagnostics
import Messages
import Pipeline
import Project
import Reports
import Testing

/// Changed pictures and the words that tell of them.
@Suite struct PictureTests {
  private static let catalog = "Catalogs/welcome/fr.po"
  private static let drawing = "Sources-Content/welcome/images/path.svg"

  private func change(_ workspace: MemoryWorkspace) throws {
    let drawing = try #require(workspace.text(Self.drawing))
    try workspace.write(Array(drawing.replacing("M80", with: "M81").utf8), to: Self.drawing)
  }

  private func pictures(_ workspace: MemoryWorkspace) throws -> [Substring] {
    try #require(workspace.text(Self.catalog)).split(separator: "\n")
      .filter { $0.hasPrefix("#. picture") || $0.hasPrefix("#, picture") }
  }

  @Test func captionAndAlternativeTextNameTheirPicture() throws {
    let (workspace, _) = try updatedStarter()
    let lines = try pictures(workspace)
    #expect(lines.count == 2 && Set(lines).count == 1)
    #expect(lines[0].hasPrefix("#. picture: images/path.svg ("))
  }

  @Test func aChangedPictureIsToldOnceAndKeepsTheTranslation() throws {
    let (workspace, open) = try updatedStarter()
    let before = try pictures(workspace)
    try change(workspace)
    let outcome = CatalogUpdater(open).update()
    #expect(outcome.lines == ["\(Self.catalog): 11 kept, 2 whose picture changed"])
    let lines = try pictures(workspace)
    #expect(lines.filter { $0 == "#, picture-changed" }.count == 2)
    #expect(!lines.contains(before[0]))
    let text = workspace.text(Self.catalog)
    #expect(text?.contains("msgstr \"Le chemin\"") == true && text?.contains("fuzzy") == false)
    #expect(CatalogUpdater(open).update().lines == ["\(Self.catalog): up to date"])
  }

  @Test func theCheckAsksToLookUntilTheFlagIsGone() throws {
    let (workspace, open) = try updatedStarter()
    try change(workspace)
    _ = CatalogUpdater(open).update()
    let findings = try ProjectChecker(open, only: []).check().findings
    #expect(findings.map(\.id) == ["picture-changed", "picture-changed"])
    #expect(findings.first?.headline.contains("“images/path.svg”") == true)
    let text = try #require(workspace.text(Self.catalog))
    try workspace.write(
      Array(text.replacing("#, picture-changed\n", with: "").utf8), to: Self.catalog)
    #expect(try ProjectChecker(open, only: []).check().findings.isEmpty)
    #expect(CatalogUpdater(open).update().lines == ["\(Self.catalog): up to date"])
  }

  @Test func whoSignsTheWordsHasSeenThePicture() throws {
    let (workspace, open) = try updatedStarter()
    try change(workspace)
    _ = CatalogUpdater(open).update()
    let signature = try #require(Reviewer.Signature(date: "2026-11-22", reviewer: "Ana"))
    let places = [ReviewSelection.Place("#fig-way")]
    _ = try Reviewer(open).sign(.approved, ReviewSelection(places), as: signature)
    #expect(try ProjectChecker(open, only: []).check().findings.isEmpty)
    #expect(workspace.text(Self.catalog)?.contains("picture-changed") == false)
  }

  @Test func lineEndsOfADrawingAreNoChange() throws {
    let (workspace, open) = try updatedStarter()
    let drawing = try #require(workspace.text(Self.drawing))
    try workspace.write(Array(drawing.replacing("\n", with: "\r\n").utf8), to: Self.drawing)
    #expect(CatalogUpdater(open).update().lines == ["\(Self.catalog): up to date"])
  }

  /// Rows: a page, and the entries that name its picture.
  @Test(arguments: [
    ("<figure><img src=a.png alt=Way><figcaption>Cap</figcaption></figure><p>No", ["Way", "Cap"]),
    ("<p>See <img src=a.png?v=2 alt=Way> here", ["Way"]),
    ("<p>See <img src=a.png> here", ["See <img/> here"]),
    ("<figure><video><source src=a.png></video><figcaption>Cap</figcaption></figure>", ["Cap"]),
    (
      "<figure><video poster=a.png src=f.mp4></video><figcaption>Cap</figcaption></figure>", ["Cap"]
    ),
    ("<p>See <object data=a.png>words</object>", ["words", "See <object>words</object>"]),
    ("<p translate=no><img src=a.png alt=Way><p>No", []), ("<p>No<img src=gone.png alt=Way>", []),
  ])
  func pagesNameTheirPictures(markup: String, words: [String]) throws {
    let workspace = MemoryWorkspace([
      "dragoman.yaml": """
      project: P
      source-locale: en
      locales: [fr]
      guides:
        page:
          source: index.html
      """,
      "index.html": "<title>T</title>\(markup)", "a.png": "x",
    ])
    _ = CatalogUpdater(try OpenProject(workspace: workspace)).update()
    let bytes = try workspace.read("Catalogs/page/page.pot")
    let named = try POFile.parse(bytes, file: "page.pot").messages.filter { entry in
      entry.content.extractedComments.contains { PictureNote(comment: $0)?.fingerprint.count == 8 }
    }.map(\.id)
    #expect(named.allSatisfy(words.contains), "\(named)")
    #expect(named.isEmpty == words.isEmpty, "\(named)")
  }

  @Test(arguments: [
    ("picture: a.svg (12ab)", "a.svg"), ("picture: a (1).svg (12ab)", "a (1).svg"),
    ("picture: a.svg", nil), ("picture: (12ab)", nil), ("a picture: a.svg (12ab)", nil), ("", nil),
  ])
  func readsItsOwnComments(comment: String, file: String?) {
    let note = PictureNote(comment: comment)
    #expect(note?.file == file)
    #expect(note.map { $0.comment == comment } ?? true)
  }

  @Test func aPictureThatJoinsAnEntryIsNoChangeAndAnotherFileIsOne() throws {
    let note = { (file: String) in "#. picture: \(file) (12ab34cd)\n" }
    let entry = { (notes: String) in
      try POFile.parse(
        Array("msgid \"\"\nmsgstr \"\"\n\n\(notes)msgid \"x\"\nmsgstr \"y\"\n".utf8), file: "a.po")
    }
    for (old, new, count) in [
      ("", note("a"), 0), (note("a"), note("a") + note("b"), 0),
      (note("a") + note("b"), note("a"), 0),
      (note("a"), note("b"), 1), (note("a"), "", 0),
    ] {
      let (_, summary) = CatalogUpdate.update(try entry(old), with: try entry(new))
      #expect(summary.changedPictures == count)
    }
  }
}
