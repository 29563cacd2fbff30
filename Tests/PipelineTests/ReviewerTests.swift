import Catalogs
import Diagnostics
import Pipeline
import Project
import Reports
import TestSupport
import Testing

private let catalogPath = "Catalogs/welcome/fr.po"

/// The starter project with a reviewer.
private struct Reviewed {
  let workspace = MemoryWorkspace()
  let signature: Reviewer.Signature

  init() throws {
    _ = try StarterProject.write(to: workspace)
    signature = try #require(Reviewer.Signature(date: "2026-03-01", reviewer: "Ana  Popescu"))
  }

  var reviewer: Reviewer {
    get throws { Reviewer(try OpenProject(workspace: workspace)) }
  }

  func catalog() throws -> POFile {
    try POFile.parse(workspace.read(catalogPath), file: catalogPath)
  }

  func translated() throws -> Int { try catalog().messages.filter(\.isTranslated).count }

  func findings() throws -> [Finding] {
    try ProjectChecker(try OpenProject(workspace: workspace), only: ["review-void"]).check()
      .findings
  }

  /// Replaces the first `old` of the catalog.
  func edit(_ old: String, _ new: String) throws {
    let text = try #require(workspace.text(catalogPath))
    let range = try #require(text.firstRange(of: old))
    try workspace.write(
      Array(text.replacingCharacters(in: range, with: new).utf8), to: catalogPath)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

private let everything = ReviewSelection([])

@Suite struct ReviewerTests {
  @Test func signsAndCounts() throws {
    let project = try Reviewed()
    let outcome = try project.reviewer.sign(.approved, everything, as: project.signature)
    #expect(outcome.changed == (try project.translated()))
    #expect(try project.catalog().messages.allSatisfy { UnitState($0) != .translated })
    let items = try project.reviewer.items(everything).filter { $0.state == .approved }
    #expect(items.count == outcome.changed)
    #expect(items.allSatisfy { $0.reviewer == "Ana Popescu" && $0.date == "2026-03-01" })
    #expect(try project.findings().isEmpty)
  }

  @Test func aChapterIsSignedWithItsTitle() throws {
    let project = try Reviewed()
    // The catalog of a new project knows its chapters once it was brought up to date.
    _ = CatalogUpdater(try OpenProject(workspace: project.workspace)).update()
    let chapter = ReviewSelection([.chapter("The first visit")])
    _ = try project.reviewer.sign(.approved, chapter, as: project.signature)
    let approved = try project.catalog().messages.filter { UnitState($0) == .approved }.map(\.id)
    #expect(approved.contains("The first visit"))
    #expect(approved.contains("We have paper."))
    #expect(!approved.contains("Welcome"))
  }

  @Test func signingTwiceChangesNothing() throws {
    let project = try Reviewed()
    _ = try project.reviewer.sign(.reviewed, everything, as: project.signature)
    let before = try project.workspace.read(catalogPath)
    #expect(try project.reviewer.sign(.reviewed, everything, as: project.signature).changed == 0)
    #expect(try project.workspace.read(catalogPath) == before)
  }

  @Test func replacesTheReadersOwnMarkByTheHigherOne() throws {
    let project = try Reviewed()
    _ = try project.reviewer.sign(.reviewed, everything, as: project.signature)
    _ = try project.reviewer.sign(.approved, everything, as: project.signature)
    for entry in try project.catalog().messages where entry.isTranslated {
      #expect(entry.reviewMarks.map(\.level) == [.approved])
    }
  }

  @Test func isVoidWhenTheTranslationChanges() throws {
    let project = try Reviewed()
    _ = try project.reviewer.sign(.approved, everything, as: project.signature)
    try project.edit("Nous avons du papier", "Nous avons des papiers")
    let findings = try project.findings()
    #expect(findings.map(\.id) == ["review-void"])
    #expect(findings.first?.headline.contains("Ana Popescu") == true)
    let item = try #require(try project.reviewer.items(everything).first(where: \.isVoid))
    #expect(item.state == .translated)
    _ = try project.reviewer.sign(.approved, everything, as: project.signature)
    #expect(try project.findings().isEmpty)
  }

  @Test func isVoidWhenTheSourceChanges() throws {
    let project = try Reviewed()
    _ = try project.reviewer.sign(.reviewed, everything, as: project.signature)
    try project.edit("We have paper", "We have much paper")
    #expect(try project.findings().map(\.id) == ["review-void"])
  }

  @Test func rejectingMakesFuzzyWithTheReason() throws {
    let project = try Reviewed()
    _ = try project.reviewer.sign(.approved, everything, as: project.signature)
    let entry = try #require(try project.catalog().messages.first { $0.isTranslated })
    let place = ReviewSelection([.line(file: catalogPath, line: entry.line)])
    let outcome = try project.reviewer.reject(place, reason: "too\n formal", as: project.signature)
    #expect(outcome.changed == 1)
    let rejected = try #require(try project.catalog().messages.first { $0.key == entry.key })
    #expect(rejected.isFuzzy && rejected.reviewMarks.isEmpty)
    #expect(rejected.translatorComments.contains("rejected 2026-03-01 Ana Popescu: too formal"))
    let refused = try project.reviewer.sign(.approved, place, as: project.signature)
    #expect(refused.changed == 0 && refused.findings.map(\.id) == ["not-translated"])
  }

  @Test(arguments: [
    ReviewSelection.Place.element("nowhere"), .chapter("Nowhere"), .line(file: "no.po", line: 3),
    // Behind the end: once the last entry was signed.
    .line(file: "Catalogs/welcome/fr.po", line: 99_999),
  ]) func saysWhenNothingIsAtThePlace(place: ReviewSelection.Place) throws {
    let project = try Reviewed()
    let error = try #require(throws: OperationError.self) {
      try project.reviewer.sign(
        .approved, ReviewSelection([place]), as: project.signature)
    }
    #expect(error.findings.map(\.id) == ["no-such-place"])
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "1.3.2026", "", "2026-3-1"])
  func refusesWhatIsNoDay(_ date: String) {
    #expect(Reviewer.Signature(date: date, reviewer: "Ana") == nil)
  }

  @Test(arguments: [
    ("#sec-a", ReviewSelection.Place.element("sec-a")),
    ("Catalogs/a/ru.po:12", .line(file: "Catalogs/a/ru.po", line: 12)),
    ("Money: costs", .chapter("Money: costs")),
  ])
  func readsPlaces(_ text: String, _ place: ReviewSelection.Place) {
    #expect(ReviewSelection.Place(text) == place)
  }

  @Test(arguments: ["msgcat", "msgmerge"]) func isKeptByGettext(_ program: String) throws {
    guard ExternalProgram(path: program).run(["--version"]).status == 0 else { return }
    let project = try Reviewed()
    _ = try project.reviewer.sign(.approved, everything, as: project.signature)
    let folder = try TemporaryFolder.make()
    defer { TemporaryFolder.remove(folder) }
    let disk = DiskWorkspace(root: folder)
    try disk.write(project.workspace.read(catalogPath), to: "fr.po")
    let arguments = program == "msgcat" ? ["fr.po"] : ["--quiet", "fr.po", "fr.po"]
    let outcome = ExternalProgram(path: program).run(
      arguments.map { word in
        word.hasSuffix(".po") ? "\(folder)/\(word)" : word
      })
    let kept = try POFile.parse(outcome.output, file: catalogPath)
    let states = try project.catalog().messages.map { UnitState($0) }
    #expect(states.contains(.approved))
    #expect(kept.messages.map { UnitState($0) } == states)
  }
}
