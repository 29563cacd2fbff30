import Diagnostics
import Messages
import Pipeline
import Testing

@Suite struct PluralQueriesTests {
  @Test func answersLineByLineInOrder() {
    var queries = PluralQueries()
    let question = "ro\tcardinal\t101\nfr\tordinal\t1\n\nru\tcardinal\t1.0\nes\tcardinal\t1c6\n"
    let answers = queries.answer(Array(question.utf8), file: "questions")
    #expect(
      answers.lines == [
        "ro\tcardinal\t101\tfew", "fr\tordinal\t1\tone", "ru\tcardinal\t1.0\tother",
        "es\tcardinal\t1c6\tmany",
      ])
    #expect(answers.findings.isEmpty)
  }

  @Test(arguments: [
    "ro\tcardinal", "ro cardinal 1", "!\tcardinal\t1", "ro\tdual\t1", "ro\tcardinal\t",
    "ro\tcardinal\tone", "ro\tcardinal\t1c", "ro\tcardinal\t1c999999999", "ro\tcardinal\tInfinity",
    "ro\tcardinal\t1\t2", "\u{0}\t\u{FFFD}\t1e5",
  ])
  func saysWhichLineIsNoQuestion(line: String) throws {
    var queries = PluralQueries()
    let answers = queries.answer(Array("fr\tcardinal\t0\n\(line)\n".utf8), file: "questions")
    #expect(answers.lines == ["fr\tcardinal\t0\tone"])
    let finding = try #require(answers.findings.first)
    #expect(finding.id == "bad-question")
    #expect(finding.location == SourceLocation(file: "questions", line: 2))
  }

  @Test func showsTheFormsOfALanguageWithNumbers() {
    var queries = PluralQueries()
    let lines = queries.summary(locale: "ru", ordinal: false).split(separator: "\n")
    #expect(lines.map { $0.split(separator: "\t")[1] } == ["one", "few", "many", "other"])
    #expect(lines.first?.hasSuffix("1, 21, 31, 41, 51, 61, 71, 81") == true)
  }
}
