import Diagnostics
import Messages
import Pipeline
import Project
import Reports
import Testing

private let catalogPath = "Catalogs/welcome/fr.po"
private let guidePath = "Sources-Content/welcome/guide.xml"

/// The starter project with a hotline box and gates.
private struct Gated {
  let workspace = MemoryWorkspace()

  init(_ gates: String) throws {
    _ = try StarterProject.write(to: workspace)
    try edit(
      guidePath, "<para>Bring",
      "<note role=\"hotline\"><para>Call the hotline now.</para></note><para>Bring")
    try append(
      catalogPath, "\nmsgid \"Call the hotline now.\"\nmsgstr \"Appelez tout de suite.\"\n")
    try append("dragoman.yaml", "formats: [docbook, html]\ngates:\n  hotline: \(gates)\n")
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    var text = try #require(workspace.text(path))
    let range = try #require(text.firstRange(of: old), "\(old) is not in \(path)")
    text.replaceSubrange(range, with: new)
    try workspace.write(Array(text.utf8), to: path)
  }

  func append(_ path: String, _ more: String) throws {
    try workspace.write(workspace.read(path) + Array(more.utf8), to: path)
  }

  var project: OpenProject {
    get throws { try OpenProject(workspace: workspace) }
  }

  func build() throws -> EditionBuilder.Outcome {
    EditionBuilder(try project, engine: nil).build()
  }

  func approve() throws {
    let signature = try #require(Reviewer.Signature(date: "2026-03-01", reviewer: "Ana"))
    _ = try Reviewer(try project).sign(.approved, ReviewSelection([]), as: signature)
  }

  var page: String? { workspace.text("Build/welcome/fr/welcome.html") }
}

private let strict = "{ roles: [hotline], state: approved }"

@Suite struct GateTests {
  /// A misspelt name once switched a gate off without a word.
  @Test(arguments: [
    ("{ roles: [hotlin] }", Severity.warning, "Did you mean “hotline”?"),
    ("{ chapters: [nowhere-at-all] }", .error, "Write it as the guide does"),
    ("{ roles: [hotline] }", nil, nil),
  ]) func namesWhatNoGuideHas(gate: String, severity: Severity?, remedy: String?) throws {
    let project = try Gated(gate).project
    let findings = GateReporter(project).report().findings.filter { $0.id == "gate-unmatched" }
    #expect(findings.map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(findings.first?.fixes.first?.summary == remedy)
    let built = EditionBuilder(project, engine: nil, isForced: true).build().findings
    #expect(built.filter { $0.id == "gate-unmatched" } == findings)
  }

  /// A gate that matched nothing once let every edition out.
  @Test(arguments: ["fail", "omit", "source-with-notice"])
  func isNotPassedWhereItCannotBeJudged(otherwise: String) throws {
    let project = try Gated(
      "{ chapters: [ch-nope], state: approved, otherwise: \(otherwise) }")
    let outcome = try project.build()
    let told = outcome.findings.filter { $0.id == "gate-unmatched" }
    #expect(told.map(\.severity) == [.error])
    #expect(!outcome.couldNotFinish)
    #expect(outcome.summary.contains("Build/welcome/fr: not made: 1 error (gate-unmatched)"))
    #expect(project.page == nil)
    #expect(project.workspace.text("Build/welcome/en/welcome.html") != nil)
    #expect(try project.build().findings.contains { $0.id == "gate-unmatched" })
  }

  @Test func withholdsOnlyWhatTheGateIsFor() throws {
    let project = try Gated("{ locales: [fr], chapters: [ch-nope] }")
    try project.edit("dragoman.yaml", "locales: [fr]", "locales: [fr, ro]")
    let summary = try project.build().summary
    #expect(summary.contains("welcome/fr: not made") && !summary.contains("welcome/ro: not made"))
  }

  @Test func showsAsUnmetWhatCannotBeJudged() throws {
    let project = try Gated("{ chapters: [ch-nope] }").project
    let results = GateReporter(project).report().results
    #expect(results.map(\.isMet) == [false])
    #expect(results.map(\.chapter) == ["ch-nope"])
    var report = try StatusReporter(project).report()
    report.gates = results
    let table = CompletenessTable(showsChapters: false).render(report)
    #expect(table.contains("gates: 0 of 1 met\n"))
    #expect(table.contains("hotline: welcome fr, ch-nope: no guide has such a chapter\n"))
    #expect(try ReportBuilder(project).report().completeness.gates.map(\.isMet) == [false])
    let steps = try PrintReadiness(project).editions().flatMap(\.steps).map(\.summary)
    #expect(steps.contains { $0.hasPrefix("correct “ch-nope” in the gate “hotline”") })
  }

  /// A chapter of a guide that is not chosen is a chapter all the same.
  @Test func looksIntoGuidesThatAreNotChosen() throws {
    func findings(_ chapter: String, guides: String) throws -> [String] {
      let gated = try Gated("{ \(guides)chapters: [\(chapter)] }")
      try gated.edit(
        "dragoman.yaml", "guides:\n",
        "guides:\n  other:\n    source: Sources-Content/other.xml\n")
      try gated.workspace.write(
        Array(
          """
          <book xmlns="http://docbook.org/ns/docbook" version="5.2"><title>Other</title>
          <chapter xml:id="ch-other"><title>More</title><para>Words.</para></chapter></book>
          """.utf8), to: "Sources-Content/other.xml")
      var project = try gated.project
      project.unchosenGuides = project.file.guides.filter { $0.id == "other" }
      project.file.guides.removeAll { $0.id == "other" }
      return GateReporter(project).report().findings.map(\.id)
    }
    #expect(try findings("ch-other", guides: "") == [])
    #expect(try findings("ch-nope", guides: "") == ["gate-unmatched"])
    #expect(try findings("ch-other", guides: "guides: [welcome], ") == ["gate-unmatched"])
    #expect(try findings("ch-nope", guides: "guides: [other], ") == [])
  }

  @Test func judgesOnlyWhatItWatches() throws {
    let results = GateReporter(try Gated(strict).project).report().results
    #expect(results.map(\.total.units) == [1])
    #expect(results.map(\.isMet) == [false])
    #expect(results.first?.missing.map(\.state) == [.translated])
    #expect(results.first?.missing.first?.location.file == catalogPath)
  }

  @Test func isMetByApproval() throws {
    let project = try Gated(strict)
    try project.approve()
    let outcome = GateReporter(try project.project).report()
    #expect(outcome.results.allSatisfy(\.isMet) && outcome.findings.isEmpty)
    #expect(!(try project.build()).findings.contains { $0.id == "gate-unmet" })
  }

  @Test func checkAndBuildSayTheSame() throws {
    let project = try Gated(strict)
    let checked = try ProjectChecker(try project.project, only: ["gate-unmet"]).check().findings
    let built = try project.build().findings.filter { $0.id == "gate-unmet" }
    #expect(checked == built)
    #expect(checked.map(\.severity) == [.error])
  }

  @Test func keepsTheLastGoodEdition() throws {
    let project = try Gated(strict)
    try project.approve()
    _ = try project.build()
    let good = try #require(project.page)
    try project.edit(catalogPath, "Appelez tout de suite.", "Appelez demain.")
    let outcome = try project.build()
    #expect(outcome.findings.contains { $0.id == "gate-unmet" && $0.severity == .error })
    #expect(outcome.summary.contains("the edition of an earlier build stays"))
    #expect(project.page == good)
  }

  @Test func makesNothingWhereThereIsNoGoodEdition() throws {
    let project = try Gated(strict)
    _ = try project.build()
    #expect(project.page == nil)
    #expect(project.workspace.text("Build/welcome/en/welcome.html") != nil)
  }

  @Test func omitsThePassage() throws {
    let project = try Gated("{ roles: [hotline], state: approved, otherwise: omit }")
    let outcome = try project.build()
    let page = try #require(project.page)
    #expect(!page.contains("Appelez tout de suite") && !page.contains("Call the hotline"))
    #expect(page.contains("Nous avons du papier"))
    #expect(outcome.findings.contains { $0.id == "gate-unmet" && $0.severity == .warning })
  }

  @Test func printsTheSourceUnderANotice() throws {
    let project = try Gated("{ roles: [hotline], state: approved, otherwise: source-with-notice }")
    _ = try project.build()
    let page = try #require(project.page)
    #expect(!page.contains("Appelez tout de suite"))
    let notice = try #require(page.firstRange(of: "traduit"))
    let source = try #require(page.firstRange(of: "Call the hotline now."))
    #expect(notice.lowerBound < source.lowerBound)
  }

  @Test func tellsTheShortestWayFirst() throws {
    let project = try Gated(strict)
    try project.edit(catalogPath, "msgstr \"là-bas\"", "msgstr \"\"")
    let editions = try PrintReadiness(try project.project).editions()
    let edition = try #require(editions.first)
    #expect(!edition.isReady)
    #expect(edition.steps.count >= 2)
    #expect(edition.steps.map(\.effort) == edition.steps.map(\.effort).sorted())
    #expect(edition.steps.contains { $0.summary.hasPrefix("translate 1 sentence") })
    #expect(edition.steps.contains { $0.summary.hasPrefix("approve 1 translation (4 words)") })
  }

  /// The starter guide with thirty sentences more, each translated by the same words and its
  /// number.
  private func readable(_ lix: String, sentence: String) throws -> Gated {
    let project = try Gated("{ lix: \(lix) }")
    let paragraphs = (1...30).map { "<para>A plain sentence number \($0).</para>" }.joined()
    try project.edit(guidePath, "<para>Bring", "\(paragraphs)<para>Bring")
    for number in 1...30 {
      try project.append(
        catalogPath,
        "\nmsgid \"A plain sentence number \(number).\"\nmsgstr \"\(sentence) \(number).\"\n")
    }
    return project
  }

  @Test func holdsChaptersToALimitOfReadability() throws {
    let easy = "Une phrase toute simple et claire, la"
    let hard = "Les responsabilités administratives parentales concernent obligatoirement la"
    for (lix, sentence, isMet) in [("38", easy, true), ("38", hard, false), ("99", hard, true)] {
      let outcome = GateReporter(try readable(lix, sentence: sentence).project).report()
      #expect(outcome.results.allSatisfy(\.isMet) == isMet)
      #expect(outcome.findings.map(\.severity) == (isMet ? [] : [.error]))
      #expect(outcome.findings.allSatisfy { $0.location?.file == catalogPath })
      #expect(outcome.results.contains { $0.figures.hasPrefix("LIX ") })
    }
    let editions = try PrintReadiness(try readable("38", sentence: hard).project).editions()
    #expect(
      editions.flatMap(\.steps).contains { $0.summary.hasPrefix("shorten the sentences") })
  }

  @Test func aChangedGateMakesTheEditionAnew() throws {
    let project = try Gated("{ roles: [hotline], state: translated }")
    _ = try project.build()
    #expect(project.page?.contains("Appelez tout de suite") == true)
    try project.edit("dragoman.yaml", "state: translated", "state: approved, otherwise: omit")
    _ = try project.build()
    #expect(project.page?.contains("Appelez tout de suite") == false)
  }
}
