import Diagnostics
import Editions
import Extraction
import Messages
import Testing
import XMLTree

/// Directions on their way from a guide into its editions.
@Suite("Directions")
struct DirectionTests {
  private static let rules = """
    <its:rules version="2.0" xmlns:d="http://docbook.org/ns/docbook">\
    <its:dirRule selector="//d:quote[@role = 'he']" dir="rtl"/></its:rules>
    """

  private func publication(
    _ body: String, chapter: String = "", book: String = ""
  ) throws -> Publication {
    let source = """
      <book xmlns="http://docbook.org/ns/docbook" xmlns:its="http://www.w3.org/2005/11/its"
        version="5.0" xml:lang="bg" \(book)><info><title>T</title>\(Self.rules)</info>
      <chapter \(chapter)><title>One</title>\(body)</chapter></book>
      """
    let document = try XMLDocument.parse(Array(source.utf8), file: "guide.xml")
    let directions = try Directions(of: document, rules: []) {
      (_, _) throws(OperationError) in throw OperationError([])
    }
    let reading = PublicationReader(
      language: SampleBook.language, sourceLocale: "en", picture: { _ in nil },
      directions: { _ in directions }
    ).read(document)
    #expect(reading.findings.map(\.headline) == [])
    return reading.publication
  }

  private func page(_ publication: Publication) -> String {
    let writer = HTMLWriter(theme: .adults, language: SampleBook.language, quickExit: nil)
    return String(decoding: writer.page(for: publication, medium: .screen), as: UTF8.self)
  }

  private func typst(_ publication: Publication) -> String {
    let job = TypstWriter(theme: .adults, language: SampleBook.language).job(for: publication)
    return ["main.typ", "settings.typ"].map {
      String(decoding: job.files[$0] ?? [], as: UTF8.self)
    }.joined()
  }

  struct Expectation: CustomTestStringConvertible {
    var testDescription: String
    var html: String
    var typst: String

    init(_ body: String, html: String, typst: String) {
      testDescription = body
      self.html = html
      self.typst = typst
    }
  }

  @Test(arguments: [
    Expectation(
      "<para>a <phrase its:dir=\"rtl\">b</phrase></para>",
      html: "<p>a <span dir=\"rtl\">b</span></p>", typst: #"in-direction(rtl, {{"b"}})"#),
    Expectation(
      "<para>a <emphasis dir=\"rlo\">b</emphasis></para>",
      html: "<p>a <bdo dir=\"rtl\"><em>b</em></bdo></p>",
      typst: "{\"\u{202E}\";{emph({\"b\"})};\"\u{202C}\"}"),
    Expectation(
      "<para>a <quote role=\"he\">b</quote></para>",
      html: "<span dir=\"rtl\">„b“</span>", typst: "in-direction(rtl, {{\"„\";{\"b\"};\"“\"}})"),
    Expectation(
      "<para><its:span dir=\"lro\">b</its:span></para>",
      html: "<p><bdo dir=\"ltr\">b</bdo></p>", typst: "\u{202D}"),
    Expectation(
      "<para dir=\"rtl\">b</para>", html: "<p dir=\"rtl\">b</p>",
      typst: #"in-direction(rtl, para({"b"}))"#),
    Expectation(
      "<para its:dir=\"RLO\">b</para>", html: "<p dir=\"rtl\"><bdo dir=\"rtl\">b</bdo></p>",
      typst: "in-direction(rtl, para({{\"\u{202E}\";{\"b\"};\"\u{202C}\"}}))"),
    Expectation(
      "<itemizedlist dir=\"rtl\"><listitem dir=\"ltr\"><para>b</para></listitem></itemizedlist>",
      html: "<ul class=\"bullets\" dir=\"rtl\">\n<li>\n<p dir=\"ltr\">b</p>\n</li>",
      typst: "in-direction(ltr, para"),
    Expectation(
      "<informaltable><tgroup cols=\"1\"><tbody><row dir=\"rtl\"><entry>b</entry></row></tbody>"
        + "</tgroup></informaltable>",
      html: "<td><p dir=\"rtl\">b</p>\n</td>", typst: "in-direction(rtl, para"),
    Expectation(
      "<sidebar dir=\"rlo\"><title>t</title><para dir=\"ltr\">b</para></sidebar>",
      html: "<bdo dir=\"rtl\">t</bdo></p>\n<p dir=\"ltr\">b</p>",
      typst: "in-direction(ltr, para({\"b\"}))"),
    Expectation(
      "<para xml:lang=\"ar\">b</para>", html: "<p lang=\"ar\" dir=\"rtl\">b</p>",
      typst: "in-direction(rtl, in-language(\"ar\", para({\"b\"})))"),
    Expectation(
      "<para>a<footnote dir=\"rtl\"><para>b</para></footnote></para>",
      html: "<p dir=\"rtl\">b</p>", typst: #"in-direction(rtl, {"b"})"#),
    Expectation("<para dir=\"up\">b</para>", html: "<p>b</p>", typst: #"para({"b"})"#),
  ])
  func standInTheEditions(_ row: Expectation) throws {
    let publication = try publication(row.testDescription)
    #expect(page(publication).contains(row.html), "\(page(publication))")
    #expect(typst(publication).contains(row.typst), "\(typst(publication))")
  }

  @Test func aChapterPassesItsDirectionOn() throws {
    let publication = try publication("<para>b</para>", chapter: "dir=\"rtl\"")
    let page = page(publication)
    #expect(page.contains("<span class=\"title\"><span dir=\"rtl\">One</span></span>"))
    #expect(page.contains("<p dir=\"rtl\">b</p>"))
  }

  @Test func theWholeBookHasTheDirectionThatItAsksFor() throws {
    let publication = try publication("<para>b</para>", book: "its:dir=\"rtl\"")
    #expect(page(publication).contains("<html lang=\"bg\" dir=\"rtl\">"))
    #expect(typst(publication).contains("dir: rtl,"))
    let other = try self.publication("<para>b</para>")
    #expect(page(other).contains("<html lang=\"bg\">"))
    #expect(typst(other).contains("dir: auto,"))
  }

  @Test func aPageInALanguageThatRunsTheOtherWaySaysSo() {
    var publication = SampleBook.publication(blocks: [])
    publication.locale = "ar"
    #expect(page(publication).contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  private static var codeAndAddresses: Publication {
    var publication = SampleBook.publication(blocks: [
      Block(
        .paragraph([
          .literal([.text("ls")]), .link([.text("112")], .address("tel:112")),
          .link([.text("a.bg")], .address("https://a.bg/")),
          .link([.text("б в")], .address("https://c.bg/")),
        ])),
      Block(.verbatim(Verbatim(.listing, lines: [[.text("ls")]]))),
    ])
    publication.locale = "ar"
    return publication
  }

  @Test func codeAndAddressesRunLeftToRightInEveryLanguage() {
    let typst = typst(Self.codeAndAddresses)
    #expect(typst.contains("dir: rtl,"))
    #expect(typst.contains(#"left-to-right(literal({"ls"}))"#))
    #expect(typst.contains(#"left-to-right(phone("tel:112", {"112"}))"#))
    #expect(typst.contains(#"left-to-right(web-address("https://a.bg/", breakable-address"#))
    #expect(typst.contains(#"left-to-right(breakable-address(("c.", "bg", )))"#))
    let writer = HTMLWriter(theme: .adults, language: SampleBook.language)
    let page = String(
      decoding: writer.page(for: Self.codeAndAddresses, medium: .paper), as: UTF8.self)
    #expect(page.contains("href=\"tel:112\" dir=\"ltr\">112</a>"))
    #expect(page.contains("href=\"https://a.bg/\" dir=\"ltr\">a.bg</a>"))
    #expect(page.contains("<a href=\"https://c.bg/\">б в</a>"))
    #expect(page.contains("<bdi dir=\"ltr\">c.<wbr>bg</bdi>"))
  }

  @Test func booksThatRunLeftToRightNeedNoIsolation() {
    var publication = Self.codeAndAddresses
    publication.locale = "bg"
    #expect(!typst(publication).contains("left-to-right("))
    #expect(!page(publication).contains("dir=\"ltr\""))
  }

  /// Physical sides stand in no rule but those of pages, which are bound on one side.
  @Test(arguments: [HTMLWriter.Medium.screen, .paper])
  func stylesNameTheSidesByTheDirectionOfText(_ medium: HTMLWriter.Medium) {
    let writer = HTMLWriter(theme: .adults, language: SampleBook.language)
    let page = String(
      decoding: writer.page(for: Self.codeAndAddresses, medium: medium), as: UTF8.self)
    let rules = page.split(separator: "\n").filter { !$0.contains("@") && !$0.contains("mm;") }
    for side in ["border-left", "padding-left", "padding-right", " left:", "-99rem"] {
      #expect(!rules.contains { $0.contains(side) }, "\(side)")
    }
    #expect(page.contains("direction: ltr; unicode-bidi: isolate;"))
  }
}
