import Diagnostics
import Editions
import Messages
import Testing
import XMLTree

/// The elements of DocBook that are no part of our own guides.
@Suite("Elements that editions print")
struct PrintedElementsTests {
  private func read(_ content: String) throws -> PublicationReader.Reading {
    let source = """
      <book xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
        version="5.0" xml:lang="bg">\(content)</book>
      """
    let reader = PublicationReader(
      language: SampleBook.language, sourceLocale: "en",
      picture: { _ in Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>".utf8) })
    return reader.read(try XMLDocument.parse(Array(source.utf8), file: "guide.xml"))
  }

  private func blocks(_ body: String) throws -> [Block] {
    let reading = try read("<chapter><title>а</title>\(body)</chapter>")
    #expect(reading.findings.map(\.headline) == [])
    return reading.publication.divisions.first?.blocks ?? []
  }

  private func paragraph(_ content: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try blocks("<para>\(content)</para>").first?.kind else {
      return []
    }
    return inlines
  }

  @Test(arguments: [
    "application", "acronym", "abbrev", "productname", "orgname", "phone", "city", "accel",
    "mathphrase", "pubdate",
  ])
  func wordsAreWords(_ name: String) throws {
    let inlines = try paragraph("<\(name)>x</\(name)>")
    #expect(inlines == [.phrase([.text("x")], language: nil, isForeign: false)])
  }

  @Test(arguments: [
    "code", "command", "option", "computeroutput", "varname", "function", "constant", "literal",
    "filename", "parameter", "envar", "package", "classname", "errorcode", "prompt",
  ])
  func whatIsTypedIsSetInLettersOfOneWidth(_ name: String) throws {
    #expect(try paragraph("<\(name)>x</\(name)>") == [.literal([.text("x")])])
    #expect(
      try paragraph("<\(name)><replaceable>x</replaceable></\(name)>")
        == [.literal([.emphasis([.text("x")])])])
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
    Row("<userinput>x</userinput>", [.literal([.strong([.text("x")])])]),
    Row("<guibutton>x</guibutton>", [.interface([.text("x")])]),
    Row("<keycap>x</keycap>", [.key([.text("x")])]),
    Row("H<subscript>2</subscript>O", [.text("H"), .subscript([.text("2")]), .text("O")]),
    Row(
      "<keycombo><keycap>Ctrl</keycap> <keycap>Q</keycap></keycombo>",
      [
        .phrase(
          [.key([.text("Ctrl")]), .text("\u{202F}+\u{202F}"), .key([.text("Q")])], language: nil,
          isForeign: false)
      ]),
    Row(
      "<menuchoice><shortcut>F1</shortcut><guimenu>А</guimenu><guimenuitem>Б</guimenuitem></menuchoice>",
      [
        .phrase(
          [
            .interface([.text("А")]), .text("\u{A0}› "), .interface([.text("Б")]), .text(" "),
            .text("("), .phrase([.text("F1")], language: nil, isForeign: false), .text(")"),
          ], language: nil, isForeign: false)
      ]),
    Row(
      "<trademark class=\"registered\">x</trademark>",
      [.phrase([.text("x®")], language: nil, isForeign: false)]),
    Row("<tag class=\"emptytag\">br</tag>", [.literal([.text("<br/>")])]),
    Row("<email>a@b.bg</email>", [.link([.text("a@b.bg")], .address("mailto:a@b.bg"))]),
    Row("<uri>https://a.bg</uri>", [.link([.text("https://a.bg")], .address("https://a.bg"))]),
    Row("<uri>urn:x</uri>", [.literal([.text("urn:x")])]),
    Row(
      "<code xlink:href=\"https://a.bg\">x</code>",
      [.link([.literal([.text("x")])], .address("https://a.bg"))]),
    Row(
      "<personname><firstname>А</firstname><surname>Б</surname></personname>",
      [.phrase([.text("А Б")], language: nil, isForeign: false)]),
    Row("а <remark>не</remark>б", [.text("а б")]),
    Row(
      "<simplelist type=\"inline\"><member>а</member><member>б</member></simplelist>",
      [.phrase([.text("а, б")], language: nil, isForeign: false)]),
    Row("<firstterm>x</firstterm>", [.emphasis([.text("x")])]),
  ])
  func inLine(_ row: Row) throws {
    #expect(normalized(try paragraph(row.testDescription)) == normalized(row.inlines))
  }

  /// Neighbouring texts as one, which is how they are read.
  private func normalized(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else if case .phrase(let content, nil, false) = inline {
        result.append(.phrase(normalized(content), language: nil, isForeign: false))
      } else {
        result.append(inline)
      }
    }
    return result
  }

  @Test(arguments: ["programlisting", "screen", "synopsis"])
  func listingsKeepTheirLines(_ name: String) throws {
    let blocks = try blocks(
      "<\(name)>\n  a\n\n\tb <emphasis>c\nd</emphasis> <code>e</code>  \n</\(name)>")
    #expect(
      blocks.map(\.kind) == [
        .verbatim(
          Verbatim(
            .listing,
            lines: [
              [.text("  a")], [], [.text("    b "), .emphasis([.text("c")])],
              [.emphasis([.text("d")]), .text(" "), .text("e")],
            ]))
      ])
  }

  @Test func paragraphsMayHoldBlocks() throws {
    let blocks = try blocks(
      "<para xml:id=\"p\" xml:lang=\"en\">а <itemizedlist><listitem><para>б</para></listitem>"
        + "</itemizedlist> в</para>")
    #expect(
      blocks == [
        Block(.paragraph([.text("а")]), id: "p", language: "en"),
        Block(.list(ItemList(.bullets, items: [[.text("б")]])), language: "en"),
        Block(.paragraph([.text("в")]), language: "en"),
      ])
  }

  @Test(arguments: [
    ("<formalpara><title>т</title><para>а</para></formalpara>", Block.text("а")),
    (
      "<itemizedlist><title>т</title><listitem><para>а</para></listitem></itemizedlist>",
      Block(.list(ItemList(.bullets, items: [[.text("а")]])))
    ),
    (
      "<blockquote><title>т</title><para>а</para></blockquote>",
      Block(.quotation([.text("а")], attribution: []))
    ),
    (
      "<qandaset><info><title>т</title></info><qandaentry><question><para>а</para></question>"
        + "<answer><para>б</para></answer></qandaentry></qandaset>",
      Block(.terms([TermItem(terms: [[.text("а")]], definition: [.text("б")])]))
    ),
  ])
  func titlesStandAboveTheirBlocks(_ source: String, _ content: Block) throws {
    let titled = TitledBlocks(title: [.text("т")], blocks: [content])
    #expect(try blocks(source) == [Block(.titled(titled))])
  }

  @Test func stepsHaveTitlesAndWhatComesBefore() throws {
    let blocks = try blocks(
      "<procedure><title>т</title><para>а</para><step><title>б</title><para>в</para></step>"
        + "</procedure>")
    let step = Block(.titled(TitledBlocks(title: [.text("б")], blocks: [.text("в")])))
    let procedure = Block(.procedure(Procedure(steps: [[step]])))
    let titled = TitledBlocks(title: [.text("т")], blocks: [.text("а"), procedure])
    #expect(blocks == [Block(.titled(titled))])
  }

  @Test func calloutsAreCounted() throws {
    let blocks = try blocks(
      "<screen>a <co xml:id=\"c\"/></screen><calloutlist><callout arearefs=\"c\"><para>б</para>"
        + "</callout></calloutlist><screen><co xml:id=\"d\"/></screen>")
    let first = Verbatim(.listing, lines: [[.text("a "), .strong([.text("(1)")])]])
    #expect(blocks.first?.kind == .verbatim(first))
    #expect(
      blocks.last?.kind == .verbatim(Verbatim(.listing, lines: [[.strong([.text("(1)")])]])))
  }

  @Test func tablesOfHTML() throws {
    let blocks = try blocks(
      "<informaltable><tr><th>а</th><th>б</th></tr><tr><td colspan=\"2\">в</td></tr>"
        + "</informaltable>")
    guard case .table(let table)? = blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(!table.hasWidths)
    #expect(table.head.map(\.count) == [2])
    #expect(table.body.map { $0.map(\.columnSpan) } == [[2]])
  }

  @Test func wordsForAPictureMayStandBesideIt() throws {
    let blocks = try blocks(
      "<mediaobject><imageobject><imagedata fileref=\"a.svg\"/></imageobject>"
        + "<textobject><phrase>дърво</phrase></textobject><caption><para>б</para></caption>"
        + "</mediaobject>")
    guard case .figure(let figure)? = blocks.first?.kind else {
      Issue.record("no figure")
      return
    }
    #expect(figure.picture.alternative == "дърво")
    #expect(figure.legend == [.text("б")])
  }

  @Test func rowsThatAreTooShort() throws {
    let reading = try read(
      """
      <chapter><title>а</title><informaltable><tgroup cols="3"><tbody>
      <row><entry>а</entry><entry>б</entry><entry>в</entry></row>
      <row><entry>а</entry></row></tbody></tgroup></informaltable></chapter>
      """)
    #expect(reading.findings.map(\.id) == ["table-shape"])
    let finding = try #require(reading.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.location?.line == 4)
    #expect(finding.headline.contains("1 of the table’s 3 columns"))
    #expect(!finding.fixes.isEmpty)
  }

  @Test func piecesOfTheBook() throws {
    let reading = try read(
      """
      <info><title>Книга</title></info>
      <dedication><para>а</para></dedication><preface><title>Увод</title><para>а</para></preface>
      <part xml:id="p"><title>Дял</title><partintro><para>б</para></partintro>
      <chapter><title>в</title><para><xref linkend="p"/></para></chapter></part>
      <appendix><title>г</title></appendix><appendix><title>д</title></appendix>
      <colophon><para>е</para></colophon>
      """)
    #expect(reading.findings.map(\.headline) == [])
    #expect(
      reading.publication.divisions.map(\.kind) == [
        .matter(.dedication), .matter(.preface), .part(label: "I"), .chapter(number: 1),
        .appendix(label: "А"), .appendix(label: "Б"), .matter(.colophon),
      ])
    #expect(reading.publication.divisions[2].blocks == [.text("б")])
    #expect(reading.publication.divisions[0].title.isEmpty)
  }

  /// A title that nobody would show must not vanish.
  @Test(arguments: [
    "<itemizedlist><listitem><title>т</title><para>а</para></listitem></itemizedlist>",
    "<qandaset><qandaentry><question><title>т</title></question></qandaentry></qandaset>",
    "<note><subtitle>т</subtitle></note>", "<para><footnote><title>т</title></footnote></para>",
    "<table><title>а</title><caption>т</caption><tr><td>а</td></tr></table>",
    "<informaltable><caption>т</caption><tr><td>а</td></tr></informaltable>",
    "<table><title>а</title><textobject><phrase>т</phrase></textobject><tgroup cols=\"1\"><tbody>"
      + "<row><entry>а</entry></row></tbody></tgroup></table>",
    "<title>т</title>", "<section><title>а</title><title>т</title><para>а</para></section>",
    "<note><title>а</title><title>т</title><para>а</para></note>",
    "<example><title>а</title><info><title>т</title></info><para>а</para></example>",
    "<para><keycombo>т<keycap>а</keycap></keycombo></para>",
  ])
  func titlesWithoutAPlaceAreReported(_ body: String) throws {
    let reading = try read("<chapter><title>а</title>\(body)</chapter>")
    #expect(reading.findings.map(\.id) == ["unknown-element"], "\(reading.findings)")
  }

  /// One finding for an element that nobody reads, not one for each of its words.
  @Test func unreadWordsAreToldOnceAtTheirPlace() throws {
    let reading = try read(
      """
      <chapter><title>а</title><note>
      <title>б</title>
      <title>т <emphasis>у</emphasis> ф</title><para>а</para></note></chapter>
      """)
    #expect(
      reading.findings.map(\.headline) == ["<title> inside <note> has no place in the editions"])
    #expect(reading.findings.first?.location?.line == 4)
    #expect(reading.findings.first?.fixes.isEmpty == false)
  }

  @Test func whatIsLeftOutOnPurposeIsNotTold() throws {
    let blocks = try blocks(
      """
      <para>а<remark>т</remark><indexterm><primary>т</primary><see>т</see></indexterm></para>
      <informaltable><alt>т</alt><tr><td>а</td></tr></informaltable>
      <glosslist><info><title>б</title><keywordset><keyword>т</keyword></keywordset></info>
        <glossentry><glossterm>а</glossterm><glossdef><para>а</para></glossdef></glossentry>
      </glosslist>
      """)
    #expect(blocks.count == 3)
  }

  @Test func allPicturesOfAFigureArePrinted() throws {
    let media = { (name: String) in
      "<mediaobject><alt>\(name)</alt><imageobject><imagedata fileref=\"a.svg\"/></imageobject>"
        + "<caption><para>\(name)</para></caption></mediaobject>"
    }
    let blocks = try blocks(
      "<figure xml:id=\"f\"><title>т</title>\(media("а"))\(media("б"))</figure>")
    guard case .titled(let group)? = blocks.first?.kind else {
      Issue.record("no group")
      return
    }
    let figures = group.blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block.kind { figure } else { nil }
    }
    #expect(figures.map(\.picture.alternative) == ["а", "б"])
    #expect(figures.map(\.legend) == [[.text("а")], [.text("б")]])
    #expect(figures.map(\.caption) == [nil, Caption(number: 1, title: [.text("т")])])
    #expect(blocks.first?.id == "f")
  }

  @Test func allWhoSaidItAreNamed() throws {
    let blocks = try blocks(
      "<blockquote><attribution>а</attribution><attribution>б</attribution><para>в</para>"
        + "</blockquote>")
    guard case .quotation(_, let attribution)? = blocks.first?.kind else {
      Issue.record("no quotation")
      return
    }
    #expect(attribution.plainText == "а, б")
  }

  @Test func questionsKeepTheirLabels() throws {
    let blocks = try blocks(
      "<qandaset><qandaentry><question><label>В1.</label><para>а</para></question>"
        + "<answer><label>О:</label><screen>б</screen></answer></qandaentry></qandaset>")
    guard case .terms(let items)? = blocks.first?.kind else {
      Issue.record("no terms")
      return
    }
    #expect(items.first?.terms.map(\.plainText) == ["В1. а"])
    #expect(items.first?.definition.plainText == "О:  б")
  }

  @Test func referencesKeepWordsOfTheirOwn() throws {
    let inlines = try paragraph("<anchor xml:id=\"x\"/><xref linkend=\"x\">там</xref>")
    #expect(inlines == [.mark(id: "x"), .link([.text("там")], .anchor("x"))])
  }

  @Test func wordListsPointToOtherWords() throws {
    let blocks = try blocks(
      "<glosslist><glossentry><glossterm>а</glossterm><glosssee>б</glosssee></glossentry>"
        + "<glossentry xml:id=\"c\"><glossterm>в</glossterm><glossdef><para>г</para>"
        + "<glossseealso otherterm=\"c\"/></glossdef></glossentry></glosslist>")
    guard case .terms(let items)? = blocks.first?.kind, items.count == 2 else {
      Issue.record("no terms")
      return
    }
    let see = SampleBook.language.words(.see)
    #expect(items[0].definition.plainText.lowercased() == "\(see.lowercased()) б")
    guard case .paragraph(let pointer)? = items[1].definition.last?.kind else {
      Issue.record("no pointer")
      return
    }
    #expect(pointer.last == .link([.text("в")], .anchor("c")))
  }

  @Test(arguments: [
    ("", 1, "1"), ("numeration=\"upperroman\"", 1, "I"), ("numeration=\"loweralpha\"", 1, "a"),
    ("startingnumber=\"7\"", 7, "1"), ("continuation=\"continues\"", 3, "1"),
    ("continuation=\"restarts\"", 1, "1"), ("startingnumber=\"x\" numeration=\"y\"", 1, "1"),
    ("startingnumber=\"99999999999\"", 9999, "1"), ("startingnumber=\"-4\"", 0, "1"),
  ])
  func numberedListsCountAsTheirAuthorAsks(_ manner: String, _ start: Int, _ one: String) throws {
    let item = "<listitem><para>а</para></listitem>"
    let blocks = try blocks(
      "<orderedlist>\(item)\(item)</orderedlist><orderedlist \(manner)>\(item)</orderedlist>")
    guard case .list(let list)? = blocks.last?.kind else {
      Issue.record("no list")
      return
    }
    #expect(list.start == start)
    let numeration: [String: ItemList.Numeration] = [
      "1": .arabic, "I": .upperroman, "a": .loweralpha,
    ]
    #expect(list.numeration == numeration[one])
    let writer = HTMLWriter(theme: .adults, language: SampleBook.language)
    let publication = SampleBook.publication(blocks: [Block(.list(list))])
    let page = String(decoding: writer.page(for: publication, medium: .screen), as: UTF8.self)
    let type = one == "1" ? "" : " type=\"\(one)\""
    let first = start == 1 ? "" : " start=\"\(start)\""
    #expect(page.contains("<ol class=\"numbers\"\(type)\(first)>"))
    let job = TypstWriter(theme: .adults, language: SampleBook.language).job(for: publication)
    let typst = String(decoding: job.files["main.typ"] ?? [], as: UTF8.self)
    let manner = one == "1" ? "" : "manner: \"\(one)\", "
    let number = start == 1 ? "" : "first: \(start), "
    #expect(typst.contains("numbers(tight: true, \(manner)\(number)("))
  }

  @Test func titlesOfTheImprintAreShown() throws {
    let reading = try read(
      "<info><title>а</title><legalnotice><title>т</title><para>б</para></legalnotice></info>")
    #expect(reading.findings.isEmpty)
    let titled = TitledBlocks(title: [.text("т")], blocks: [.text("б")])
    #expect(reading.publication.imprint.notice == [Block(.titled(titled))])
  }

  @Test func informationIsShownOrLeftOutButNeverRefused() throws {
    let reading = try read(
      """
      <info><title>Книга</title>
      <authorgroup><author><personname><firstname>Ада</firstname><surname>Б</surname></personname>
        <email>a@b.bg</email></author><editor><personname>В</personname></editor></authorgroup>
      <edition>Второ</edition><biblioid class="isbn">978-3</biblioid><biblioid class="doi">x</biblioid>
      <publisher><publishername>Г</publishername></publisher><releaseinfo>x</releaseinfo>
      <keywordset><keyword>x</keyword></keywordset>
      <revhistory><revision><date>x</date></revision></revhistory>
      <metadata xmlns="urn:x">x</metadata></info>
      <chapter><info><title>а</title><author><personname>x</personname></author></info></chapter>
      """)
    #expect(reading.findings.map(\.headline) == [])
    #expect(reading.publication.authors == ["Ада Б"])
    #expect(reading.publication.imprint.copyright == ["Второ", "ISBN\u{A0}978-3", "Г"])
  }
}
