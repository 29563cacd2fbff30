import Diagnostics
import Testing

@testable import XMLTree

@Suite struct ParseTests {
  private func finding(_ bytes: [UInt8]) throws -> Finding {
    let error = try #require(throws: OperationError.self) {
      try XMLDocument.parse(bytes, file: "guide.xml")
    }
    return try #require(error.findings.first)
  }

  @Test func keepsEveryByteInTheTree() throws {
    let source = """
      <?xml version="1.0"?>
      <!DOCTYPE a [<!ENTITY e "x > y"><!-- ] > --><?p ]> ?>]>
      <a xmlns="urn:1" k='1>2'><b/>t&e;&amp;<![CDATA[<c>]]><!-- - --><?pi x?>
      <b xmlns="" xmlns:p="urn:2"><p:c p:d="&lt;"/></b></a >
      <!-- end -->
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    var pieces: [UInt8] = []
    for child in document.children(document.documentNode) {
      pieces += document.bytes[document.range(child)]
    }
    #expect(String(decoding: pieces, as: UTF8.self) == source)
    let kinds = document.children(try #require(document.root)).map { document.kind($0) }
    #expect(
      kinds == [
        .element, .text, .entityReference, .text, .cdata, .comment, .processingInstruction, .text,
        .element,
      ])
    #expect(document.knownEntities == ["e"])
  }

  @Test func resolvesNamespacesInTheirScope() throws {
    let source = #"<a xmlns="urn:1"><p:b xmlns:p="urn:2" c="" p:c=""/><d xmlns=""/><e/></a>"#
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    let root = try #require(document.root)
    let names = document.children(root).map { document.name($0) }
    #expect(
      names == [
        XMLName("b", namespace: "urn:2", prefix: "p"), XMLName("d"),
        XMLName("e", namespace: "urn:1"),
      ])
    let child = try #require(document.firstChild(root))
    #expect(document.attributes(child).map(\.name.namespace) == [XMLNamespace.xmlns, nil, "urn:2"])
  }

  @Test(
    arguments: [
      ("", "malformed-xml", 0), ("x", "malformed-xml", 1), ("<a>", "malformed-xml", 1),
      ("<a>\n<b></a>", "malformed-xml", 2), ("<a>&foo;</a>", "undeclared-entity", 1),
      ("<a>&</a>", "malformed-xml", 1), ("<a>\n\u{1}</a>", "forbidden-character", 2),
      ("<a>\0</a>", "forbidden-character", 1), ("<a b='1' b='2'/>", "malformed-xml", 1),
      ("<p:a/>", "undeclared-prefix", 1), ("<a/><b/>", "malformed-xml", 1),
      ("<!DOCTYPE a [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><a>&a;</a>", "entity-expansion", 1),
    ])
  func namesTheFirstFault(source: String, id: String, line: Int) throws {
    let finding = try finding(Array(source.utf8))
    #expect(finding.id == id)
    #expect(!finding.fixes.isEmpty)
    if line > 0 { #expect(finding.location?.line == line) }
  }

  /// Signs that authors write as they are.
  @Test(
    arguments: [
      ("<a>Tom & Ana</a>", "&amp;"), ("<a>AT&T </a>", "&amp;"), ("<a b='?c&d'/>", "&amp;"),
      ("<a>1 < 2</a>", "&lt;"), ("<a b='<'/>", "&lt;"), ("GIF89a", "right file"),
      (" \n", "right file"),
    ])
  func saysHowToWriteASign(source: String, remedy: String) throws {
    let finding = try finding(Array(source.utf8))
    #expect(finding.fixes.contains { $0.summary.contains(remedy) }, "\(finding)")
  }

  @Test func refusesBadUTF8AtItsByte() throws {
    let finding = try finding(Array("<a>\nx".utf8) + [0xE9] + Array("</a>".utf8))
    #expect(finding.id == "bad-encoding")
    #expect(finding.location == SourceLocation(file: "guide.xml", line: 2, column: 2))
  }

  @Test func refusesGreatDepthWithoutOverflow() throws {
    let source =
      String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    #expect(try finding(Array(source.utf8)).id == "nesting-too-deep")
  }

  @Test func convertsDeclaredEncodings() throws {
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf".utf8) + [0xE9]
      + Array("</a>".utf8)
    let document = try XMLDocument.parse(latin, file: "a.xml")
    #expect(document.convertedFrom == "ISO-8859-1")
    #expect(document.source(0..<document.bytes.count).hasSuffix("encoding=\"UTF-8\"?><a>café</a>"))
  }

  @Test(arguments: [true, false])
  func convertsUTF16(isBigEndian: Bool) throws {
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>дім</a>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let document = try XMLDocument.parse(bytes, file: "a.xml")
    #expect(document.text(document.documentNode) == "дім")
  }

  @Test func trustsEntitiesOfADTDThatIsNotRead() throws {
    let source = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>&nbsp;x</a>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    #expect(document.text(document.documentNode) == "&nbsp;x")
    #expect(document.knownEntities == ["nbsp"])
  }

  @Test func loadsNoExternalEntity() throws {
    let source = "<!DOCTYPE a [<!ENTITY e SYSTEM \"/etc/passwd\">]><a>&e;</a>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    #expect(document.text(document.documentNode) == "&e;")
  }

  /// Whatever the bytes, the answer is a document or a finding.
  @Test(arguments: 1...200)
  func survivesDamage(seed: Int) throws {
    var bytes = Array(
      """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "f"><!-- ] -->]><!-- c --><a xmlns:p="u" \
      p:b='&lt;'>t &e; <![CDATA[<]]><?p i?><p:c/></a>
      """.utf8)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    for _ in 0...2 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % bytes.count
      switch seed % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: state >> 25)
      case 1: bytes.removeSubrange(place..<min(place + 1 + seed % 7, bytes.count))
      default: bytes.insert(contentsOf: bytes.prefix(place % 9), at: place)
      }
    }
    do throws(OperationError) {
      let document = try XMLDocument.parse(bytes, file: "a.xml")
      #expect(document.range(document.documentNode).count == document.bytes.count)
    } catch {
      #expect(error.findings.first?.headline.isEmpty == false)
    }
  }

  @Test func keepsAByteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?><a/>".utf8)
    let document = try XMLDocument.parse(bytes, file: "a.xml")
    #expect(document.bytes == bytes)
    #expect(
      document.kind(try #require(document.firstChild(document.documentNode))) == .xmlDeclaration)
  }
}
