import Diagnostics
import Messages
import TestSupport
import Testing
import XMLTree

@testable import Extraction

/// What data categories of ITS come to in extraction.
@Suite struct CategoryEffectTests {
  private func document(_ rules: String, _ body: String) throws -> XMLDocument {
    let source = """
      <a xmlns:its="http://www.w3.org/2005/11/its"><its:rules version="2.0">\(rules)</its:rules>\
      \(body)</a>
      """
    return try .parse(Array(source.utf8), file: "a.xml")
  }

  private func refuse(
    _ name: String, _ file: String
  ) throws(OperationError) -> GlobalRuleReader.LinkedFile {
    throw OperationError(Finding(sample: "missing-file", .error, "no \(name)"))
  }

  private func notes(_ rules: String, _ body: String) throws -> [String] {
    try Extractor(form: .compact).extract(document(rules, body)).messages.last?.notes ?? []
  }

  @Test func tellsTranslatorsOfDomainsTermsAndLimits() throws {
    #expect(
      try notes(
        "<its:domainRule selector=\"/a\" domainPointer=\"'law, medicine'\"/>", "<p>1</p>") == [
          "domain: law, medicine"
        ])
    #expect(
      try notes(
        "<its:withinTextRule selector=\"//t\" withinText=\"yes\"/>"
          + "<its:termRule selector=\"//t\" term=\"yes\" termInfoPointer=\"@i\"/>",
        "<p>A <t i=\"who cares\">carer</t> <t>b</t></p>") == ["term: carer – who cares", "term: b"])
    #expect(
      try notes("", "<p its:allowedCharacters=\"[a-z]\">1</p>") == ["allowed characters: [a-z]"])
    #expect(
      try notes("", "<p its:storageSize=\"5\" its:storageEncoding=\"UTF-16\">1</p>") == [
        "storage size: 5 bytes in UTF-16, line break lf"
      ])
    #expect(try notes("", "<p>1</p>") == [])
  }

  @Test func readsTheSourceSideOfBilingualDocuments() throws {
    let rule = "<its:targetPointerRule selector=\"//s\" targetPointer=\"../t\"/>"
    let extraction = try Extractor(form: .verbatim).extract(
      document(rule, "<e><s>One</s><t/></e><e><s>Two</s><t>Deux</t></e>"))
    #expect(extraction.messages.map(\.text) == ["One", "Two"])
    #expect(extraction.units.allSatisfy { $0.target != nil })
  }

  @Test func findsWhatADocumentRecordsOfItself() throws {
    let source = try document(
      "",
      """
      <p its:locQualityIssueType="typographical" its:locQualityIssueComment="c"><b/></p>\
      <p its:mtConfidence="0.5"/><p its:person="Ana"/>\
      <its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueType="omission"/>\
      <its:locQualityIssue locQualityIssueType="addition"/></its:locQualityIssues>\
      <p its:locQualityIssuesRef="#q"/><p its:locQualityRatingScore="42"/>
      """)
    let found = try RecordedQuality.all(in: source, load: refuse)
    #expect(
      found.map { $0.values.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ") } == [
        "c yes typographical", "0.5", "Ana", "yes omission", "yes addition", "42",
      ])
  }

  // MARK: Roads

  private static let selectors: [(String, isCompiled: Bool)] = [
    ("//p", true), ("/a/p", true), ("//p/b | //q//b", true), ("//p[@k='v']/b", true),
    ("//@k", true), ("//p/@*", true), ("//*", true), ("//p[not(@k)]", true),
    ("//p[position() = 1]", false), ("//b/..", false), ("//b/.", false), ("//p[b]", false),
    ("//p | id('x')", false), ("//its:rules/@version", true),
  ]

  @Test(arguments: selectors.map(\.0)) func bothRoadsSelectTheSame(selector: String) throws {
    let source = try document(
      "<its:translateRule translate=\"no\" selector=\"\(selector)\"/>",
      "<p k=\"v\" x=\"1\"><b/>t<q><b k=\"w\"/></q></p><q><p><b/></p></q>")
    var reader = GlobalRuleReader(load: refuse)
    try reader.read(source)
    let selection = RuleSelection(reader.rules, on: source)
    let rule = try #require(reader.rules.first)
    let query = try #require(rule.query("selector"))
    let expected = try QueryDocument(source).select(query)
    #expect(try selection.nodes(of: 0) == expected)
    let isCompiled = Self.selectors.contains { $0 == (selector, true) }
    #expect((selection.road(of: 0) == .onePass) == isCompiled)
  }

  @Test func explainsTheRoads() throws {
    let source = try document(
      "<its:translateRule translate=\"no\" selector=\"//q\"/>"
        + "<its:translateRule translate=\"no\" selector=\"//q[1]\"/>",
      "<p>One <!-- c --> two</p><q/>")
    let lines = try Extractor(form: .verbatim).explanation(of: source, load: refuse)
    #expect(
      lines == [
        "a.xml: 0 rules of the vocabulary (none that the program knows): one pass",
        "a.xml:1:71: its:translateRule //q: one pass, 1 node",
        "a.xml:1:121: its:translateRule //q[1]: libxml2’s XPath, 1 node",
        "a.xml:1:186: a comment, remark or processing instruction amid words, which the message "
          + "does not show: it will stand at the end of the translation or of the inline element "
          + "around it",
      ])
  }
}
