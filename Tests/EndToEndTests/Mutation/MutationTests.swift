import Diagnostics
import Pipeline
import Testing

private let catalogs = ["parents", "children"].flatMap { guide in
  ["fr", "ro", "bg", "ru"].map { (guide, $0) }
}

/// No catalog can break a book: two hundred mistakes in each, and every command finds each of them
/// once, at its line, and still makes a sound book.
@Suite struct MutationTests {
  @Test(arguments: catalogs)
  func reportsEachMistakeOnceAndKeepsTheBookWhole(guide: String, locale: String) throws {
    let trial = try MutationTrial(guide, locale, mistakes: 200)
    defer { trial.remove() }
    #expect(trial.mistakes.count == 200)

    let check = try trial.run("check", ["--format", "json"])
    #expect(check.status == 1)
    trial.expectOneFindingEach(try check.findings, of: \.isSeenByCheck, "check")

    let build = try trial.run(
      "build", ["--format", "json", "--edition-format", "docbook", "--edition-format", "html"])
    #expect(build.status == 1)
    trial.expectOneFindingEach(try build.findings, of: \.isSeenByBuild, "build")
    try trial.expectValid("Build/\(guide)/\(locale)/docbook")

    let merge = try trial.merge()
    #expect(merge.statuses.contains(1) && merge.statuses.allSatisfy { [0, 1].contains($0) })
    trial.expectOneFindingEach(merge.findings, of: \.isSeenByMerge, "merge")
    try trial.expectValid("Merged")

    let strict = try trial.merge(strictly: true, atMost: 2)
    #expect(strict.written == strict.statuses.count { $0 == 0 } && strict.statuses.contains(1))
  }

  @Test func findsNothingInTheCatalogsAsTheyAre() throws {
    let copy = try ProjectCopy()
    defer { copy.remove() }
    let check = try Program.run(["check", "--project", copy.root, "--format", "json"])
    #expect(try check.status == 0 && check.findings == [])
    let built = try BuiltProject.shared.get().outcome.findings
    #expect(built.filter { $0.location?.file.hasPrefix("Catalogs/") ?? false } == [])
    for (guide, locale) in catalogs {
      let merge = try MutationTrial(guide, locale, mistakes: 0, in: copy).merge()
      #expect(Set(merge.statuses) == [0] && merge.findings == [])
    }
  }
}
