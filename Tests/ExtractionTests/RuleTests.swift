import Diagnostics
import Messages
import Testing
import XMLTree

@testable import Extraction

@Suite struct RuleTests {
  /// The texts of the units of `body` under `rules`, in catalog order.
  private func texts(_ rules: String, _ body: String) throws -> [String] {
    let file = """
      <its:rules xmlns:its="http://www.w3.org/2005/11/its" xmlns:b="urn:b" version="2.0">\
      \(rules)</its:rules>
      """
    let set = try RuleSet(Array(file.utf8), file: "r.its")
    let document = try XMLDocument.parse(Array(body.utf8), file: "a.xml")
    return try Extractor(form: .verbatim, rules: set).extract(document).messages.map(\.text)
  }

  @Test(
    arguments: [
      ("//c", ["x <c>1</c>", "2"]), ("/a/c", ["x <c>1</c>", "2"]), ("a/c", ["x <c>1</c>", "2"]),
      ("//d/c", ["1", "x <_:c-1/>", "2"]), ("//b:c", ["1", "x <_:c-1/>", "2"]),
      ("//a//c", ["x <c>1</c>", "2"]), ("//b:* | //c", ["x <c>1</c>", "2"]),
      ("//c[@k]", ["1", "x <_:c-1/>", "2"]), ("//c[@k='v']", ["1", "x <_:c-1/>", "2"]),
      ("//c[not(@k)]", ["x <c>1</c>", "2"]), ("//*[not(@k='v') and not(@m)]", ["x <c>1</c>", "2"]),
      // A path that is given up at its second name once put the others out of step.
      ("//a//nowhere | //a//c", ["x <c>1</c>", "2"]),
      ("//d//nowhere | //a//d//e | //a//c", ["x <c>1</c>", "<e m=\"\">2</e>"]),
      ("//c/descendant-or-self::*", ["x <c>1</c>", "2"]), ("//c/@k", ["1", "x <_:c-1/>", "2"]),
    ])
  func appliesSelectors(selector: String, expected: [String]) throws {
    let texts = try texts(
      "<its:withinTextRule withinText=\"yes\" selector=\"\(selector)\"/>",
      "<a>x <c>1</c><d m=\"\"><e m=\"\">2</e></d></a>")
    #expect(
      texts.map { $0.replacing("<_:d-2/>", with: "").replacing("<_:d-1/>", with: "") }.sorted()
        == expected.sorted())
  }

  @Test func letsALaterRuleWin() throws {
    let texts = try texts(
      "<its:translateRule translate=\"no\" selector=\"//c\"/>"
        + "<its:translateRule translate=\"yes\" selector=\"//d/c\"/>",
      "<a><c>1</c><d><c>2</c></d></a>")
    #expect(texts == ["2"])
  }

  @Test func readsRulesInTheDocument() throws {
    let texts = try texts(
      "",
      "<a xmlns:i='http://www.w3.org/2005/11/its'><i:rules version='2.0'><i:withinTextRule "
        + "selector='//c' withinText='yes'/><i:locNoteRule selector='//c' locNoteType='alert'>"
        + "<i:locNote/></i:locNoteRule></i:rules>x <c>1</c></a>")
    #expect(texts == ["<_:rules-1/>x <c>1</c>"])
  }

  @Test(
    arguments: [
      ("<its:translateRule translate='no' selector='//c[position()=1]'/>", "its-selector"),
      ("<its:translateRule translate='no' selector='id(\"x\")'/>", "its-selector"),
      ("<its:translateRule translate='no' selector='//u:c'/>", "its-selector"),
      ("<its:translateRule translate='no' selector=''/>", "its-selector"),
      ("<its:translateRule selector='//c'/>", "its-rule"),
      ("<its:withinTextRule withinText='yes'/>", "its-rule"),
    ])
  func refusesWhatItCannotApply(rule: String, id: String) throws {
    let error = try #require(throws: OperationError.self) { try texts("\n" + rule, "<a/>") }
    #expect(error.findings.map(\.id) == [id])
    #expect(error.findings.first?.location?.line == 2)
  }

  @Test(
    arguments: [
      ("*", nil, "fr", true), ("", nil, "fr", false), ("fr", nil, "fr", true),
      ("fr", nil, "fr-CA", true), ("fr-CA", nil, "fr", false), ("*-MD", nil, "ro-MD", true),
      ("*-MD", nil, "ro", false), ("fr, ro", nil, "ro-MD", true), ("fr", "exclude", "fr", false),
      ("fr", "exclude", "ro", true), ("*", "exclude", "ro", false), ("", "exclude", "ro", true),
      ("sr-RS", nil, "sr-Latn-RS", true),
    ] as [(String, String?, LocaleTag, Bool)])
  func filtersLocales(list: String, type: String?, locale: LocaleTag, isIncluded: Bool) {
    #expect(LocaleFilter(list: list, type: type).includes(locale) == isIncluded)
  }
}
