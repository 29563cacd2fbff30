import Diagnostics
import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

@Suite struct JoinerTests {
  private func extraction(_ source: String) throws -> Extraction {
    try Extractor(form: .verbatim).extract(
      XMLDocument.parse(Array(source.utf8), file: "a.xml"))
  }

  private static let head = "xmlns:its=\"http://www.w3.org/2005/11/its\""

  private func join(_ source: String, _ catalogs: [(LocaleTag, [String: String])]) throws -> String
  {
    var joiner = Joiner(PreparedDocument(try extraction(source)))
    for (locale, texts) in catalogs {
      joiner.add(locale) { texts[$0.text].map { Replacement($0) } }
    }
    return String(decoding: joiner.document(), as: UTF8.self)
  }

  @Test func putsTranslationsBehindTheirElement() throws {
    let joined = try join(
      "<a>\n  <m>One<f>note</f></m>\n</a>",
      [
        ("bg", ["One<_:f-1/>": "Едно<_:f-1/>", "note": "бележка"]),
        ("fr", ["One<_:f-1/>": "Un<_:f-1/>"]), ("ro", [:]),
      ])
    #expect(
      joined == """
        <a>
          <m>One<f>note</f></m>
          <m xml:lang="bg">Едно<f>бележка</f></m>
          <m xml:lang="fr">Un<f>note</f></m>
        </a>
        """)
  }

  /// Rows: the place of the credits, and what stands there in the joined document.
  @Test(arguments: [
    ("<i><m>One</m></i>", "<i><m>One</m><m xml:lang=\"bg\">Едно</m>NAMES</i>"),
    ("<m>One</m><i/>", "<m>One</m><m xml:lang=\"bg\">Едно</m><i>NAMES</i>"),
  ])
  func namesTheTranslatorsIntoEachLanguage(body: String, expected: String) throws {
    let head = """
      <a \(Self.head) xmlns:itst="http://itstool.org/extensions/"><its:rules version="2.0">\
      <its:translateRule selector="//its:rules" translate="no"/>\
      <itst:credits appendTo="//i"><by><n><itst:name/></n></by></itst:credits></its:rules>
      """
    let joined = try join(
      head + body + "</a>",
      [
        ("bg", ["One": "Едно", "translator-credits": "А <a@b.c>, 1\nБ <b@b.c>, 2"]),
        ("fr", ["translator-credits": "C <c@b.c>, 3"]), ("ro", [:]),
      ])
    let names = [("bg", "А"), ("bg", "Б"), ("fr", "C")].map {
      "<by xml:lang=\"\($0.0)\"><n>\($0.1)</n></by>"
    }.joined()
    #expect(joined == head + expected.replacing("NAMES", with: names) + "</a>")
  }

  @Test func keepsToLocaleFilters() throws {
    let source = "<a \(Self.head)><p its:localeFilterList=\"*-CH\"><m>One</m></p></a>"
    let joined = try join(source, [("fr-CH", ["One": "Un"]), ("fr", ["One": "Un"])])
    #expect(joined.contains("<m>One</m><m xml:lang=\"fr-CH\">Un</m></p>"))
  }

  @Test func givesTheSourceWithoutTranslations() throws {
    let source = "<?xml version=\"1.0\"?>\r\n<a><m k='v'>x &amp; y</m></a>"
    #expect(try join(source, [("fr", [:])]) == source)
  }

  // MARK: What joins and merges share

  private func merge(_ source: String, _ texts: [String: String]) throws -> AssembledDocument {
    Assembler(marksFallback: false, localization: .always).assemble(
      try extraction(source), locale: "fr"
    ) { texts[$0.text].map { Replacement($0) } }
  }

  private let attributeRule =
    "<its:rules version=\"2.0\"><its:translateRule selector=\"//@t\" translate=\"yes\"/>"
    + "<its:translateRule selector=\"/a\" translate=\"no\"/></its:rules>"

  @Test(
    arguments: [
      ("t=\"one\"", "l'un & \"deux\"", "t=\"l'un &amp; &quot;deux&quot;\""),
      ("t='one'", "l'un", "t='l&#39;un'"), ("t = \"one\" k=\"\"", "un", "t = \"un\" k=\"\""),
    ])
  func writesAttributes(source: String, translation: String, expected: String) throws {
    let document = "<a \(Self.head)>\(attributeRule)<p \(source)/></a>"
    let text = InlineMarkup.escaping(translation)
    let merged = try merge(document, ["one": text])
    #expect(String(decoding: merged.bytes, as: UTF8.self).contains("<p \(expected)/>"))
    #expect(merged.problems.isEmpty)
  }

  @Test(arguments: ["a <b/> c", "a & b", "a <", "&unknown;", "<!-- x -->y"])
  func refusesMarkupInAttributes(translation: String) throws {
    let document = "<a \(Self.head)>\(attributeRule)<p t=\"one\"/></a>"
    let merged = try merge(document, ["one": translation])
    #expect(String(decoding: merged.bytes, as: UTF8.self) == document)
    #expect(merged.problems.count == 1)
  }

  @Test func takesElementsOfOtherLocalesAway() throws {
    let source = "<a \(Self.head)>\n <p>1</p>\n <p its:localeFilterList=\"de\">2</p>\n</a>"
    let merged = try merge(source, [:])
    #expect(
      String(decoding: merged.bytes, as: UTF8.self) == "<a \(Self.head)>\n <p>1</p>\n</a>")
  }

  @Test func saysThatTheOutputIsUTF8() throws {
    let source = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>x</a>"
    #expect(String(decoding: try merge(source, [:]).bytes, as: UTF8.self) == source)
    #expect(
      String(decoding: try merge(source, ["x": "é"]).bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>é</a>")
  }
}
