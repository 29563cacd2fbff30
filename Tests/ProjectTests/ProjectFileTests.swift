import Diagnostics
import Messages
import Project
import Testing

@Suite struct ProjectFileTests {
  static let minimal = """
    project: Home
    locales: [fr, ro-MD]
    guides:
      parents:
        source: Sources-Content/parents/guide.xml
        messages: icu
    """

  private func parse(_ text: String) throws(OperationError) -> ProjectFile {
    try ProjectFile.parse(Array(text.utf8), file: "dragoman.yaml")
  }

  @Test func readsAProjectAndItsDefaults() throws {
    let project = try parse(Self.minimal)
    #expect(project.locales == ["fr", "ro-MD"])
    #expect(project.sourceLocale == "en")
    #expect(project.catalogs == "Catalogs")
    #expect(project.formats == EditionFormat.allCases)
    let guide = try #require(project.guide("parents"))
    #expect(guide.messages == .icu)
    #expect(guide.inlineForm == .compact)
    #expect(guide.values == nil)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var id: String
    var line: Int
    var word: String
    var testDescription: String { "\(id) on line \(line)" }
  }

  static let wrong = [
    Row(text: "projct: x\n" + minimal, id: "unknown-key", line: 1, word: "project"),
    Row(text: minimal + "\n    mesages: icu", id: "unknown-key", line: 7, word: "messages"),
    Row(text: minimal + "\n    source: x", id: "malformed-yaml", line: 0, word: "twice"),
    Row(text: minimal + "\n    inline: fancy", id: "unknown-value", line: 7, word: "verbatim"),
    Row(
      text: minimal + "\n    values: ../secret", id: "outside-project", line: 7, word: "secret"),
    Row(text: "project: [a", id: "malformed-yaml", line: 2, word: "YAML"),
    Row(text: "project: a\nlocales: [fr, zz]\nguides: {}", id: "bad-locale", line: 2, word: "zz"),
    Row(
      text: "project: a\nlocales: [french]\nguides: {}", id: "bad-locale", line: 2, word: "french"),
    Row(text: "project: a\nlocales: [f r]\nguides: {}", id: "bad-locale", line: 2, word: "f r"),
    Row(text: "project: a", id: "missing-key", line: 1, word: "guides"),
    Row(text: minimal + "\nformats: [pdff]", id: "unknown-value", line: 7, word: "print-html"),
    Row(text: minimal + "\nchecks: {numbers: loud}", id: "unknown-value", line: 7, word: "loud"),
    Row(text: "a: \t- b: \u{7}", id: "malformed-yaml", line: 1, word: "YAML"),
  ]

  @Test(arguments: wrong) func saysWhatIsWrongAndWhere(_ row: Row) throws {
    let error = try #require(throws: OperationError.self) { try parse(row.text) }
    let finding = try #require(error.findings.first { $0.id == row.id }, "\(error.findings)")
    #expect(row.line == 0 || finding.location?.line == row.line, "\(finding)")
    let words = finding.headline + finding.fixes.map(\.summary).joined()
    #expect(words.contains(row.word), "\(words)")
  }

  @Test func refusesBytesThatAreNotUTF8() throws {
    let error = try #require(throws: OperationError.self) {
      try ProjectFile.parse([0x61, 0x3A, 0x20, 0xFF], file: "dragoman.yaml")
    }
    #expect(error.findings.map(\.id) == ["bad-encoding"])
  }
}
