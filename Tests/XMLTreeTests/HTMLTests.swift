import Diagnostics
import Testing

@testable import XMLTree

@Suite struct HTMLTests {
  /// The tree as tags, text and comments.
  private func outline(_ source: String) throws -> String {
    let document = try XMLDocument.parseHTML(Array(source.utf8), file: "a.html")
    func outline(_ node: XMLDocument.Node) -> String {
      switch document.kind(node) {
      case .element:
        let attributes = document.attributes(node)
          .map { " \($0.name.qualified)=\"\(document.value(of: $0))\"" }.joined()
        let content = document.children(node).map(outline).joined()
        return "<\(document.name(node).local)\(attributes)>\(content)</>"
      case .comment: return document.source(document.range(node))
      default:
        var text: [UInt8] = []
        document.appendText(of: node, to: &text)
        return String(decoding: text, as: UTF8.self)
      }
    }
    return document.root.map(outline) ?? ""
  }

  @Test(
    arguments: [
      ("<p>a<p>b", "<html><head></><body><p>a</><p>b</></></>"),
      (
        "<!doctype html><title>T&amp;U</title><BR ID=x hidden>caf&eacute;",
        "<html><head><title>T&U</></><body><br id=\"x\" hidden=\"\"></>café</></>"
      ),
      ("<table><tr><td>1", "<html><head></><body><table><tbody><tr><td>1</></></></></></>"),
      (
        "<script>a<b && c</script><!-- x -->",
        "<html><head><script>a<b && c</><!-- x --></><body></></>"
      ),
      ("<svg><linearGradient/></svg>", "<html><head></><body><svg><linearGradient></></></></>"),
      ("", "<html><head></><body></></>"),
      ("<a href='x?a=1&amp;b'>", "<html><head></><body><a href=\"x?a=1&b\"></></></>"),
    ])
  func readsAsBrowsersDo(source: String, expected: String) throws {
    #expect(try outline(source) == expected)
  }

  @Test func knowsWhereTagsStand() throws {
    let source = "<!doctype html>\n<p class=a>x <b>y</b>\n<ul><li>1<li>2</ul>"
    let document = try XMLDocument.parseHTML(Array(source.utf8), file: "a.html")
    let elements = (0..<document.count).map { XMLDocument.Node(index: Int32($0)) }
      .filter { document.kind($0) == .element }
    let ranges = elements.map { document.source(document.range($0)) }
    #expect(ranges.contains("<p class=a>x <b>y</b>\n"))
    #expect(ranges.contains("<b>y</b>"))
    #expect(ranges.contains("<ul><li>1<li>2</ul>"))
    #expect(ranges.contains("<li>1"))
    #expect(document.misplacedNode == nil)
  }

  @Test(arguments: ["<table>text<tr><td>1</table>", "<p><b>1<p>2</b>"])
  func noticesWhatTheParserMoves(source: String) throws {
    let document = try XMLDocument.parseHTML(Array(source.utf8), file: "a.html")
    #expect(document.misplacedNode != nil)
  }

  @Test func refusesDeepNesting() throws {
    let source = String(repeating: "<div>", count: 10_000)
    let error = try #require(throws: OperationError.self) {
      try XMLDocument.parseHTML(Array(source.utf8), file: "a.html")
    }
    #expect(error.findings.first?.id == "nesting-too-deep")
  }

  @Test func readsOtherEncodings() throws {
    let latin = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9]
    let document = try XMLDocument.parseHTML(latin, file: "a.html")
    #expect(document.convertedFrom == "iso-8859-1")
    #expect(document.root.map { document.text($0) } == "café")
  }

  @Test func answersXPath() throws {
    let source = "<p id=one>a<p id=two>b"
    let tree = try QueryDocument(XMLDocument.parseHTML(Array(source.utf8), file: "a.html"))
    let query = Query("id('two') | //h:p[1]", namespaces: ["h": XMLNamespace.xhtml])
    #expect(try tree.values(query) == ["a", "b"])
  }

  @Test func survivesAnyBytes() throws {
    var state: UInt64 = 42
    let alphabet = Array("<>/=\"'&;!-ab p\u{0}\n".utf8)
    for _ in 0..<400 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      guard let document = try? XMLDocument.parseHTML(bytes, file: "a.html") else { continue }
      for index in 0..<document.count {
        let range = document.range(XMLDocument.Node(index: Int32(index)))
        #expect(range.upperBound <= bytes.count)
      }
    }
  }
}
