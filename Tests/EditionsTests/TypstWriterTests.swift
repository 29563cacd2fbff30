import Editions
import Messages
import Testing

@Suite("Typst writer")
struct TypstWriterTests {
  private func main(_ publication: Publication, _ theme: Theme = .adults) -> String {
    let job = TypstWriter(theme: theme, language: SampleBook.language).job(for: publication)
    return String(decoding: job.files["main.typ"] ?? [], as: UTF8.self)
  }

  private func main(_ blocks: Block...) -> String {
    main(SampleBook.publication(blocks: blocks))
  }

  struct Expectation: CustomTestStringConvertible {
    var testDescription: String
    var block: Block
    var source: String

    init(_ name: String, _ kind: Block.Kind, id: String? = nil, _ source: String) {
      testDescription = name
      block = Block(kind, id: id)
      self.source = source
    }
  }

  @Test(arguments: [
    Expectation("paragraph", .paragraph([.text("а")]), #"para({"а"})"#),
    Expectation(
      "anchor", .paragraph([.text("а")]), id: "p", #"anchored("p", para({"а"}))"#),
    Expectation(
      "emphasis", .paragraph([.emphasis([.text("а")]), .strong([.text("б")])]),
      #"para({emph({"а"});strong({"б"})})"#),
    Expectation(
      "quotes inside quotes",
      .paragraph([.quoted([.quoted([.text("а")], nesting: 1)], nesting: 0)]),
      #"{"„";{{"‚";{"а"};"‘"}};"“"}"#),
    Expectation(
      "phone", .paragraph([.link([.text("112")], .address("tel:112"))]),
      #"phone("tel:112", {"112"})"#),
    Expectation(
      "address", .paragraph([.link([.text("а")], .address("https://example.org/?a=\"b"))]),
      #"{web-address("https://example.org/?a=\"b", {"а"});" ";"#),
    Expectation(
      "address in words", .paragraph([.link([.text("a.bg")], .address("https://a.bg/"))]),
      #"para({web-address("https://a.bg/", breakable-address(("a.", "bg", )))})"#),
    Expectation(
      "listing", .verbatim(Verbatim(.listing, lines: [[.text("a  \"b")], []])),
      #"listing(whole: true, ({"a  \"b"}, [], ))"#),
    Expectation(
      "own lines", .verbatim(Verbatim(.lines, lines: [[.text("а")]])), #"text-lines(({"а"}, ))"#),
    Expectation(
      "title above blocks", .titled(TitledBlocks(title: [.text("а")], blocks: [])),
      #"titled(label-text: none, title: {"а"}, [])"#),
    Expectation(
      "table of natural widths", .table(Table(columns: [1, 1], hasWidths: false, body: [])),
      "columns: (1fr, 1fr, ), natural: true, "),
    Expectation(
      "chapter reference",
      .paragraph([.reference(Reference(target: "ch", kind: .chapter, text: "глава 1"))]),
      #"reference("ch", "глава 1", near: false)"#),
    Expectation(
      "table reference",
      .paragraph([.reference(Reference(target: "t", kind: .table, text: "таблица 1"))]),
      #"reference("t", "таблица 1", near: true)"#),
    Expectation(
      "footnote",
      .paragraph([
        .text("а"), .footnote(Footnote(id: "n", number: 3, blocks: [.text("б")])),
      ]),
      #"{"а";"\u{2060}";note("3", {{"б"}})}"#),
    Expectation(
      "foreign words", .paragraph([.phrase([.text("x")], language: "ro", isForeign: true)]),
      #"emph(in-language("ro", {"x"}))"#),
    Expectation(
      "check list", .list(ItemList(.checks, items: [[.text("а")]])),
      "checks(tight: true, ({\npara({\"а\"})\n}, ))"),
    Expectation("lines", .writingLines(count: 4), "writing-lines(4, "),
    Expectation("drawing space", .drawingSpace(height: 62.5), "drawing-space(62.5mm, "),
    Expectation("page break", .pageBreak, "pagebreak(weak: true)"),
    Expectation(
      "box", .box(Box(.story, title: [.text("а")], blocks: [])),
      #"framed("story", title: {"а"}, titled: true, whole: true, [])"#),
    Expectation(
      "quotation", .quotation([.text("а")], attribution: []), #"quotation([], (para({"а"}), ))"#),
    Expectation(
      "section", .section(Section(title: [.text("а")], blocks: [])), id: "s",
      #"section-head(1, "s", {"а"})"#),
  ])
  func writes(_ expectation: Expectation) {
    let text = main(expectation.block)
    #expect(text.contains(expectation.source), "\(text)")
  }

  @Test func keepsABeginningWithTheLinesThatContinueIt() {
    let beginning = Block(.quotation([], attribution: []))
    let blocks = [beginning, beginning, Block(.writingLines(count: 2))]
    let text = main(Block(.section(Section(title: [.text("а")], blocks: blocks))))
    #expect(text.contains("quotation([], ())\nquotation([], (), sticky: true)\nwriting-lines(2"))
  }

  @Test func keepsAllTextInsideStrings() {
    let hostile = "\"); panic(\"x\") #eval \\ $a$ *b* _c_ @d <e> `f` // g /* h */ \n\u{7} „“"
    let text = main(Block(.paragraph([.text(hostile)])))
    let literal =
      #""\"); panic(\"x\") #eval \\ $a$ *b* _c_ @d <e> `f` // g /* h */ \n\u{7} „“""#
    #expect(text.contains(literal))
  }

  @Test func putsSoftHyphensIntoTextButNotIntoHeadings() {
    var language = SampleBook.language
    language.hyphenate = { $0.replacing("книга", with: "кни\u{AD}га") }
    let blocks = [
      Block(.paragraph([.text("книга")])),
      Block(.section(Section(title: [.text("книга")], blocks: []))),
    ]
    let job = TypstWriter(theme: .adults, language: language)
      .job(for: SampleBook.publication(blocks: blocks))
    let text = String(decoding: job.files["main.typ"] ?? [], as: UTF8.self)
    #expect(text.contains("para({\"кни\u{AD}га\"})"))
    #expect(text.contains("section-head(1, none, {\"книга\"})"))
  }

  @Test func marksTextThatIsNotTranslated() {
    #expect(
      main(Block(.paragraph([.text("Hello")]), language: "en"))
        .contains(#"untranslated("en", para({"Hello"}))"#))
  }

  @Test func bringsEverythingThatTheJobNeeds() {
    let job = TypstWriter(theme: .children, language: SampleBook.language)
      .job(for: SampleBook.publication)
    #expect(
      job.files.keys.sorted() == [
        "airs.json", "dragoman.typ", "main.typ", "picture-1.svg", "places.json", "settings.typ",
      ])
    #expect(job.main == "main.typ")
    let settings = String(decoding: job.files["settings.typ"] ?? [], as: UTF8.self)
    #expect(settings.contains(#"audience: "children""#))
    #expect(settings.contains(#"lang: "bg""#))
    #expect(settings.contains(#"page-between: " (стр."#))
  }
}
