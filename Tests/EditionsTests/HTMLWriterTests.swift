import Editions
import Messages
import Testing

@Suite("HTML writer")
struct HTMLWriterTests {
  private func page(
    _ publication: Publication, _ medium: HTMLWriter.Medium = .screen,
    theme: Theme = .adults, quickExit: HTMLWriter.QuickExit? = nil
  ) -> String {
    let writer = HTMLWriter(theme: theme, language: SampleBook.language, quickExit: quickExit)
    return String(decoding: writer.page(for: publication, medium: medium), as: UTF8.self)
  }

  /// What stands in the chapter below its title.
  private func chapter(_ block: Block, _ medium: HTMLWriter.Medium = .screen) -> String {
    let text = page(SampleBook.publication(blocks: [block]), medium)
    guard let title = text.range(of: "</h2>\n", after: "<main"),
      let end = text.range(of: "</main>", after: "<main")
    else { return text }
    return String(text[title.upperBound..<end.lowerBound])
  }

  struct Expectation: CustomTestStringConvertible {
    var testDescription: String
    var block: Block
    var markup: String

    init(
      _ name: String, _ kind: Block.Kind, id: String? = nil, language: LocaleTag? = nil,
      _ markup: String
    ) {
      testDescription = name
      block = Block(kind, id: id, language: language)
      self.markup = markup
    }
  }

  @Test(arguments: [
    Expectation("paragraph", .paragraph([.text("а < б & „в“")]), "<p>а &lt; б &amp; „в“</p>"),
    Expectation("anchor", .paragraph([.text("а")]), id: "p", "<p id=\"p\">а</p>"),
    Expectation(
      "emphasis", .paragraph([.emphasis([.text("а")]), .strong([.text("б")])]),
      "<em>а</em><strong>б</strong>"),
    Expectation(
      "quotes inside quotes",
      .paragraph([.quoted([.quoted([.text("а")], nesting: 1)], nesting: 0)]), "„‚а‘“"),
    Expectation(
      "phone", .paragraph([.link([.text("112")], .address("tel:112"))]),
      "<a class=\"phone\" href=\"tel:112\">112</a>"),
    Expectation(
      "address with a quote",
      .paragraph([.link([.text("а")], .address("https://example.org/?a=\"b&c"))]),
      "<a href=\"https://example.org/?a=&quot;b&amp;c\">а</a>"),
    Expectation(
      "active address", .paragraph([.link([.text("а")], .address("javascript:alert(1)"))]),
      "<p>а</p>"),
    Expectation(
      "reference", .paragraph([.reference(.init(target: "t", kind: .table, text: "таблица 1"))]),
      "<a class=\"reference\" href=\"#t\">таблица 1</a>"),
    Expectation(
      "foreign words", .paragraph([.phrase([.text("x")], language: "ro", isForeign: true)]),
      "<i lang=\"ro\">x</i>"),
    Expectation(
      "fallback", .paragraph([.text("Hello")]), language: "en",
      "<p class=\"untranslated\" lang=\"en\" title="),
    Expectation(
      "check list", .list(ItemList(.checks, items: [[.text("а")]])),
      "<ul class=\"checks\">\n<li>а</li>\n</ul>"),
    Expectation(
      "terms", .terms([TermItem(terms: [[.text("а")]], definition: [.text("б")])]),
      "<dl>\n<dt>а</dt>\n<dd>б</dd>\n</dl>"),
    Expectation(
      "box with a title", .box(Box(.story, title: [.text("а")], blocks: [.text("б")])),
      "<p class=\"box-title\" id=\"dragoman-box-2\">а</p>\n<p>б</p>\n</aside>"),
    Expectation(
      "quotation", .quotation([.text("а")], attribution: [.text("б")]),
      "<blockquote>\n<p>а</p>\n<p class=\"attribution\">б</p>\n</blockquote>"),
    Expectation(
      "section", .section(Section(title: [.text("а")], blocks: [])), id: "s",
      "<section id=\"s\">\n<h3>а</h3>"),
    Expectation(
      "spans", .table(Table(columns: [1, 1], body: [[Table.Cell([.text("а")], columnSpan: 2)]])),
      "<tr><td colspan=\"2\">а</td></tr>"),
    Expectation(
      "heads", .table(Table(columns: [1], head: [[Table.Cell([.text("а")])]], body: [])),
      "<th scope=\"col\">а</th>"),
    Expectation(
      "drawing space", .drawingSpace(height: 60), "style=\"height: 60mm\"></div>"),
    Expectation("lines", .writingLines(count: 2), "<span></span><span></span></div>"),
    Expectation(
      "listing", .verbatim(Verbatim(.listing, lines: [[.text("a  <b>")], [], [.text(" c")]])),
      "<pre class=\"listing\"><code>a  &lt;b&gt;\n\n c</code></pre>"),
    Expectation(
      "own lines", .verbatim(Verbatim(.lines, lines: [[.text("а")], [.text("б")]])),
      "<p class=\"lines\">а<br>\nб</p>"),
    Expectation(
      "title above blocks", .titled(TitledBlocks(title: [.text("а")], blocks: [.text("б")])),
      "<div class=\"titled\">\n<p class=\"blocks-title\">а</p>\n<p>б</p>\n</div>"),
    Expectation(
      "example", .titled(TitledBlocks(title: [.text("а")], exampleNumber: 2, blocks: [])),
      "</span> а</p>"),
    Expectation(
      "keys and menus",
      .paragraph([
        .interface([.text("а")]), .key([.text("б")]), .literal([.text("в")]),
        .subscript([.text("г")]),
      ]),
      "<b class=\"interface\">а</b><kbd>б</kbd><code>в</code><sub>г</sub>"),
  ])
  func writes(_ expectation: Expectation) {
    let text = chapter(expectation.block)
    #expect(text.contains(expectation.markup), "\(text)")
  }

  @Test func showsOnPaperWhereALinkLeads() {
    let link = Inline.link([.text("тук")], .address("https://example.org/a-b.html"))
    let block = Block(.paragraph([link]))
    #expect(!chapter(block).contains("class=\"address\""))
    let paper = chapter(block, .paper)
    #expect(paper.contains("example.<wbr>org/<wbr>a-<wbr>b.<wbr>html</span>"), "\(paper)")
  }

  @Test func leavesWidthsToTheWordsWhereNoneAreGiven() {
    let body = [[Table.Cell([.text("а")]), Table.Cell([.text("б")])]]
    let natural = Table(columns: [1, 1], hasWidths: false, body: body)
    #expect(!chapter(Block(.table(natural))).contains("<col"))
    let given = chapter(Block(.table(Table(columns: [1, 3], body: body))))
    #expect(given.contains("<col style=\"width: 25%\"><col style=\"width: 75%\">"))
  }

  @Test func givesPiecesOfTheBookTheirRoles() {
    let kinds: [(Division.Kind, String)] = [
      (.part(label: "II"), "doc-part"), (.appendix(label: "Б"), "doc-appendix"),
      (.matter(.preface), "doc-preface"), (.matter(.acknowledgements), "doc-acknowledgments"),
    ]
    var publication = SampleBook.publication(blocks: [])
    for (kind, role) in kinds {
      publication.divisions = [Division(kind, id: "d", title: [.text("Дял")])]
      let text = page(publication)
      #expect(text.contains("role=\"\(role)\" aria-labelledby"))
      #expect(text.ranges(of: ">Дял</span>").count == 2, "in the contents and above the text")
    }
    publication.divisions = [Division(.matter(.dedication), id: "d", title: [])]
    let text = page(publication)
    #expect(text.contains("role=\"doc-dedication\">\n</section>"))
    #expect(!text.contains("href=\"#d\""))
  }

  @Test func endsNoScriptOrStyleByAText() {
    let hostile = "</style></script><script>alert('x')</script>\" onload=\"x"
    var publication = SampleBook.publication(blocks: [Block(.paragraph([.text(hostile)]))])
    publication.title = [.text(hostile)]
    publication.authors = [hostile]
    for medium in [HTMLWriter.Medium.screen, .paper] {
      let text = page(publication, medium)
      #expect(!text.contains("<script"))
      #expect(text.ranges(of: "</style>").count == 1)
      #expect(text.contains("<meta name=\"author\" content=\"&lt;/style&gt;"))
      #expect(!text.contains("alert('x')&lt;/script&gt;\" onload=\"x\">"))
    }
  }

  @Test func givesNotesAWayThereAndBack() {
    let note = Footnote(id: "note.1.1", number: 1, blocks: [.text("бележка")])
    let text = chapter(Block(.paragraph([.text("а"), .footnote(note)])))
    #expect(text.contains("id=\"note.1.1-call\" href=\"#note.1.1\""))
    #expect(text.contains("<li id=\"note.1.1\" value=\"1\">\n<p>бележка</p>"))
    #expect(text.contains("href=\"#note.1.1-call\""))
  }

  @Test func setsNotesAndPagesInPlaceOnPaper() {
    let note = Footnote(id: "note.1.1", number: 1, blocks: [.text("бележка")])
    let text = chapter(
      Block(
        .paragraph([
          .reference(.init(target: "ch-one", kind: .chapter, text: "глава 1")), .footnote(note),
        ])), .paper)
    #expect(text.contains("<span class=\"footnote\" id=\"note.1.1\">бележка</span>"))
    #expect(
      text.contains(
        " (стр.\u{A0}<a class=\"page-number\" href=\"#ch-one\"></a>)</span>"))
  }

  @Test func offersTheWayOutOnlyWhereAskedFor() {
    let exit = HTMLWriter.QuickExit(divisions: ["ch-one"], address: "https://example.org/")
    let publication = SampleBook.publication(blocks: [])
    #expect(!page(publication).contains("<p class=\"quick-exit\">"))
    #expect(page(publication, quickExit: exit).contains("<p class=\"quick-exit\">"))
    #expect(!page(publication, .paper, quickExit: exit).contains("<p class=\"quick-exit\">"))
  }

  @Test(arguments: [HTMLWriter.Medium.screen, .paper])
  func writesNoEnglishWordOfItsOwn(_ medium: HTMLWriter.Medium) {
    let text = page(SampleBook.publication, medium)
    guard let body = text.range(of: "<body", after: "<body") else {
      Issue.record("no body")
      return
    }
    let words = visibleText(text[body.lowerBound...])
      .split { !$0.isLetter }.filter { $0.allSatisfy(\.isASCII) }
    #expect(Set(words) == ["Not", "translated", "yet", "custodie"])
  }

  @Test(arguments: [HTMLWriter.Medium.screen, .paper])
  func fetchesNothing(_ medium: HTMLWriter.Medium) {
    let text = page(SampleBook.publication, medium, theme: .children)
    #expect(!text.contains("@import"))
    #expect(!text.contains("url("))
    #expect(!text.contains(" src=\"h"))
    #expect(!text.contains("<link"))
  }

  @Test func leavesNoGapBetweenHeadings() {
    let text = page(SampleBook.publication)
    var last = 0
    for range in text.ranges(of: #/<h([1-6])/#) {
      let level = Int(String(text[text.index(before: range.upperBound)])) ?? 0
      #expect(level <= last + 1)
      last = level
    }
  }

  @Test func showsAPhotographInsideThePage() {
    let picture = Picture(
      path: "a.png", alternative: "Снимка", content: .image(.png, bytes: Array("Many".utf8)))
    let text = chapter(Block(.figure(Figure(picture: picture))))
    #expect(text.contains("<img src=\"data:image/png;base64,TWFueQ==\" alt=\"Снимка\">"))
  }

  /// The text between tags and the values of attributes that are read out.
  private func visibleText(_ markup: Substring) -> String {
    var text = String(markup.replacing(#/<[^>]*>/#, with: " "))
    for range in markup.ranges(of: #/(title|alt|aria-label)="[^"]*"/#) {
      text += " " + markup[range].drop { $0 != "\"" }
    }
    return text
  }
}

extension String {
  /// The first `needle` behind the first `mark`.
  fileprivate func range(of needle: String, after mark: String) -> Range<String.Index>? {
    guard let start = ranges(of: mark).first else { return nil }
    return self[start.lowerBound...].ranges(of: needle).first
  }
}
