import Diagnostics
import Editions
import Messages
import Testing
import XMLTree

@Suite("Drawings")
struct DrawingTests {
  private func read(_ inside: String) throws -> (drawing: Drawing?, findings: [Finding]) {
    let book = """
      <book xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="bg"><info><title>К</title>
      <cover><mediaobject><alt>а</alt><imageobject><imagedata fileref="a.svg"/></imageobject>
      </mediaobject></cover></info></book>
      """
    let reader = PublicationReader(
      language: SampleBook.language, sourceLocale: "en", picture: { _ in Array(inside.utf8) })
    let reading = reader.read(try XMLDocument.parse(Array(book.utf8), file: "guide.xml"))
    guard case .drawing(let drawing)? = reading.publication.cover?.content else {
      return (nil, reading.findings)
    }
    return (drawing, reading.findings)
  }

  private func svg(_ content: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      + " viewBox=\"10 20 200 100\">\(content)</svg>"
  }

  @Test func takesWordsOutOfTheLines() throws {
    let drawing = try #require(
      try read(
        svg(
          """
          <title>Т</title><g font-size="12" transform="translate(5 5) scale(2)"><path d="M0 0"/>
          <text x="10" y="20" text-anchor="middle" font-weight="700" fill="#777">дума</text></g>
          """)
      ).drawing)
    #expect(!drawing.lines.contains("дума"))
    #expect(drawing.lines.contains("<path d=\"M0 0\"/>"))
    #expect(drawing.markup.contains(">дума</text>"))
    #expect(!drawing.markup.contains("<title>"))
    let label = try #require(drawing.labels.first)
    #expect(label.text == "дума")
    #expect(label.x == 15)
    #expect(label.y == 25)
    #expect(label.size == 24)
    #expect(label.anchor == .middle)
    #expect(label.isBold)
    #expect(label.lightness > 0.4 && label.lightness < 0.5)
  }

  @Test func turnsLabels() throws {
    let drawing = try #require(
      try read(svg("<text transform=\"rotate(90 50 50)\" x=\"50\" y=\"50\">а</text>")).drawing)
    let label = try #require(drawing.labels.first)
    #expect(abs(label.rotation - 90) < 0.001)
    #expect(abs(label.x - 40) < 0.001 && abs(label.y - 30) < 0.001)
  }

  @Test func givesEachLineOfATextItsPlace() throws {
    let text =
      "<text x=\"10\" y=\"20\">а<tspan x=\"10\" dy=\"15\">б <tspan>в</tspan></tspan></text>"
    let drawing = try #require(try read(svg(text)).drawing)
    #expect(drawing.labels.map(\.text) == ["а", "б в"])
    #expect(drawing.labels.map(\.y) == [0, 15])
  }

  @Test func keepsIdsOfTwoDrawingsApart() throws {
    let drawing = try #require(
      try read(
        svg(
          "<defs><path id=\"p\" d=\"M0 0\"/></defs>"
            + "<use xlink:href=\"#p\"/><path fill=\"url(#p)\" d=\"M1 1\"/>")
      ).drawing)
    #expect(drawing.markup.contains("id=\"picture-1-p\""))
    #expect(drawing.markup.contains("href=\"#picture-1-p\""))
    #expect(drawing.markup.contains("url(#picture-1-p)"))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "unknown-element"),
    ("<foreignObject><p/></foreignObject>", "unknown-element"),
    ("<image href=\"https://example.org/a.png\"/>", "unknown-element"),
    ("<a href=\"https://example.org\"/>", "unknown-element"),
    ("<style>@import 'x'</style>", "unknown-element"),
    ("<animate attributeName=\"x\"/>", "unknown-element"),
    ("<path onload=\"x()\" d=\"M0 0\"/>", "unsafe-drawing"),
    ("<use href=\"other.svg#a\"/>", "unsafe-drawing"),
    ("<path fill=\"url(https://example.org/#a)\" d=\"M0 0\"/>", "unsafe-drawing"),
    ("<path style=\"fill: url( 'x' )\" d=\"M0 0\"/>", "unsafe-drawing"),
  ])
  func refuses(_ content: String, _ id: String) throws {
    let result = try read(svg(content))
    #expect(result.findings.map(\.id) == [id])
    #expect(result.findings.first?.location?.file == "a.svg")
    let markup = (result.drawing?.markup ?? "") + (result.drawing?.lines ?? "")
    #expect(!markup.contains("script") && !markup.contains("example") && !markup.contains("on"))
  }

  @Test(arguments: [
    "", "<svg", "no svg", "<html/>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 nan 1\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 1\"/>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e300 1\"/>",
  ])
  func reportsWhatIsNoDrawing(_ source: String) throws {
    let result = try read(source)
    #expect(result.drawing == nil)
    #expect(!result.findings.isEmpty)
  }

  @Test(arguments: [
    "<text x=\"1e999\" y=\"a\" font-size=\"-3\">а</text>",
    "<text transform=\"matrix(1 2) rotate() scale(nan) (((\">а</text>",
  ])
  func survivesNonsenseInNumbers(_ content: String) throws {
    #expect(try read(svg(content)).drawing?.labels.count == 1)
  }
}
