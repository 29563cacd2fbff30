import Diagnostics
import TestSupport
import Testing
import XMLTree

@testable import Extraction

@Suite struct AnnotationTests {
  private static let its = "xmlns:its=\"http://www.w3.org/2005/11/its\""

  /// What `dragoman its` prints, without nodes in the ITS namespace.
  private func report(
    _ category: DataCategory, _ source: String, html: Bool = false, files: [String: String] = [:]
  ) throws -> String {
    let bytes = Array(source.utf8)
    let document: XMLDocument =
      html ? try .parseHTML(bytes, file: "a.html") : try .parse(bytes, file: "a.xml")
    let annotations = try Annotations(of: document, category) {
      (name, _) throws(OperationError) in
      guard let text = files[name] else {
        throw OperationError(Finding(sample: "missing-file", .error, "no \(name)"))
      }
      return .init(path: name, bytes: Array(text.utf8))
    }
    var report = AnnotationReport(annotations)
    return try report.render().split(separator: "\n").filter { !$0.contains("its:") }
      .map { $0.replacing("\t", with: " ") }.joined(separator: "\n")
  }

  private func rules(_ content: String, _ attributes: String = "") -> String {
    "<its:rules \(Self.its) version=\"2.0\" \(attributes)>\(content)</its:rules>"
  }

  @Test func prefersLocalMarkupToRulesToInheritance() throws {
    let rule = rules("<its:translateRule selector=\"//c\" translate=\"yes\"/>")
    let source =
      "<a \(Self.its) its:translate=\"no\">\(rule)<b/><c><d/></c>"
      + "<c its:translate=\"no\" k=\"\"/></a>"
    #expect(
      try report(.translate, source) == """
        /a translate="no"
        /a/b[1] translate="no"
        /a/c[1] translate="yes"
        /a/c[1]/d[1] translate="yes"
        /a/c[2] translate="no"
        /a/c[2]/@k translate="no"
        """)
  }

  @Test func readsLinkedRulesBeforeEmbeddedOnes() throws {
    let linked = rules(
      "<its:dirRule selector=\"//b\" dir=\"rtl\"/><its:dirRule selector=\"//c\" dir=\"rtl\"/>",
      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"two.xml\"")
    let source =
      "<a>"
      + rules(
        "<its:dirRule selector=\"//b\" dir=\"ltr\"/>",
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"one.xml\"") + "<b/><c/><d/></a>"
    let text = try report(
      .directionality, source,
      files: [
        "one.xml": linked, "two.xml": rules("<its:dirRule selector=\"//*\" dir=\"lro\"/>"),
      ])
    #expect(
      text == """
        /a dir="lro"
        /a/b[1] dir="ltr"
        /a/c[1] dir="rtl"
        /a/d[1] dir="lro"
        """)
  }

  @Test func followsPointersAndVariables() throws {
    let source =
      "<a>"
      + rules(
        "<its:param name=\"k\">x</its:param>"
          + "<its:idValueRule selector=\"//b[@k=$k]\" idValue=\"concat(../@n, '-', @k)\"/>"
          + "<its:idValueRule selector=\"//c\" idValue=\"@none\"/>") + "<d n=\"1\"><b k=\"x\"/><c/>"
      + "<b k=\"y\" xml:id=\"own\"/></d></a>"
    let lines = try report(.idValue, source).split(separator: "\n")
    #expect(
      lines.filter { $0.contains("idValue") } == [
        "/a/d[1]/b[1] idValue=\"1-x\"", "/a/d[1]/b[2] idValue=\"own\"",
      ])
  }

  @Test func mapsDomains() throws {
    let source =
      "<a>"
      + rules(
        "<its:domainRule selector=\"/a/b\" domainPointer=\"/a/@d\" "
          + "domainMapping=\"'criminal law' law, cars auto\"/>") + "<b/></a>"
    let text = try report(
      .domain, source.replacing("<a>", with: "<a d=\"Cars, 'criminal law', law, art\">"))
    #expect(text.hasSuffix("/a/b[1] domains=\"auto, law, art\""))
  }

  @Test func addsStandoffRecords() throws {
    let source = "<a \(Self.its) its:locQualityIssuesRef=\"i.xml#p\"><b/></a>"
    let issues =
      "<x \(Self.its)><its:locQualityIssues xml:id=\"p\">"
      + "<its:locQualityIssue locQualityIssueType=\"grammar\"/>"
      + "<its:locQualityIssue locQualityIssueSeverity=\"5\" locQualityIssueEnabled=\"no\"/>"
      + "</its:locQualityIssues></x>"
    let text = try report(.localizationQualityIssue, source, files: ["i.xml": issues])
    let values =
      "locQualityIssuesRef=\"i.xml#p\" locQualityIssueEnabled[1]=\"yes\" "
      + "locQualityIssueType[1]=\"grammar\" locQualityIssueEnabled[2]=\"no\" "
      + "locQualityIssueSeverity[2]=\"5\""
    #expect(text == "/a \(values)\n/a/b[1] \(values)")
  }

  @Test func mergesAnnotators() throws {
    let source =
      "<a \(Self.its) its:annotatorsRef=\"mt-confidence|x text-analysis|y\">"
      + "<b its:annotatorsRef=\"mt-confidence|z\" its:mtConfidence=\"0.5\"/></a>"
    #expect(
      try report(.mtConfidence, source).split(separator: "\n").filter { $0.hasPrefix("/a/b[1] ") }
        == ["/a/b[1] annotatorsRef=\"mt-confidence|z text-analysis|y\" mtConfidence=\"0.5\""])
  }

  @Test func readsHTML() throws {
    let script =
      "<script type=\"application/its+xml\">"
      + rules(
        "<its:termRule selector=\"//h:dfn\" term=\"yes\" termInfoPointer=\"@title\"/>",
        "xmlns:h=\"http://www.w3.org/1999/xhtml\"") + "</script>"
    let source =
      "<!doctype html><title>T</title>\(script)"
      + "<p its-term=YES title=x><dfn title='a &lt; b'>"
    let text = try report(.terminology, source, html: true)
    #expect(text.contains("/html/body[1]/p[1] term=\"yes\"\n"))
    #expect(text.contains("/html/body[1]/p[1]/@title term=\"no\"\n"))
    #expect(text.contains("/html/body[1]/p[1]/dfn[1] term=\"yes\" termInfo=\"a < b\"\n"))
  }

  @Test func knowsHTMLDefaults() throws {
    let source = "<p translate=no title=x><i lang=de>a<img alt=b src=c></i><script></script>"
    let translate = try report(.translate, source, html: true)
    #expect(translate.contains("/p[1]/@title translate=\"no\""))
    #expect(!translate.contains("@alt translate=\"yes\""))
    let within = try report(.elementsWithinText, source, html: true)
    #expect(within.contains("/p[1] withinText=\"no\""))
    #expect(within.contains("/i[1] withinText=\"yes\""))
    #expect(within.contains("/script[1] withinText=\"nested\""))
  }

  @Test(
    arguments: [
      ("<its:translateRule selector=\"//(\" translate=\"no\"/>", "", "its-selector"),
      ("<its:translateRule selector=\"//p:a\" translate=\"no\"/>", "", "its-selector"),
      ("<its:translateRule translate=\"no\"/>", "", "its-selector"),
      ("", "queryLanguage=\"css\"", "its-query-language"),
      ("", "xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"loop.xml\"", "its-rule"),
      ("", "xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"gone.xml\"", "missing-file"),
    ])
  func refusesRulesThatCannotBeUsed(content: String, attributes: String, id: String) throws {
    let loop = rules("", "xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"loop.xml\"")
    let error = try #require(throws: OperationError.self) {
      try report(.translate, "<a>\(rules(content, attributes))</a>", files: ["loop.xml": loop])
    }
    #expect(error.findings.first?.id == id)
  }
}
