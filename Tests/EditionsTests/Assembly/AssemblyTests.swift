import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

@Suite struct AssemblyTests {
  private static let open = """
    <chapter xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink">
    """

  private func assemble(
    _ body: String, _ translations: [String: String], form: InlineForm = .compact,
    marks: Bool = false
  ) throws -> (text: String, problems: [AssemblyProblem]) {
    let source = "\(Self.open)\(body)</chapter>"
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let extraction = try Extractor(form: form).extract(document)
    let result = Assembler(marksFallback: marks).assemble(extraction, locale: "fr") { message in
      translations[message.text].map { Replacement($0) }
    }
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(throws: Never.self) { try XMLDocument.parse(result.bytes, file: "g.xml") }
    return (text.replacing("</chapter>", with: "").replacing(/^[^>]*>/, with: ""), result.problems)
  }

  @Test func copiesTagsFromTheSource() throws {
    let result = try assemble(
      "<para>\n  See <link xlink:href='u'  role=\"r\">the\n page</link >.\n</para>",
      ["See <link>the page</link>.": "<link>La page</link> : là."])
    #expect(
      result.text == "<para>\n  <link xlink:href='u'  role=\"r\">La page</link > : là.\n</para>")
    #expect(result.problems.isEmpty)
  }

  @Test func translatesSubflowsInTheirPlace() throws {
    let result = try assemble(
      "<para>A<footnote><para>N</para></footnote> b</para>",
      ["A<footnote/> b": "B a<footnote/>", "N": "M"])
    #expect(result.text == "<para>B a<footnote><para>M</para></footnote></para>")
  }

  @Test func fallsBackWhenAFootnoteIsLost() throws {
    let result = try assemble(
      "<para>A<footnote><para>N</para></footnote></para><para>ok</para>",
      ["A<footnote/>": "B", "N": "M", "ok": "bien"], marks: true)
    #expect(
      result.text == "<para xml:lang=\"en\">A<footnote><para xml:lang=\"fr\">M</para></footnote>"
        + "</para><para>bien</para>")
    #expect(result.problems.map(\.reason) == [.placeholderMissing("footnote")])
  }

  @Test func letsAReferenceChooseItsForm() throws {
    let result = try assemble(
      "<para>See <xref linkend='a'/>.</para>",
      ["See <xref/>.": "Voir <xref xrefstyle=\"genitive\"/>."])
    #expect(result.text == "<para>Voir <xref xrefstyle=\"genitive\" linkend='a'/>.</para>")
  }

  @Test(
    arguments: [
      ("<para>a <emphasis>b</emphasis></para>", "a <emphasis>b</emphasis>"),
      ("<para>&#x20;a<?p?> <!-- c -->b &amp; c</para>", "a<?p?> b &amp; c"),
    ])
  func keepsTheSourceWhenNothingChanges(body: String, text: String) throws {
    #expect(try assemble(body, [text: text]).text == body)
    #expect(try assemble(body, [:]).text == body)
  }
}
