import Messages
import Testing

@Suite struct InlineMarkupTests {
  @Test func readsTagsTextAndReferences() throws {
    let markup = try InlineMarkup("Call <b id='1'>us</b> &amp; wait.<br/><!-- c --><![CDATA[<]]>")
    #expect(markup.plainText == "Call us & wait.<")
    #expect(
      markup.tokens.map { markup.source.utf8.dropFirst($0.range.lowerBound).first }.count == 10)
  }

  static let faulty = [
    "a <b>", "a </b>", "<a><b></a></b>", "a & b", "a < b", "<b", "<b x>", "<b x=1>", "<b x='<'>",
    "&#0;", "&#x110000;", "&#xD800;", "<!-- a -- b -->", "<!-- a --->", "<? ?>", "<?XML a?>",
    "<![CDATA[", "]]>", "<1/>", "a\u{1}b",
    "<b x='1' x='2'/>", "<?xml version='1.0'?>",
  ]

  @Test(arguments: faulty)
  func saysWhereMarkupBreaks(_ text: String) {
    let error = #expect(throws: InlineMarkupError.self) { try InlineMarkup(text) }
    if let error {
      #expect((0...text.utf8.count).contains(error.offset))
      #expect(!error.headline.isEmpty)
    }
  }

  @Test func escapesWhatXMLReserves() throws {
    let text = "a < b & c > d"
    #expect(try InlineMarkup(InlineMarkup.escaping(text)).plainText == text)
  }
}
