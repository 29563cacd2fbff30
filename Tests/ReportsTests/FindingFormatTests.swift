import Checks
import Diagnostics
import FoundationEssentials
import Reports
import TestSupport
import Testing

/// Findings with everything that a format may stumble over.
private let sample = [
  Finding(
    sample: "numbers", .error, at: .init(file: "Catalogs/a/ru.po", line: 12, column: 9),
    "the source says 25, the translation 52 & <more> | \"pipes\"",
    explanation: "A wrong number misleads.", excerpt: "52 евро\nв месяц",
    place: "Money › Costs › para", notes: [.init("the source is here", at: .init(file: "a b.xml"))],
    fixes: [.init("Write 25")]),
  Finding(
    sample: "end-punctuation", .warning, at: .init(file: "Catalogs/a/ru.po", line: 40, column: 1),
    "no period\u{1} at the end"),
  Finding(
    sample: "edge-space", .note, at: .init(file: "Catalogs/b/fr.po", line: 3), "a space at the end"),
  Finding(
    sample: "missing-catalog", .warning, at: .init(file: "Catalogs/c/bg.po"),
    "there is no catalog yet",
    fixes: [.init("Run dragoman update")]),
  Finding(sample: "no-project", .error, "there is no project, 100 % sure: really"),
]

/// What must be the same in all formats.
private struct Entry: Hashable, Comparable, CustomStringConvertible {
  var severity: String
  var id: String
  var file: String
  var line: Int
  var description: String { "\(file):\(line) \(severity) \(id)" }

  static func < (left: Entry, right: Entry) -> Bool { left.description < right.description }
}

private let expected = sample.map {
  Entry(
    severity: $0.severity.rawValue, id: $0.id, file: $0.location?.file ?? "",
    line: $0.location?.line ?? 0)
}.sorted()

private func rendered(_ format: FindingFormat, _ findings: [Finding] = sample) -> String {
  FindingReport(findings).rendered(as: format, toolVersion: "1.2.3")
}

/// The parts of SARIF that the tests look at.
private struct ReadSARIF: Decodable {
  var version: String
  var runs: [Run]

  struct Run: Decodable {
    var tool: Tool
    var columnKind: String
    var results: [Result]
  }
  struct Tool: Decodable { var driver: Driver }
  struct Driver: Decodable {
    var name: String
    var version: String
    var rules: [Rule]
  }
  struct Text: Decodable { var text: String }
  struct Rule: Decodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Text
    var defaultConfiguration: Configuration
    struct Configuration: Decodable { var level: String }
  }
  struct Result: Decodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]
  }
  struct Location: Decodable {
    var id: Int?
    var physicalLocation: Physical?
    struct Physical: Decodable {
      var artifactLocation: Artifact
      var region: Region?
    }
    struct Artifact: Decodable {
      var uri: String
      var uriBaseId: String
    }
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int?
      var snippet: Text?
    }
  }
}

private func sarif(_ findings: [Finding] = sample) throws -> ReadSARIF.Run {
  let log = try JSONDecoder().decode(
    ReadSARIF.self, from: Data(rendered(.sarif, findings).utf8))
  #expect(log.version == "2.1.0")
  return try #require(log.runs.first)
}

@Suite struct FindingFormatTests {
  private struct ReadJSON: Decodable {
    var version: Int
    var findings: [Finding]
  }

  @Test func givesAllOfTheFindingsAsJSON() throws {
    let report = try JSONDecoder().decode(ReadJSON.self, from: Data(rendered(.json).utf8))
    #expect(report.version == 1)
    #expect(report.findings == sample.sorted())
  }

  @Test func givesALineForEachFindingAsTSV() {
    let place = SourceLocation(file: "fr.po", line: 3, column: 9)
    let findings = [
      Finding(sample: "numbers", .error, at: place, "3, not\t4", context: "title"),
      Finding(sample: "no-project", .warning, "nothing\nhere"),
    ]
    #expect(
      rendered(.tsv, findings)
        == "\tno-project\twarning\t\tnothing here\n"
        + "title\tnumbers\terror\tfr.po:3:9\t3, not 4\n")
  }

  @Test func agreesEntryForEntryInSARIF() throws {
    let entries = try sarif().results.map { result in
      let place = result.locations.first?.physicalLocation
      return Entry(
        severity: result.level, id: result.ruleId, file: place?.artifactLocation.uri ?? "",
        line: place?.region?.startLine ?? 0)
    }
    #expect(entries.sorted() == expected)
  }

  @Test func agreesEntryForEntryInJUnit() throws {
    let cases = rendered(.junit).matches(
      of:
        #/<testcase name="(?<id>[a-z-]+): (?<rest>[^"]*)" classname="(?<file>[^"]*)" time="0">\s*<(?:failure|skipped)[^>]*?message="(?<severity>[a-z]+): /#
    )
    let entries = cases.map { match in
      let line = match.output.rest.firstMatch(of: #/\([^()]*?:(\d+)[:\d]*\)$/#)
      let file = String(match.output.file)
      return Entry(
        severity: String(match.output.severity), id: String(match.output.id),
        file: file == "dragoman" ? "" : file, line: line.flatMap { Int($0.output.1) } ?? 0)
    }
    #expect(entries.sorted() == expected)
  }

  @Test func agreesEntryForEntryInMarkdown() {
    var file = ""
    var entries: [Entry] = []
    for line in rendered(.markdown).split(separator: "\n") {
      if let match = line.wholeMatch(of: #/### (.*)/#) {
        file = match.output.1 == "Project" ? "" : String(match.output.1)
      } else if let match = line.wholeMatch(of: #/\| ([a-z]+) \| (\S+) \| .* \| `([a-z-]+)` \|/#) {
        let number = match.output.2.prefix { $0.isNumber }
        entries.append(
          Entry(
            severity: String(match.output.1), id: String(match.output.3), file: file,
            line: Int(number) ?? 0))
      }
    }
    #expect(entries.sorted() == expected)
  }

  @Test func agreesEntryForEntryInAnnotations() {
    let entries = rendered(.github).split(separator: "\n").compactMap { line -> Entry? in
      guard let match = line.firstMatch(of: #/^::(error|warning|notice) (.*?)title=([a-z-]+)::/#)
      else { return nil }
      let level = match.output.1 == "notice" ? "note" : String(match.output.1)
      let properties = match.output.2
      let file = properties.firstMatch(of: #/file=([^,]*)/#).map { String($0.output.1) } ?? ""
      let number = properties.firstMatch(of: #/line=(\d+)/#).flatMap { Int($0.output.1) }
      return Entry(severity: level, id: String(match.output.3), file: file, line: number ?? 0)
    }
    #expect(entries.sorted() == expected)
  }

  @Test func agreesEntryForEntryAsText() {
    let entries = rendered(.text).split(separator: "\n").compactMap { line -> Entry? in
      guard
        let match = line.wholeMatch(
          of: #/(?:([^:]+?)(?::(\d+))?(?::\d+)?: )?(error|warning|note): .* \[([a-z-]+)\]/#)
      else { return nil }
      return Entry(
        severity: String(match.output.3), id: String(match.output.4),
        file: match.output.1.map(String.init) ?? "",
        line: match.output.2.flatMap { Int($0) } ?? 0)
    }
    #expect(entries.sorted() == expected)
  }

  @Test(arguments: FindingFormat.allCases)
  func givesTheSameBytesWhateverTheOrder(_ format: FindingFormat) {
    #expect(rendered(format) == rendered(format, sample.reversed()))
  }

  @Test(arguments: [FindingFormat.json, .sarif, .junit, .markdown])
  func saysThatNothingWasFound(_ format: FindingFormat) {
    #expect(!rendered(format, []).isEmpty)
  }
}

@Suite struct SARIFTests {
  @Test func pointsFromEachResultToItsRule() throws {
    let run = try sarif()
    let rules = run.tool.driver.rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for result in run.results { #expect(rules[result.ruleIndex].id == result.ruleId) }
  }

  @Test func takesTheHelpOfRulesFromTheRegistry() throws {
    let rule = try #require(try sarif().tool.driver.rules.first { $0.id == "numbers" })
    let check = try #require(CheckRegistry.check("numbers"))
    #expect(rule.shortDescription.text == check.summary)
    #expect(rule.fullDescription.text == check.explanation)
    #expect(rule.help.text.contains(check.explanation))
    #expect(rule.defaultConfiguration.level == check.defaultSeverity.rawValue)
  }

  @Test func describesIdsThatNoCheckDescribes() throws {
    let rules = try sarif().tool.driver.rules
    let rule = try #require(rules.first { $0.id == "missing-catalog" })
    #expect(rule.fullDescription.text.contains("dragoman update"))
    for rule in rules {
      #expect(!rule.shortDescription.text.isEmpty && !rule.help.text.isEmpty)
    }
  }

  @Test func leavesOutRegionsWithoutALine() throws {
    let result = try #require(try sarif().results.first { $0.ruleId == "missing-catalog" })
    let place = try #require(result.locations.first?.physicalLocation)
    #expect(place.region == nil)
    #expect(place.artifactLocation.uriBaseId == "%SRCROOT%")
  }

  @Test func encodesPathsAsAddresses() throws {
    let result = try #require(try sarif().results.first { $0.ruleId == "numbers" })
    let note = try #require(result.relatedLocations?.first)
    #expect(note.physicalLocation?.artifactLocation.uri == "a%20b.xml")
    #expect(note.id == 1)
  }

  @Test func countsColumnsInScalars() throws {
    let run = try sarif()
    #expect(run.columnKind == "unicodeCodePoints")
    let result = try #require(run.results.first { $0.ruleId == "numbers" })
    #expect(result.locations.first?.physicalLocation?.region?.startColumn == 9)
    #expect(result.locations.first?.physicalLocation?.region?.snippet?.text == "52 евро\nв месяц")
  }

  @Test func keepsAFingerprintWhenLinesMove() throws {
    var moved = sample[0]
    moved.location?.line += 7
    let before = try sarif([sample[0]]).results.map(\.partialFingerprints)
    #expect(try sarif([moved]).results.map(\.partialFingerprints) == before)
    moved.excerpt = "53 евро"
    #expect(try sarif([moved]).results.map(\.partialFingerprints) != before)
  }
}

@Suite struct JUnitTests {
  @Test func countsOnlyErrorsAsFailures() {
    let text = rendered(.junit)
    #expect(text.matches(of: #/<failure /#).count == 2)
    #expect(text.matches(of: #/<skipped /#).count == 3)
    #expect(text.contains(#"id="1" tests="2" failures="1" errors="0" skipped="1""#))
  }

  @Test func hasACaseThatPassesWhereNothingWasFound() {
    let text = rendered(.junit, [])
    #expect(text.contains(#"<testcase name="nothing found" classname="dragoman" time="0"/>"#))
    #expect(text.contains(#"tests="1" failures="0""#))
  }

  @Test func holdsNoCharacterThatXMLForbids() {
    #expect(rendered(.junit).contains("no period\u{FFFD} at the end"))
    #expect(!rendered(.junit).unicodeScalars.contains("\u{1}"))
  }
}
