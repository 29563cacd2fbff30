import Diagnostics
import Testing

@testable import XMLTree

/// Documents from strangers: refused with a finding, or read without what they ask for.
@Suite struct UntrustedTests {
  private func failure(_ source: String) throws -> String {
    let error = try #require(throws: OperationError.self) {
      try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    }
    return try #require(error.findings.first?.id)
  }

  @Test func refusesEntityBombs() throws {
    var bomb = "<!DOCTYPE a [<!ENTITY e0 \"0123456789\">"
    for level in 1..<30 {
      let inner = String(repeating: "&e\(level - 1);", count: 10)
      bomb += "<!ENTITY e\(level) \"\(inner)\">"
    }
    #expect(try failure(bomb + "]><a>&e29;</a>") == "entity-expansion")
  }

  @Test func refusesOneLongEntityUsedManyTimes() throws {
    let long = String(repeating: "x", count: 100_000)
    let uses = String(repeating: "&x;", count: 100_000)
    #expect(
      try failure("<!DOCTYPE a [<!ENTITY x \"\(long)\">]><a>\(uses)</a>") == "entity-expansion")
    let short = "<!DOCTYPE a [<!ENTITY x \"Families\">]><a>\(uses)</a>"
    #expect(throws: Never.self) { try XMLDocument.parse(Array(short.utf8), file: "a.xml") }
  }

  @Test func refusesBombsOfParameterEntities() throws {
    var bomb = "<!DOCTYPE a [<!ENTITY % e0 \"&#60;!-- 0123456789 --&#62;\">"
    for level in 1..<30 {
      let inner = String(repeating: "&#37;e\(level - 1);", count: 10)
      bomb += "<!ENTITY % e\(level) \"\(inner)\">"
    }
    #expect(try failure(bomb + "%e29;]><a/>") == "entity-expansion")
  }

  @Test func refusesEntitiesThatHoldThemselves() throws {
    let loop = "<!DOCTYPE a [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]><a>&x;</a>"
    #expect(try failure(loop) == "entity-expansion")
  }

  @Test func refusesDeepNesting() throws {
    let deep = String(repeating: "<a>", count: 10_000)
    #expect(try failure(deep) == "nesting-too-deep")
  }

  @Test func readsNoLocalFileThroughAnEntity() throws {
    let source = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    #expect(document.root.map { document.text($0) } == "&x;")
    let entities = document.entities(loadsDTD: true)
    #expect(entities.texts.isEmpty)
    #expect(entities.files == ["x": "file:///etc/passwd"])
    #expect(try QueryDocument(document).values(Query("string(/a)")) == [""])
  }

  @Test func readsNoLocalDTD() throws {
    let source = "<!DOCTYPE a SYSTEM \"/etc/passwd\"><a>&x;</a>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    #expect(document.entities(loadsDTD: true).texts.isEmpty)
  }
}
