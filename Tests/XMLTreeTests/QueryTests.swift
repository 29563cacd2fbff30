import Diagnostics
import Testing

@testable import XMLTree

@Suite struct QueryTests {
  private static let source = """
    <!DOCTYPE a [<!ENTITY e "<b>in an entity</b>"><!ATTLIST c kind CDATA "given">]>
    <a xmlns:p="urn:p">&e;<b id="1">x</b><p:c k="v" p:k="w">y<b id="2"/></p:c><c/></a>
    """

  /// The selected elements by name and `id`, the attributes by name.
  private func select(_ query: Query, from origin: QueryNode? = nil) throws -> [String] {
    let document = try XMLDocument.parse(Array(Self.source.utf8), file: "a.xml")
    return try QueryDocument(document).select(query, from: origin).map { node in
      if let place = node.attribute {
        return "@" + document.attribute(of: node.element, at: place).name.qualified
      }
      return document.name(node.element).qualified
        + (document.attribute(node.element, "id").map { "#\($0)" } ?? "")
    }
  }

  @Test(
    arguments: [
      ("//b", ["b#1", "b#2"]), ("//q:c/@*", ["@k", "@p:k"]), ("//@q:k", ["@p:k"]),
      ("//b[@id=$n]", ["b#2"]), ("//*[following-sibling::q:c]", ["b#1"]), ("//text()", []),
      ("//c/@kind", []), ("//b[last()] | /a", ["a", "b#1", "b#2"]), ("1 + 1", []),
    ])
  func selectsWhatXPathSelects(expression: String, expected: [String]) throws {
    let query = Query(expression, namespaces: ["q": "urn:p"], variables: ["n": "2"])
    #expect(try select(query) == expected)
  }

  @Test func givesTextOfNodesAndValues() throws {
    let document = try XMLDocument.parse(Array("<a><b>x</b><b k='v'/></a>".utf8), file: "a.xml")
    let tree = try QueryDocument(document)
    let second = try #require(try tree.select(Query("//b[2]")).first)
    #expect(try tree.values(Query("@k | ../b[1]"), from: second) == ["x", "v"])
    #expect(try tree.values(Query("concat(@k, '-', count(//b))"), from: second) == ["v-2"])
  }

  @Test(arguments: ["//", "//q:b", "$none", "unknown()", "//b[", ""])
  func refusesWhatIsNoExpression(expression: String) throws {
    let document = try XMLDocument.parse(Array("<a><b/></a>".utf8), file: "a.xml")
    let tree = try QueryDocument(document)
    let error = try #require(throws: QueryError.self) { try tree.select(Query(expression)) }
    #expect(!error.reason.isEmpty)
    #expect(try tree.select(Query("//b")).count == 1)
  }

  @Test func stopsExpressionsWithoutEnd() throws {
    let many = String(repeating: "<b/>", count: 3000)
    let tree = try QueryDocument(XMLDocument.parse(Array("<a>\(many)</a>".utf8), file: "a.xml"))
    let endless = "//*[count(//*[count(//*) > 1]) > 1]"
    #expect(throws: QueryError.self) { try tree.select(Query(endless)) }
  }
}
