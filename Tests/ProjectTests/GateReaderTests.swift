import Diagnostics
import Project
import Testing

@Suite struct GateReaderTests {
  private func gates(_ text: String) throws(OperationError) -> [ProjectFile.Gate] {
    try ProjectFile.parse(
      Array("\(ProjectFileTests.minimal)\ngates:\n  g: \(text)\n".utf8), file: "dragoman.yaml"
    ).gates
  }

  @Test func readsAGateAndItsDefaults() throws {
    let gate = try #require(try gates("{ roles: [hotline, legal], state: approved }").first)
    #expect(gate.roles == ["hotline", "legal"])
    #expect(gate.state == .approved && gate.share == 100 && gate.otherwise == .fail)
    #expect(gate.guides.isEmpty && gate.locales.isEmpty && gate.chapters.isEmpty)
  }

  @Test(arguments: [("98", 98), ("98 %", 98), ("'98%'", 98), ("0", 0), ("100", 100)])
  func readsShares(_ text: String, _ share: Int) throws {
    #expect(try gates("{ share: \(text) }").first?.share == share)
  }

  @Test func readsALimitOfReadability() throws {
    let gate = try #require(try gates("{ lix: audience }").first)
    #expect(gate.readability == .audience && gate.share == 0)
    #expect(try gates("{ lix: 38, state: reviewed }").first?.readability == .atMost(38))
    #expect(try gates("{ lix: 38, state: reviewed }").first?.share == 100)
    #expect(try gates("{ state: reviewed }").first?.readability == nil)
  }

  @Test(arguments: [
    ("{ lix: easy }", "unknown-value"), ("{ lix: 0 }", "unknown-value"),
    ("{ share: 101 }", "unknown-value"), ("{ share: many }", "unknown-value"),
    ("{ state: perfect }", "unknown-value"), ("{ otherwise: explode }", "unknown-value"),
    ("{ guides: [parnets] }", "unknown-value"), ("{ locales: [f r] }", "unknown-value"),
    ("{ locales: [eo] }", "unknown-value"),
    ("{ role: x }", "unknown-key"), ("[a]", "wrong-type"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ id: String) throws {
    let error = try #require(throws: OperationError.self) { try gates(text) }
    #expect(error.findings.map(\.id) == [id])
    #expect(error.findings.first?.location?.line == 8)
  }
}
