import Catalogs
import Checks
import Diagnostics
import FoundationEssentials
import Messages
import TestSupport
import Testing

@Suite struct CheckRegistryTests {
  /// The type names of the files in `Rules/`.
  private static func ruleFiles() throws -> Set<String> {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "/\(root)/Sources/Checks/Rules")
    return Set(names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }

  @Test func listsEveryFileOfTheRulesFolder() throws {
    let registered =
      CheckRegistry.checks.map { "\(type(of: $0))" }
      + CheckRegistry.catalogChecks.map { "\(type(of: $0))" }
    #expect(Set(registered) == (try Self.ruleFiles()))
    #expect(registered.count == Set(registered).count)
  }

  @Test func namesEveryCheckOnce() {
    let ids = CheckRegistry.described.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ids {
      #expect(id.rawValue.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
      #expect(CheckRegistry.check(id)?.id == id)
    }
    #expect(CheckRegistry.suggestion(for: "placeholder-mising") == "placeholder-missing")
    #expect(CheckRegistry.suggestion(for: "nonsense") == nil)
  }

  @Test(arguments: CheckRegistry.described.map(\.id))
  func explainsItself(_ id: CheckID) throws {
    let check = try #require(CheckRegistry.check(id))
    #expect(!check.summary.isEmpty && !check.summary.hasSuffix("."))
    #expect(check.explanation.contains("Example: "))
    #expect(check.explanation.split(separator: "\n").count >= 3)
  }

  @Test func hasFixturesForEveryCheck() {
    #expect(CheckFixtures.rows.map(\.id) == CheckRegistry.checks.map(\.id))
    #expect(CheckFixtures.catalogRows.map(\.id) == CheckRegistry.catalogChecks.map(\.id))
    for row in CheckFixtures.rows {
      #expect(!row.fires.isEmpty && !row.silent.isEmpty, "\(row.id)")
    }
  }

  private static func findings(_ fixture: Fixture, target: String, of id: CheckID) throws -> (
    [Finding], Diagnostics.SourceLocation?
  ) {
    var plain = fixture
    let marked = MarkedText(target)
    plain.target = marked.text
    let catalog = try plain.catalog()
    let engine = CheckEngine(plain.context, settings: CheckSettings(only: [id]))
    let entry = catalog.entries[1]
    let unit = TranslationUnit(entry, target: entry.string, fixture.context)
    let place = marked.offsets[1].flatMap { entry.location(of: .string(0), offset: $0) }
    return (engine.findings(in: unit).filter { $0.id == id.rawValue }, place)
  }

  @Test(arguments: CheckFixtures.rows.flatMap { row in row.fires.map { (row.id, $0) } })
  func fires(_ id: CheckID, _ fixture: Fixture) throws {
    let (findings, place) = try Self.findings(fixture, target: fixture.target, of: id)
    #expect(findings.count == 1)
    if let place { #expect(findings.first?.location == place) }
    #expect(findings.first?.headline.hasSuffix(".") == false)
  }

  @Test(arguments: CheckFixtures.rows.flatMap { row in row.silent.map { (row.id, $0) } })
  func staysSilent(_ id: CheckID, _ fixture: Fixture) throws {
    let (findings, _) = try Self.findings(fixture, target: fixture.target, of: id)
    #expect(findings.isEmpty)
  }

  @Test(arguments: CheckFixtures.catalogRows)
  func comparesEntries(_ row: CheckFixtures.CatalogRow) throws {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    func ids(_ text: String) throws -> [String] {
      let whole = text.hasPrefix("msgid \"\"") ? text : header + text
      let catalog = try POFile.parse(Array(whole.utf8), file: "x.po")
      let context = CheckContext(locale: "ro", audience: .parents)
      return CheckEngine(context).check(catalog).findings.map(\.id)
    }
    #expect(try ids(row.fires).contains(row.id.rawValue))
    #expect(try !ids(row.silent).contains(row.id.rawValue))
  }
}
