import Diagnostics
import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

@Suite struct HTMLAssemblyTests {
  private static let source = """
    <!DOCTYPE html>
    <html lang=en>
    <meta charset=utf-8><title>The guide</title>
    <script>if (a < b && c) {}</script>
    <p title=Tip>Call <a href=tel:112>112</a> <em>n&oacute;w</em><br>
    or shout.
    <p translate=no>Not this
    <ul>
    <li>First
    <li>Second <img src=x.png alt=Picture>
    </ul>
    <table><tr><td>Cell<td>&lt;Other&gt;</table>

    """

  private func extraction(_ source: String, _ form: InlineForm = .verbatim) throws -> Extraction {
    try Extractor(form: form).extract(.parseHTML(Array(source.utf8), file: "a.html"))
  }

  private func merge(_ extraction: Extraction, _ texts: [String: String]) -> String {
    let assembled = Assembler(marksFallback: false, localization: .always).assemble(
      extraction, locale: "fr"
    ) { texts[$0.text].map { Replacement($0) } }
    #expect(assembled.problems.isEmpty)
    return String(decoding: assembled.bytes, as: UTF8.self)
  }

  @Test func offersWhatReadersSee() throws {
    #expect(
      try extraction(Self.source).messages.map(\.text) == [
        "The guide", "Tip", "Call <a href=\"tel:112\">112</a> <em>nów</em><br/> or shout.", "First",
        "Second <img src=\"x.png\" alt=\"Picture\"/>", "Cell", "&lt;Other&gt;",
      ])
    #expect(
      try extraction(Self.source, .compact).messages.map(\.text) == [
        "The guide", "Tip", "Call <a>112</a> <em>nów</em><br/> or shout.", "First", "Picture",
        "Second <img/>", "Cell", "&lt;Other&gt;",
      ])
  }

  @Test func splicesTranslations() throws {
    let merged = merge(
      try extraction(Self.source, .compact),
      [
        "Call <a>112</a> <em>nów</em><br/> or shout.": "<em>Vite</em>, le <a>112</a> !<br/>",
        "Tip": "L'astuce & \"co\"".replacing("&", with: "&amp;"), "First": "Premier",
        "&lt;Other&gt;": "&lt;Autre&gt;",
      ])
    let expected = Self.source
      .replacing("lang=en", with: "lang=fr")
      .replacing("title=Tip", with: "title=\"L&#39;astuce &amp; &quot;co&quot;\"")
      .replacing(
        "Call <a href=tel:112>112</a> <em>n&oacute;w</em><br>\nor shout.",
        with: "<em>Vite</em>, le <a href=tel:112>112</a> !<br>"
      )
      .replacing("First", with: "Premier").replacing("Other", with: "Autre")
    #expect(merged == expected)
  }

  @Test func keepsHTMLWithoutTranslations() throws {
    for form in InlineForm.allCases {
      #expect(merge(try extraction(Self.source, form), [:]) == Self.source)
    }
  }

  @Test func refusesMisnestedMarkup() throws {
    let error = try #require(throws: OperationError.self) {
      try extraction("<p><b>1<p>2</b>")
    }
    #expect(error.findings.first?.id == "html-misnested")
  }

  @Test func readsXHTMLAndDocBook4() throws {
    let xhtml = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><p title=\"t\">a<b>c</b></p></html>"
    let messages = try Extractor(form: .verbatim).extract(
      .parse(Array(xhtml.utf8), file: "a.xhtml")
    ).messages
    #expect(messages.map(\.text) == ["t", "a<b>c</b>"])
    let docBook =
      "<!DOCTYPE para PUBLIC \"-//OASIS//DTD DocBook XML V4.5//EN\" \"d.dtd\">"
      + "<para>a<ulink url=\"u\">b</ulink><emphasis>c</emphasis></para>"
    let old = try Extractor(form: .compact).extract(.parse(Array(docBook.utf8), file: "a.xml"))
    #expect(old.messages.map(\.text) == ["a<ulink>b</ulink><emphasis>c</emphasis>"])
  }
}
