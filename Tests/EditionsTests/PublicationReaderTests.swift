import Diagnostics
import Editions
import Messages
import Testing
import XMLTree

@Suite("Publication reader")
struct PublicationReaderTests {
  private func read(
    _ body: String, root: String = "", files: [String: String] = [:],
    pictures: [String: String] = [:]
  ) throws -> PublicationReader.Reading {
    let source = """
      <book xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:xi="http://www.w3.org/2001/XInclude" version="5.0" xml:lang="bg" xml:id="b">
      <info><title>Книга</title></info>\(root)
      <chapter xml:id="ch-one"><title>Първа</title>\(body)</chapter>
      </book>
      """
    var documents: [String: XMLDocument] = [:]
    for (name, text) in files {
      documents[name] = try XMLDocument.parse(Array(text.utf8), file: name)
    }
    let reader = PublicationReader(
      language: SampleBook.language, sourceLocale: "en", document: { [documents] in documents[$0] },
      picture: { pictures[$0].map { Array($0.utf8) } })
    return reader.read(try XMLDocument.parse(Array(source.utf8), file: "guide.xml"))
  }

  private func blocks(_ body: String) throws -> [Block] {
    let reading = try read(body)
    #expect(reading.findings.map(\.headline) == [])
    return reading.publication.divisions.last?.blocks ?? []
  }

  private func paragraph(_ content: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try blocks("<para>\(content)</para>").first?.kind else {
      return []
    }
    return inlines
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var inlines: [Inline]

    init(_ source: String, _ inlines: [Inline]) {
      testDescription = source
      self.inlines = inlines
    }
  }

  @Test(arguments: [
    Row("а &amp; б", [.text("а & б")]),
    Row("\n  а\n  б ", [.text("а б")]),
    Row("а <emphasis>б</emphasis> в", [.text("а "), .emphasis([.text("б")]), .text(" в")]),
    Row("а<emphasis> б </emphasis>в", [.text("а"), .emphasis([.text(" б")]), .text(" в")]),
    Row("<emphasis role=\"strong\">а</emphasis>", [.strong([.text("а")])]),
    Row(
      "<quote>а <quote>б</quote></quote>",
      [.quoted([.text("а "), .quoted([.text("б")], nesting: 1)], nesting: 0)]),
    Row(
      "<link xlink:href=\"tel:112\">112</link>", [.link([.text("112")], .address("tel:112"))]),
    Row(
      "<link xlink:href=\"https://a.bg\"/>",
      [.link([.text("https://a.bg")], .address("https://a.bg"))]),
    Row(
      "<foreignphrase xml:lang=\"ro\">x</foreignphrase>",
      [.phrase([.text("x")], language: "ro", isForeign: true)]),
    Row(
      "<indexterm><primary>а</primary></indexterm>б",
      [.mark(id: "index.1"), .text("б")]),
    Row(
      "а <indexterm><primary>а</primary></indexterm> б",
      [.text("а"), .mark(id: "index.1"), .text(" б")]),
    Row(
      "а<footnote><para>б</para></footnote>",
      [.text("а"), .footnote(Footnote(id: "note.1.1", number: 1, blocks: [.text("б")]))]),
    Row("<date>2026</date>", [.phrase([.text("2026")], language: nil, isForeign: false)]),
    Row("<![CDATA[<а>]]>", [.text("<а>")]),
  ])
  func readsRunningText(_ row: Row) throws {
    #expect(try paragraph(row.testDescription) == row.inlines)
  }

  @Test(arguments: [
    ("", "nominative"), (" xrefstyle=\"prepositional\"", "prepositional"),
    (" xrefstyle=\"genitive\"", "genitive"),
  ])
  func asksForTheFormOfAReference(_ attribute: String, _ form: String) throws {
    let inlines = try paragraph("<xref linkend=\"ch-one\"\(attribute)/>")
    guard case .reference(let reference)? = inlines.first else {
      Issue.record("no reference")
      return
    }
    #expect(reference.kind == .chapter)
    #expect(reference.text.hasSuffix("\(form)|1|Първа"))
  }

  /// A GIF once was told as malformed XML, at the bytes of the picture.
  @Test(arguments: [
    ("GIF89a", "a.gif is a GIF picture; editions show PNG, JPEG and SVG"),
    ("", "a.gif cannot be shown: it is empty"),
  ]) func tellsOfPicturesWhereTheyAreNamed(content: String, headline: String) throws {
    let reading = try read(
      "<mediaobject><alt>x</alt>\n<imageobject><imagedata fileref=\"a.gif\"/></imageobject>"
        + "</mediaobject>", pictures: ["a.gif": content])
    #expect(reading.findings.map(\.headline) == [headline])
    #expect(reading.findings.map(\.id) == ["unreadable-picture"])
    #expect(reading.findings.first?.location?.line == 5)
    #expect(reading.findings.first?.location?.column == 14)
  }

  @Test func numbersTablesAndFiguresThroughTheBook() throws {
    let table = { (id: String) in
      """
      <table xml:id="\(id)"><title>Т</title><tgroup cols="2">
      <colspec colname="a" colwidth="1*"/><colspec colname="b" colwidth="2.5*"/>
      <thead><row><entry>а</entry><entry>б</entry></row></thead>
      <tbody><row><entry namest="a" nameend="b">в</entry></row>
      <row><entry morerows="1">г</entry><entry><para>д</para></entry></row>
      <row><entry>е</entry></row></tbody></tgroup></table>
      """
    }
    let blocks = try blocks(table("t1") + table("t2"))
    guard case .table(let second)? = blocks.last?.kind else {
      Issue.record("no table")
      return
    }
    #expect(second.caption?.number == 2)
    #expect(second.columns == [1, 2.5])
    #expect(second.head.count == 1)
    #expect(second.body.map { $0.map(\.columnSpan) } == [[2], [1, 1], [1]])
    #expect(second.body[1][0].rowSpan == 2)
  }

  @Test func readsInstructions() throws {
    let blocks = try blocks(
      """
      <para>а</para><?dragoman lines count="4"?><?dragoman drawing-space height="6cm"?>
      <?dragoman page-break?><?other program?>
      """)
    #expect(
      blocks.dropFirst().map(\.kind) == [
        .writingLines(count: 4), .drawingSpace(height: 60), .pageBreak,
      ])
  }

  @Test(arguments: [
    ("<sidebar role=\"this-week\"><title>а</title></sidebar>", Box.Kind.thisWeek),
    ("<sidebar role=\"older\"/>", .older), ("<sidebar role=\"story\"/>", .story),
    ("<important role=\"hotline\"/>", .hotline), ("<note role=\"legal\"/>", .legal),
    ("<note/>", .note), ("<warning/>", .warning), ("<sidebar/>", .sidebar),
  ])
  func readsBoxesByTheirRoles(_ source: String, _ kind: Box.Kind) throws {
    guard case .box(let box)? = try blocks(source).first?.kind else {
      Issue.record("no box")
      return
    }
    #expect(box.kind == kind)
  }

  @Test func keepsTheLanguageOfUntranslatedText() throws {
    let blocks = try blocks("<para xml:lang=\"en\">Hello</para><section><title>Р</title></section>")
    #expect(blocks.first?.language == "en")
    #expect(blocks.last?.language == nil)
  }

  @Test func followsIncludes() throws {
    let chapter = """
      <chapter xmlns="http://docbook.org/ns/docbook" xml:id="ch-two"><title>Нула</title>
      <para>вътре</para></chapter>
      """
    let reading = try read(
      "<para>а</para>", root: "<xi:include href=\"./parts/../two.xml\"/>",
      files: ["two.xml": chapter])
    #expect(reading.findings.isEmpty)
    #expect(reading.publication.divisions.map(\.id) == ["ch-two", "ch-one"])
    #expect(reading.publication.divisions.map(\.label) == ["1", "2"])
  }

  // MARK: - Problems

  struct Problem: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var id: String
    var line: Int
    var words: String

    init(_ source: String, _ id: String, line: Int = 4, _ words: String) {
      testDescription = source
      self.id = id
      self.line = line
      self.words = words
    }
  }

  @Test(arguments: [
    Problem("<cmdsynopsis/>", "unknown-element", "<cmdsynopsis>"),
    Problem("<para>\n<guimeny>x</guimeny></para>", "unknown-element", line: 5, "<guimeny>"),
    Problem("<para><x xmlns=\"urn:x\"/></para>", "unknown-element", "<x>"),
    Problem(
      "<itemizedlist><listitem><title>а</title></listitem></itemizedlist>",
      "unknown-element", "<title>"),
    Problem("<section><info><pubdat>x</pubdat></info></section>", "unknown-element", "<pubdat>"),
    Problem("<blockquote><alt>а</alt></blockquote>", "unknown-element", "<alt>"),
    Problem("<para><alt>а</alt></para>", "unknown-element", "<alt>"),
    Problem("<figure><title>а</title><alta/></figure>", "unknown-element", "<alta>"),
    Problem("stray", "unexpected-text", "<chapter>"),
    Problem("<para><xref linkend=\"ch-two\"/></para>", "dangling-reference", "“ch-two”"),
    Problem("<para><link linkend=\"no\">а</link></para>", "dangling-reference", "“no”"),
    Problem("<para><glossterm linkend=\"no\">а</glossterm></para>", "dangling-reference", "“no”"),
    Problem("<para><link xlink:href=\"javascript:x\">а</link></para>", "unsafe-address", "java"),
    Problem("<para><link>а</link></para>", "link-without-target", "<link>"),
    Problem("<para xml:id=\"ch-one\">а</para>", "duplicate-id", "“ch-one”"),
    Problem("<para xml:id=\"p\"><xref linkend=\"p\"/></para>", "reference-without-words", "“p”"),
    Problem(
      "<informalfigure><mediaobject><alt>а</alt><imageobject><imagedata fileref=\"no.svg\"/>"
        + "</imageobject></mediaobject></informalfigure>", "missing-figure", "“no.svg”"),
    Problem(
      "<informalfigure><mediaobject><alt>а</alt><imageobject><imagedata"
        + " fileref=\"../../etc/passwd\"/></imageobject></mediaobject></informalfigure>",
      "missing-figure", "passwd"),
    Problem(
      "<informalfigure><mediaobject><imageobject><imagedata fileref=\"ok.svg\"/></imageobject>"
        + "</mediaobject></informalfigure>", "missing-alternative", "no words"),
    Problem("<?dragoman lines count=\"0\"?>", "unknown-instruction", "lines"),
    Problem("<?dragoman dance?>", "unknown-instruction", "dance"),
    Problem(
      "<para><indexterm><primary>а</primary><see>няма</see></indexterm></para>"
        + "</chapter><index xml:id=\"i\"/><chapter><title>x</title>", "dangling-see", "“няма”"),
    Problem("<para><indexterm/></para>", "empty-index-term", "no words"),
    Problem(
      "<informaltable><tgroup cols=\"1\"><tbody><row><entry>а</entry><entry>б</entry></row></tbody>"
        + "</tgroup></informaltable>", "table-shape", "more entries"),
    Problem(
      "<section><title>а<footnote><para>б</para></footnote></title></section>",
      "note-in-title", "footnote"),
    Problem("<xi:include href=\"no.xml\"/>", "missing-file", "“no.xml”"),
    Problem("<xi:include href=\"/etc/passwd\"/>", "missing-file", "passwd"),
    Problem("<xi:include href=\"self.xml\"/>", "include-loop", "“self.xml”"),
  ])
  func reports(_ problem: Problem) throws {
    let own = """
      <section xmlns="http://docbook.org/ns/docbook" xmlns:xi="http://www.w3.org/2001/XInclude">
      <title>а</title><xi:include href="self.xml"/></section>
      """
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"
    let reading = try read(
      problem.testDescription, files: ["self.xml": own], pictures: ["ok.svg": svg])
    let finding = try #require(reading.findings.first { $0.id == problem.id })
    #expect(finding.headline.contains(problem.words), "\(finding.headline)")
    #expect(!finding.fixes.isEmpty)
    if problem.id != "include-loop" {
      #expect(finding.location?.file == "guide.xml")
      #expect(finding.location?.line == problem.line)
    }
  }

  @Test func suggestsTheNameThatWasMeant() throws {
    let reading = try read("<para><xref linkend=\"ch-onne\"/></para>")
    #expect(reading.findings.first?.explanation == "Did you mean “ch-one”?")
  }

  @Test func survivesDocumentsThatAreNoBooks() throws {
    for source in ["<html/>", "<book/>", "<book xmlns='http://docbook.org/ns/docbook'/>"] {
      let reader = PublicationReader(
        language: SampleBook.language, sourceLocale: "en", picture: { _ in nil })
      let reading = reader.read(try XMLDocument.parse(Array(source.utf8), file: "x.xml"))
      #expect(reading.publication.divisions.isEmpty)
    }
  }
}
