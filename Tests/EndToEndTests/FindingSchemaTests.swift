import Checks
import Diagnostics
import FoundationEssentials
import Glibc
import Messages
import Pipeline
import Project
import Reports
import Testing

/// The formats of findings against the schemas that other programs hold them to.
///
/// The schemas of SARIF (OASIS, sarif-schema-2.1.0.json) and JUnit (JUnit.xsd) are no part of this
/// repository: `DRAGOMAN_SCHEMAS` names the folder that has them.
@Suite struct FindingSchemaTests {
  static let schemas = Surroundings.variable("DRAGOMAN_SCHEMAS")
  static let hasValidator =
    ExternalProgram(path: "python3").run(["-c", "import jsonschema"]).status == 0

  /// Findings with everything that a finding can have, of every check there is.
  private static let findings: [Finding] = RuleBook.described.enumerated().map { index, check in
    Finding(
      check, [.error, .warning, .note][index % 3],
      at: index % 4 == 0
        ? nil : .init(file: "Catalogs/a b/ru.po", line: index % 5, column: index % 7),
      "a headline with <, & and “—”", explanation: index % 2 == 0 ? "more\nlines" : nil,
      excerpt: "текст\u{1F469}", place: "Money › Costs › para",
      notes: [.init("see there", at: .init(file: "x.xml", line: 3))],
      fixes: [.init("Write so", replacement: "so", isSafe: true), .init("Or so")])
  }

  private func rendered(_ format: FindingFormat) throws -> [UInt8] {
    Array(
      FindingReport(Self.findings, described: RuleBook.described).rendered(
        as: format, toolVersion: "1.0"
      ).utf8)
  }

  private struct Schema: Decodable {
    struct Definition: Decodable {
      struct Property: Decodable { var pattern: String? }
      var required: [String]
      var properties: [String: Property]
    }
    var defs: [String: Definition]

    private enum CodingKeys: String, CodingKey { case defs = "$defs" }
  }

  @Test func everyIdFitsOurSchema() throws {
    let workspace = DiskWorkspace(root: BuiltProject.repository)
    let bytes = try workspace.read("docs/findings.schema.json")
    let schema = try JSONDecoder().decode(Schema.self, from: Data(bytes))
    let pattern = try Regex(#require(schema.defs["finding"]?.properties["id"]?.pattern))
    for check in RuleBook.described {
      #expect(check.id.rawValue.contains(pattern), "\(check.id)")
    }
  }

  @Test(.enabled(if: hasValidator))
  func jsonFitsOurSchema() throws {
    try validate(rendered(.json), by: "\(BuiltProject.repository)/docs/findings.schema.json")
  }

  @Test(.enabled(if: hasValidator && schemas != nil))
  func sarifFitsItsSchema() throws {
    try validate(rendered(.sarif), by: "\(Self.schemas ?? "")/sarif-schema-2.1.0.json")
  }

  @Test(.enabled(if: schemas != nil && isInstalled("xmllint")))
  func junitFitsItsSchema() throws {
    let file = try written(rendered(.junit))
    defer { unlink(file) }
    let outcome = ExternalProgram(path: "xmllint").run(
      ["--noout", "--schema", "\(Self.schemas ?? "")/JUnit.xsd", file])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func validate(_ bytes: [UInt8], by schema: String) throws {
    let file = try written(bytes)
    defer { unlink(file) }
    let script = """
      import json, sys, jsonschema
      schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      validator = jsonschema.validators.validator_for(schema)(schema)
      faults = [f"{list(it.path)}: {it.message}" for it in validator.iter_errors(document)]
      print("\\n".join(faults))
      """
    let outcome = ExternalProgram(path: "python3").run(["-c", script, schema, file])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(String(decoding: outcome.output, as: UTF8.self) == "\n")
  }

  private func written(_ bytes: [UInt8]) throws -> String {
    var template = Array("/tmp/dragoman-findings-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
