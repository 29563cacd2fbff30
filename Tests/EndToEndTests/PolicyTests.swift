import Diagnostics
import Glibc
import Messages
import Pipeline
import Project
import Reports
import TestSupport
import Testing

/// The program that was built beside the tests; `nil` when it was not.
private let program: String? = {
  let tests = CommandLine.arguments[0]
  guard let slash = tests.lastIndex(of: "/") else { return nil }
  let program = "\(tests[...slash])dragoman"
  return access(program, X_OK) == 0 ? program : nil
}()

/// A publisher's policy over our own guides, by the program as its users run it: hotlines and legal
/// passages approved, all the rest translated to 98 %, the children's guide not too hard to read.
@Suite(.enabled(if: program != nil))
struct PolicyTests {
  static func policy(lix: String) -> String {
    """

    formats: [html]
    gates:
      sensitive:
        roles: [hotline, legal, medical]
        state: approved
      everything:
        state: translated
        share: 98 %
      readable:
        guides: [children]
        lix: \(lix)

    """
  }

  private func copied(lix: String = "audience") throws -> String {
    let root = try TemporaryFolder.make()
    let names = ["Sources-Content", "Catalogs", "dragoman.yaml"]
    let copied = ExternalProgram(path: "cp").run(
      ["-r"] + names.map { "\(BuiltProject.repository)/\($0)" } + [root])
    try #require(copied.status == 0, "\(copied.errors)")
    let workspace = DiskWorkspace(root: root)
    try workspace.write(
      workspace.read("dragoman.yaml") + Array(Self.policy(lix: lix).utf8), to: "dragoman.yaml")
    return root
  }

  private func run(_ arguments: [String], in root: String) throws -> ExternalProgram.Outcome {
    ExternalProgram(path: try #require(program)).run(
      arguments + ["--project", root, "--locale", "ru"])
  }

  @Test func holdsBackAnEditionUntilItsPassagesAreApproved() throws {
    let root = try copied()
    defer { TemporaryFolder.remove(root) }
    let workspace = DiskWorkspace(root: root)

    // Nobody has approved anything yet: the chapters with hotlines and laws fail, and only they.
    let results = GateReporter(try OpenProject(root: root)).report().results
    let failed = results.filter { !$0.isMet }
    #expect(Set(failed.map(\.gate)) == ["sensitive"])
    #expect(Set(results.map(\.gate)) == ["sensitive", "everything", "readable"])
    #expect(failed.contains { $0.chapter == "Making it legal" && $0.locale == "ru" })
    try agree(failed.filter { $0.locale == "ru" }, root)
    #expect(try run(["build"], in: root).status == 1)
    #expect(!workspace.exists("Build/parents/ru/parents.html"))
    #expect(!workspace.exists("Build/children/ru/children.html"))

    // Approved: everything is published.
    let approved = try run(["review", "approve", "--all", "--by", "Ana Popescu"], in: root)
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(try run(["check", "--only", "gate-unmet"], in: root).status == 0)
    #expect(try run(["build"], in: root).status == 0)
    #expect(workspace.exists("Build/children/ru/children.html"))
    let good = try workspace.read("Build/parents/ru/parents.html")

    // A changed hotline is not approved any more: the last good edition stays.
    let catalog = "Catalogs/parents/ru.po"
    let text = String(decoding: try workspace.read(catalog), as: UTF8.self)
    let changed = text.replacing(
      "msgstr \"Куда звонить сейчас\"", with: "msgstr \"Куда можно позвонить\"")
    #expect(changed != text)
    try workspace.write(Array(changed.utf8), to: catalog)
    let built = try run(["build"], in: root)
    #expect(built.status == 1)
    let summary = String(decoding: built.output, as: UTF8.self)
    #expect(summary.contains("the edition of an earlier build stays"))
    #expect(try workspace.read("Build/parents/ru/parents.html") == good)
  }

  /// Sentences that nobody writes: a LIX below 20 is that of picture books (Björnsson 1968).
  @Test func holdsBackAGuideThatIsTooHardToRead() throws {
    let root = try copied(lix: "20")
    defer { TemporaryFolder.remove(root) }
    let workspace = DiskWorkspace(root: root)
    #expect(try run(["review", "approve", "--all", "--by", "Ana Popescu"], in: root).status == 0)

    let results = GateReporter(try OpenProject(root: root)).report().results
    let hard = results.filter { !$0.isMet && $0.locale == "ru" }
    #expect(!hard.isEmpty)
    #expect(Set(hard.map(\.gate)) == ["readable"])
    #expect(Set(hard.map(\.guide)) == ["children"])
    try agree(hard, root)
    #expect(try run(["build"], in: root).status == 1)
    #expect(workspace.exists("Build/parents/ru/parents.html"))
    #expect(!workspace.exists("Build/children/ru/children.html"))
  }

  /// Each format names the chapters that fail, once each.
  private func agree(_ failed: [GateResult], _ root: String) throws {
    for format in FindingFormat.allCases {
      let outcome = try run(
        ["check", "--only", "gate-unmet", "--format", format.rawValue], in: root)
      #expect(outcome.status == 1, "\(format)")
      let text =
        format == .text ? outcome.errors : String(decoding: outcome.output, as: UTF8.self)
      for result in failed {
        #expect(text.contains(result.chapter), "\(format): \(result.chapter)")
      }
    }
    let status = try run(["status", "--format", "json"], in: root)
    let json = String(decoding: status.output, as: UTF8.self)
    #expect(json.matches(of: #/"isMet"\s*:\s*false/#).count == failed.count)
    #expect(try run(["report"], in: root).status == 1)
    let page = String(
      decoding: try DiskWorkspace(root: root).read("Build/report.html"), as: UTF8.self)
    #expect(page.matches(of: #/<td>not met</td>/#).count == failed.count)
  }
}
