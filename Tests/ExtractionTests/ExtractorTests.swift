import Messages
import Testing
import XMLTree

@testable import Extraction

@Suite struct ExtractorTests {
  private func messages(_ body: String, _ form: InlineForm) throws -> [Message] {
    let source = """
      <chapter xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:its="http://www.w3.org/2005/11/its" xml:id="ch"><title>Calls</title>\(body)</chapter>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    return try Extractor(form: form, usesPatterns: true).extract(document).messages
  }

  private func texts(_ body: String, _ form: InlineForm) throws -> [String] {
    Array(try messages(body, form).map(\.text).dropFirst())
  }

  @Test func writesInlineMarkupVerbatim() throws {
    let texts = try texts(
      "<para>See  <link xlink:href='a?b&amp;c' role=\"&lt;\">\n the   page</link>&#160;&gt; 1<anchor "
        + "xml:id='x'></anchor>.<!-- c --></para>", .verbatim)
    #expect(
      texts == [
        "See <link xlink:href=\"a?b&amp;c\" role=\"&lt;\"> the page</link> &gt; 1"
          + "<anchor xml:id=\"x\"/>."
      ])
  }

  /// White space before and behind `</body>` is one text of the body, whose bytes hold the tag.
  @Test(arguments: ["", "\n", "\n</body>\n</html>\n", "</body>\n", "\n</body>", "&#32;</body> "])
  func aPageThatEndsInWhiteSpaceHasNoMessageOfItsOwn(end: String) throws {
    let page = "<!DOCTYPE html>\n<title>T</title>\n<body>\n<h1>A</h1>\n<p>x</p>\(end)"
    let document = try XMLDocument.parseHTML(Array(page.utf8), file: "a.html")
    for form in InlineForm.allCases {
      let messages = try Extractor(form: form).extract(document).messages
      #expect(messages.map(\.text) == ["T", "A", "x"])
    }
  }

  @Test func putsSubflowsBeforeTheirUnit() throws {
    let texts = try texts(
      "<para>One<footnote><para>Note</para></footnote> two"
        + "<indexterm><primary>term</primary></indexterm>.</para>", .verbatim)
    #expect(
      texts == ["Note", "<primary>term</primary>", "One<_:footnote-1/> two<_:indexterm-2/>."])
  }

  @Test func writesNamesOnlyInTheCompactForm() throws {
    let texts = try texts(
      "<para><link xlink:href='a'>A</link>, <link xlink:href='b'>B</link>, "
        + "<link xlink:href='a'>C</link>, <emphasis>x</emphasis><emphasis>y</emphasis> "
        + "<xref linkend='ch'/><footnote><para>N</para></footnote></para>", .compact)
    #expect(
      texts == [
        "N",
        "<link1>A</link1>, <link2>B</link2>, <link1>C</link1>, "
          + "<emphasis>x</emphasis><emphasis>y</emphasis> <xref/><footnote/>",
      ])
  }

  @Test func dividesIndexTermsInTheCompactForm() throws {
    let texts = try texts(
      "<para><indexterm><primary>calls</primary><secondary>how often</secondary></indexterm>Ten"
        + "</para>", .compact)
    #expect(texts == ["calls", "how often", "<indexterm/>Ten"])
  }

  @Test func keepsWhiteSpaceWhereItShows() throws {
    let messages = try messages("<screen>\n a  b\r\n</screen>", .compact)
    #expect(messages.last?.text == "\n a  b\n")
    #expect(messages.last?.preservesSpace == true)
  }

  @Test func obeysLocalMarkup() throws {
    let texts = try texts(
      "<para its:translate='no'>x</para><para>y <phrase its:translate='no'>z</phrase></para>"
        + "<para its:localeFilterList=''>w</para>", .verbatim)
    #expect(texts == ["y <_:phrase-1/>"])
  }

  @Test func saysWhereAMessageStands() throws {
    let messages = try messages(
      "<section><title>Hours</title><para its:locNote='mind'>{n} x</para><para>{n} x</para>"
        + "</section>", .compact)
    let message = try #require(messages.last)
    #expect(message.breadcrumb == ["Calls", "Hours", "para"])
    #expect(message.references == ["g.xml#ch"])
    #expect(message.notes == ["mind"])
    #expect(message.isPattern)
  }

  @Test func aChapterOfAPartIsAChapter() throws {
    let source = """
      <book xmlns="http://docbook.org/ns/docbook"><title>B</title><part><title>P</title>
      <chapter><title>C</title><para>x</para></chapter></part></book>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "g.xml")
    let messages = try Extractor(form: .compact).extract(document).messages
    #expect(messages.map(\.breadcrumb) == [["title"], ["title"], ["title"], ["C", "para"]])
  }

  @Test func saysThatAMessageIsQuoted() throws {
    let messages = try messages(
      "<blockquote><para>When do you come back?</para></blockquote><para>Answer.</para>", .compact)
    #expect(
      messages.suffix(2).map(\.breadcrumb) == [
        ["Calls", "blockquote", "para"], ["Calls", "para"],
      ])
  }
}
