import Diagnostics
import Messages
import Testing
import XMLTree

@testable import Extraction

/// Rules that belong to one document: selectors of any kind, pointers, itstool's extensions.
@Suite struct ExtensionTests {
  private func extraction(
    _ rules: String, _ body: String, files: [String: String] = [:]
  ) throws -> Extraction {
    let source = """
      <a xmlns:its="http://www.w3.org/2005/11/its" xmlns:itst="http://itstool.org/extensions/">\
      <r><its:rules version="2.0"><its:translateRule selector="/a/r" translate="no"/>\(rules)\
      </its:rules></r>\(body)</a>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    return try Extractor(form: .verbatim).extract(
      document, resource: { files[$0].map { Array($0.utf8) } })
  }

  private func texts(
    _ rules: String, _ body: String, files: [String: String] = [:]
  ) throws -> [String] {
    try extraction(rules, body, files: files).messages.map { message in
      (message.key.context.map { "\($0)|" } ?? "") + message.text
    }
  }

  @Test func dropsElements() throws {
    let rule = "<itst:dropRule selector=\"//x\" drop=\"yes\"/>"
    #expect(try texts(rule, "<p>1<x>2</x></p><p itst:drop=\"yes\">3</p>") == ["1"])
  }

  @Test func givesContexts() throws {
    let rules =
      "<itst:contextRule selector=\"//p[@k]\" contextPointer=\"concat(@k, '!')\"/>"
      + "<itst:contextRule selector=\"//p[position() = 1]\" context=\"first\"/>"
    #expect(
      try texts(rules, "<p>1</p><p k=\"v\">2</p><p itst:context=\"c\">3</p><p>4</p>") == [
        "first|1", "v!|2", "c|3", "4",
      ])
  }

  @Test func offersAttributes() throws {
    let rules =
      "<its:translateRule selector=\"//@t\" translate=\"yes\"/>"
      + "<its:withinTextRule selector=\"//b\" withinText=\"yes\"/>"
    let body = "<p t=\" one &amp; \ntwo \">x<b t=\"inline\"/></p><q t=\"three\"/>"
    #expect(try texts(rules, body) == ["one &amp; two", "x<b t=\"inline\"/>", "three"])
  }

  @Test func tellsWhenAFileChanges() throws {
    let rules =
      "<itst:externalRefRule selector=\"//i\" refPointer=\"@f\"/>"
      + "<its:externalResourceRefRule selector=\"//j/@g\" externalResourceRefPointer=\".\"/>"
    #expect(
      try texts(rules, "<i f=\"a.png\"/><j g=\"gone.png\"/>", files: ["a.png": "abc"]) == [
        "_|external ref='a.png' md5='900150983cd24fb0d6963f7d28e17f72'",
        "_|external ref='gone.png' md5='__failed__'",
      ])
  }

  @Test func collectsNotes() throws {
    let rules =
      "<its:locNoteRule selector=\"//p\"><its:locNote>one</its:locNote></its:locNoteRule>"
      + "<its:locNoteRule selector=\"//p\" locNotePointer=\"@n\"/>"
      + "<its:locNoteRule selector=\"//q\" locNoteRef=\"n.html\"/>"
    let messages = try extraction(
      rules, "<p n=\"two\">1</p><q><s>2</s></q><p its:locNote=\"own\">3</p>"
    ).messages
    #expect(
      messages.map(\.notes) == [
        ["two", "one"], ["(itstool) link: n.html"], ["own", "one"],
      ])
  }

  @Test func letsTheDocumentsRulesWin() throws {
    let source = """
      <article xmlns="http://docbook.org/ns/docbook" xmlns:its="http://www.w3.org/2005/11/its">\
      <info><its:rules xmlns:d="http://docbook.org/ns/docbook" version="2.0">\
      <its:withinTextRule selector="//d:emphasis[not(@role = 'x')]" withinText="no"/></its:rules>\
      </info><para>1<emphasis>2</emphasis><emphasis role="x">3</emphasis></para></article>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    let messages = try Extractor(form: .verbatim).extract(document).messages
    #expect(messages.map(\.text) == ["2", "1<_:emphasis-1/><emphasis role=\"x\">3</emphasis>"])
  }

  @Test func showsTextsOfEntities() throws {
    let source = "<!DOCTYPE a [<!ENTITY n \"Dragoman\"><!ENTITY m \"<b/>\">]><a>&n;  &m;</a>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "a.xml")
    var extractor = Extractor(form: .verbatim)
    extractor.entities = document.entities(loadsDTD: false)
    #expect(try extractor.extract(document).messages.map(\.text) == ["Dragoman &m;"])
  }

  @Test func refusesLinkedRulesWhereNothingMayBeRead() throws {
    let rules = "<its:rules xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"r.xml\"/>"
    let error = try #require(throws: OperationError.self) { try extraction("", rules) }
    #expect(error.findings.first?.id == "linked-rules")
  }
}
