import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

/// Documents with a place for the translation beside each text (ITS target pointer).
@Suite struct BilingualTests {
  private func merged(
    _ body: String, _ texts: [String: String], isFallback: Bool = false
  ) throws -> String {
    let source = """
      <a xmlns:its="http://www.w3.org/2005/11/its"><its:rules version="2.0">\
      <its:withinTextRule selector="//b" withinText="yes"/>\
      <its:translateRule selector="//e/@s" translate="yes"/>\
      <its:targetPointerRule selector="//s" targetPointer="../t"/>\
      <its:targetPointerRule selector="//e/@s" targetPointer="../@t"/></its:rules>
      """
    let document = try XMLDocument.parse(Array((source + body + "</a>").utf8), file: "a.xml")
    let extraction = try Extractor(form: .verbatim).extract(document)
    let assembled = Assembler(marksFallback: false, localization: .always).assemble(
      extraction, locale: "fr"
    ) { texts[$0.text].map { Replacement($0, isFallback: isFallback) } }
    #expect(assembled.problems.isEmpty)
    let text = String(decoding: assembled.bytes, as: UTF8.self)
    #expect(text.hasPrefix(source))
    return String(text.dropFirst(source.count).dropLast(4))
  }

  @Test func fillsElements() throws {
    #expect(
      try merged(
        "<e><s>One <b k='1'>two</b></s><t/></e><e><s>Same</s><t k='v'>old</t></e><e><s>No</s><t/></e>",
        ["One <b k=\"1\">two</b>": "<b k=\"1\">Deux</b> un", "Same": "Same", "No": "Non"])
        == "<e><s>One <b k='1'>two</b></s><t><b k='1'>Deux</b> un</t></e>"
        + "<e><s>Same</s><t k='v'>Same</t></e><e><s>No</s><t>Non</t></e>")
  }

  @Test func fillsAttributes() throws {
    #expect(
      try merged("<e s='One' t=''/><e s='Two' t='x'/>", ["One": "L'un &amp; \"b\""])
        == "<e s='One' t='L&#39;un &amp; \"b\"'/><e s='Two' t='x'/>")
    #expect(
      try merged(
        "<e s='OK &lt;' t='x'/><e s='No' t=''/>", ["OK &lt;": "OK &lt;", "No": "Non"])
        == "<e s='OK &lt;' t='OK &lt;'/><e s='No' t='Non'/>")
  }

  /// The identity law: a catalog that translates nothing changes nothing; one that translates
  /// anything, be it an attribute, fills in what it repeats as well.
  @Test func fillsTargetsWithTheSourceOnlyBesideATranslation() throws {
    let body = "<e><s>One</s><t>old</t></e><e><s>Two</s><t/></e><e s='Three' t='x'/>"
    let same = ["One": "One", "Two": "Two", "Three": "Three"]
    #expect(try merged(body, same) == body)
    #expect(
      try merged(body, same.merging(["Two": "Deux"]) { $1 })
        == "<e><s>One</s><t>One</t></e><e><s>Two</s><t>Deux</t></e><e s='Three' t='Three'/>")
    #expect(
      try merged(body, same.merging(["Three": "Trois"]) { $1 })
        == "<e><s>One</s><t>One</t></e><e><s>Two</s><t>Two</t></e><e s='Three' t='Trois'/>")
  }

  /// What is not translated leaves its target alone; so does a source text in its place.
  @Test func leavesTargetsWithoutATranslation() throws {
    let body = "<e><s>One</s><t>old</t></e><e s='Two' t='x'/>"
    #expect(try merged(body, [:]) == body)
    #expect(try merged(body, ["One": "One", "Two": "Two"], isFallback: true) == body)
  }

  @Test func fillsATargetThatSaysTheSameWithTheSameBytes() throws {
    let body = "<e><s>One <b k='1'>&#x32;</b></s><t>One <b k='1'>2</b></t></e>"
    let text = "One <b k=\"1\">2</b>"
    #expect(try merged(body, [text: text]) == body)
  }
}
