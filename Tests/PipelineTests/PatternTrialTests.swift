import Diagnostics
import Messages
import Pipeline
import Project
import Testing

@Suite struct PatternTrialTests {
  private let locales: [LocaleTag] = ["en", "fr", "ro", "bg", "ru"]

  private func texts(_ pattern: String, _ assignments: [String]) throws -> [String?] {
    let sample = try #require(ValueSample.all(of: assignments, file: nil).first)
    return PatternTrial(locales: locales).results(of: pattern, with: sample).map(\.text)
  }

  @Test func showsASentenceInEveryLanguage() throws {
    let texts = try texts("{fee} & {d, date, short}", ["fee=money:6720 EUR", "d=date:2011-02-27"])
    #expect(
      texts == [
        "€6,720 & 27/02/2011", "6\u{202F}720\u{A0}€ & 27/02/2011", "6.720\u{A0}€ & 27.02.2011",
        "6720\u{A0}€ & 27.02.11\u{202F}г.", "6720\u{A0}€ & 27.02.2011",
      ])
  }

  @Test func triesEveryCombinationOfValues() throws {
    let samples = try ValueSample.all(
      of: ["n=number:1", "who=select:mother", "n=number:2", "who=select:father"], file: nil)
    #expect(
      samples.map(\.label) == [
        "n=number:1, who=select:mother", "n=number:1, who=select:father",
        "n=number:2, who=select:mother", "n=number:2, who=select:father",
      ])
    let many = (0..<65).map { "n=number:\($0)" }
    #expect(throws: OperationError.self) { try ValueSample.all(of: many, file: nil) }
    #expect(throws: OperationError.self) { try ValueSample.all(of: ["n"], file: nil) }
    #expect(throws: OperationError.self) { try ValueSample.all(of: ["n=3"], file: nil) }
  }

  @Test func explainsRepairsAndSpaces() throws {
    let sample = try #require(ValueSample.all(of: ["d=date:2026-05-01"], file: nil).first)
    let trial = PatternTrial(locales: ["fr", "ru"], explains: true)
    let results = trial.results(of: "Le {d} : в доме <emphasis>и</emphasis> тут", with: sample)
    let french = try #require(results.first)
    #expect(french.text?.hasPrefix("Le 1er\u{A0}mai 2026\u{A0}: ") == true)
    let repair = try #require(french.repairs.first { $0.id == "fr.first-of-month" })
    #expect(repair.printed == "1er\u{A0}mai" && repair.otherwise == "1\u{A0}mai")
    #expect(french.spaces.contains { $0.excerpt == "2026\u{A0}:" })
    let russian = try #require(results.last)
    #expect(russian.spaces.map(\.id) == ["ru.short-preposition", "ru.short-preposition"])
    #expect(russian.spaces.map(\.excerpt) == ["в\u{A0}доме", "и\u{A0}тут"])
  }

  @Test func tellsTheColumnOfAFault() throws {
    let sample = try #require(ValueSample.all(of: [], file: nil).first)
    let results = PatternTrial(locales: ["ru"]).results(of: "é {n", with: sample)
    let finding = try #require(results.first?.finding)
    #expect(finding.id == "icu-syntax")
    #expect(finding.location == SourceLocation(file: "pattern", line: 1, column: 3))
    let other = PatternTrial(locales: ["ru"]).results(of: "é {n}", with: sample)
    #expect(other.first?.finding?.id == "undefined-value")
    #expect(other.first?.text == nil)
  }

  @Test func showsASentenceOfAGuideInItsTranslations() throws {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    let project = try OpenProject(workspace: workspace)
    let guide = project.file.guides[0]
    let sample = try #require(
      ValueSample.all(
        of: ["visitors=21"], file: nil, over: GuideLoader(workspace).values(of: guide)
      ).first)
    let results = try PatternTrial(project, guide: guide).results(
      of: "{visitors, plural, one {# person has come to us.} other {# people have come to us.}}"
        + " We open on {opening}.", with: sample)
    #expect(
      results.map(\.text) == [
        "21 people have come to us. We open on 1\u{A0}March 2026.",
        "21 personnes sont venues nous voir. Nous ouvrons le 1er\u{A0}mars 2026.",
      ])
  }
}
