import Checks
import Diagnostics
import FoundationEssentials
import Pipeline
import Project
import Testing

/// Every id that the program can print is explained: a ``Finding`` is made of a ``DescribedCheck``
/// only, and here each of those that the sources declare is looked up.
@Suite struct RuleBookTests {
  private static let sources =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

  private static func texts() throws -> [(path: String, text: String)] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources)
    return try files.filter { $0.hasSuffix(".swift") }.map { path in
      let data = try #require(FileManager.default.contents(atPath: "\(sources)/\(path)"))
      return (path, String(decoding: data, as: UTF8.self))
    }
  }

  @Test func explainsEveryKindThatTheSourcesDeclare() throws {
    var ids: [String] = []
    for (path, text) in try Self.texts() where !path.contains("/Styles/") {
      // Structures of checks, and constants of rules.
      let types = text.matches(of: /let id: CheckID = "(?<id>[^"]+)"/).map(\.output.id)
      let rules = text.matches(of: /Rule\(\s*id: "(?<id>[^"]+)"/).map(\.output.id)
      ids += (types + rules).map(String.init)
      // Enumerations of faults.
      guard text.contains(/enum \w+: String, Fault \{/) else { continue }
      for match in text.matches(of: /\n  case (?<name>\w+)(?: = "(?<id>[^"]+)")?\n/) {
        ids.append(String(match.output.id ?? match.output.name))
      }
    }
    #expect(ids.count > 100, "the sources are read: \(ids.count)")
    for id in ids {
      #expect(RuleBook.explanation(of: CheckID(rawValue: id)) != nil, "\(id) is not explained")
    }
  }

  /// Nothing else says of itself that it is a kind of finding.
  @Test func knowsEveryTypeThatDescribesFindings() throws {
    let known: Set<String> = [
      "Check", "CatalogCheck", "Fault", "PipelineRule", "WaiverRule", "EngineRule", "Rule",
      "SampleCheck",
    ]
    let declaration = /(?:struct|enum|class|protocol|extension) (?<name>\w+): DescribedCheck\b/
    for (path, text) in try Self.texts() {
      for match in text.matches(of: declaration) {
        #expect(known.contains(String(match.output.name)), "\(match.output.name) in \(path)")
      }
    }
  }

  /// What is explained can be met.
  @Test func hasNoFaultThatNothingTells() throws {
    let texts = try Self.texts()
    let rest = texts.filter { !$0.path.contains("/Faults/") }.map(\.text).joined()
    for (_, text) in texts {
      guard let type = text.firstMatch(of: /enum (\w+): String, Fault \{/)?.output.1 else {
        continue
      }
      for match in text.matches(of: /\n  case (\w+)/) {
        #expect(rest.contains("\(type).\(match.output.1)"), "\(type).\(match.output.1)")
      }
    }
  }

  @Test func namesEachKindOnce() {
    let ids = RuleBook.described.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test func saysOfEachWhatItMeansAndWhatToDo() {
    let programs = CheckStyle.all.flatMap(\.checks).map { $0 as any DescribedCheck }
    for check in RuleBook.described + programs {
      #expect(!check.summary.isEmpty && !check.summary.hasSuffix("."), "\(check.id)")
      #expect(check.explanation.contains("Example: "), "\(check.id)")
      let first = check.remedy.unicodeScalars.first
      #expect(first?.properties.isUppercase == true, "\(check.id): \(check.remedy)")
      #expect(!check.remedy.hasSuffix(".") && check.remedy.utf8.count > 10, "\(check.id)")
      #expect(Finding(check, .note, "a headline").fixes == [.init(check.remedy)])
    }
  }

  /// Those whose findings once had no explanation or no remedy.
  @Test(arguments: [
    "tag-mismatch", "unknown-element", "pdf-tools-missing", "missing-file", "numbers",
    "plural-categories", "empty-translation", "duplicate-message", "bad-value", "printf",
  ])
  func explainsWhatUsersMeet(_ id: String) {
    #expect(RuleBook.explanation(of: CheckID(rawValue: id)) != nil)
  }

  @Test func aFaultIsNoMatterOfChoice() throws {
    let (workspace, _) = try updatedStarter()
    let settings = try #require(workspace.text("dragoman.yaml"))
    try workspace.write(
      Array((settings + "checks: { duplicate-id: off }\n").utf8), to: "dragoman.yaml")
    let project = try OpenProject(workspace: workspace)
    let error = #expect(throws: OperationError.self) { try ProjectChecker(project, only: []) }
    #expect(error?.findings.first?.headline == "“duplicate-id” is no check: it is told in any case")
  }
}
