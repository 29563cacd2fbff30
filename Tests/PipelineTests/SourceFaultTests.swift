import Diagnostics
import Pipeline
import Project
import Reports
import Testing

/// Faults of a guide itself: the check tells what the build stops on, once, at its place in the
/// source.
@Suite struct SourceFaultTests {
  /// What a source is spoilt with; `¦` marks where the finding must land.
  struct Fault: Sendable, CustomTestStringConvertible {
    var id: String
    var old: String
    var new: String
    var testDescription: String { "\(id): \(new)" }

    init(_ id: String, _ old: String, _ new: String) {
      self.id = id
      self.old = old
      self.new = new
    }
  }

  private static let path = "Sources-Content/welcome/guide.xml"

  /// A project whose guide is spoilt, and the place of the mark.
  private static func project(_ fault: Fault) throws -> (OpenProject, Diagnostics.SourceLocation) {
    let (workspace, project) = try updatedStarter()
    let source = try #require(workspace.text(path))
    #expect(source.contains(fault.old))
    let marked = source.replacing(fault.old, with: fault.new)
    let mark = try #require(marked.firstRange(of: "¦"))
    let offset = marked.utf8.distance(from: marked.startIndex, to: mark.lowerBound)
    let bytes = Array(marked.replacing("¦", with: "").utf8)
    try workspace.write(bytes, to: path)
    return (project, Diagnostics.SourceLocation(file: path, offset: offset, in: bytes))
  }

  static let faults = [
    Fault("icu-syntax", "We open on {opening}.", "We open on {opening¦."),
    Fault("icu-syntax", "We open on {opening}.", "We <!-- {n} -->open &#8212; é on ¦{opening"),
    Fault("icu-syntax", "We have paper.", "We &amp; <emphasis>you</emphasis>\n have ¦{paper"),
    Fault("icu-syntax", "We have paper.", "A<![CDATA[ {visitors}\n & ¦}]]>"),
    Fault("icu-syntax", "us.}} We", "us.} ¦We"),
    Fault("icu-syntax", "{visitors, plural", "¦{visitors, plural, one {x}} {visitors, plural"),
    Fault("icu-syntax", "<para>Bring", "<para>¦{visitors, plural, one {# day}}</para><para>Bring"),
    Fault("icu-syntax", "a path between them.", "a path {between ¦them."),
    Fault("undefined-value", "on {opening}.", "on {¦openning}."),
    Fault("value-type", "on {opening}.", "on {¦opening, number}."),
    Fault("dangling-reference", "<xref linkend=\"fig-way\"/>", "¦<xref linkend=\"fig-wya\"/>"),
    Fault(
      "dangling-reference", "{opening}.</para>",
      "{opening}. {visitors} ¦<link linkend=\"x\">there</link></para>"),
    Fault("duplicate-id", "</figure>", "</figure>¦<para xml:id=\"fig-way\">No</para>"),
    Fault(
      "missing-alternative",
      "<mediaobject>\n        <alt>Two houses with a path between them.</alt>",
      "¦<mediaobject>"),
    Fault("unknown-element", "<emphasis>pencil</emphasis>", "¦<pencil/>"),
    Fault("missing-title", "<title>The first visit</title>", "¦<title> </title>"),
    Fault(
      "missing-figure", "<imagedata fileref=\"images/path.svg\"/>",
      "¦<imagedata fileref=\"images/pth.svg\"/>"),
    Fault("malformed-xml", "</alt>", "</al¦t2>"),
  ]

  @Test(arguments: faults) func areToldByCheckAndBuildOnceAtTheirPlace(_ fault: Fault) throws {
    let (project, place) = try Self.project(fault)
    let checked = try ProjectChecker(project, only: []).check().findings
      .filter { $0.severity == .error && $0.location?.file == Self.path }
    let found = checked.filter { $0.id == fault.id }
    #expect(found.count == 1, "\(checked)")
    if fault.id != "malformed-xml" {
      #expect(found.first?.location == place, "\(String(describing: found.first?.location))")
    }
    let builder = EditionBuilder(project, engine: nil)
    let built = builder.build()
    #expect(built.findings.filter { $0.severity == .error } == checked.sorted())
    #expect(built.couldNotFinish)
    guard fault.id != "unknown-element" else { return }
    #expect(built.summary.contains("Build/welcome/fr: not made: 1 error (\(fault.id))\n"))
  }

  @Test func areShownByTheReport() throws {
    let (project, place) = try Self.project(
      Fault("icu-syntax", "We open on {opening}.", "We open on {opening¦."))
    let report = try ReportBuilder(project).report()
    let shown = report.findings.filter { $0.finding.id == "icu-syntax" }
    #expect(shown.map(\.finding.location) == [place])
    #expect(shown.first?.guide == "welcome")
  }

  /// The same sentence twice is one message with two places.
  @Test func nameEveryPlaceOfTheirSentence() throws {
    let (project, place) = try Self.project(
      Fault(
        "icu-syntax", "<para>Bring", "<para>One {day¦.</para><para>One  {day.</para><para>Bring"))
    let findings = try ProjectChecker(project, only: []).check().findings
      .filter { $0.id == "icu-syntax" }
    #expect(findings.map(\.location) == [place])
    #expect(findings.first?.notes.first?.location?.line == place.line)
    #expect(findings.first?.notes.first?.location?.column == place.column + 23)
  }

  /// One branch is printed, so the ids of two do not meet.
  @Test func areNotSeenInBranches() throws {
    let (project, _) = try Self.project(
      Fault(
        "", "We have paper.",
        "{visitors, plural, one {<phrase xml:id=\"p\">a</phrase>} "
          + "other {<phrase xml:id=\"p\">b</phrase>}}¦"))
    #expect(
      try ProjectChecker(project, only: []).check().findings.allSatisfy {
        $0.severity != .error
      })
    #expect(
      EditionBuilder(project, engine: nil).build().findings.allSatisfy {
        $0.severity != .error
      })
  }

  /// What editions in the source's language do not have is no fault of theirs.
  @Test func areNotSeenInPassagesForOtherLanguages() throws {
    let (project, _) = try Self.project(
      Fault(
        "", "<para>Bring",
        "<para xml:id=\"p\">A {visitors}</para><para xml:id=\"p\" "
          + "xmlns:its=\"http://www.w3.org/2005/11/its\" its:localeFilterList=\"ru\">B</para>¦<para>Bring"
      ))
    #expect(
      try ProjectChecker(project, only: []).check().findings.allSatisfy {
        $0.severity != .error
      })
  }

  @Test func ofTheLayoutLeaveTheDocBook() throws {
    let (project, place) = try Self.project(
      Fault("unknown-element", "<emphasis>pencil</emphasis>", "¦<pencil/>"))
    var chosen = project
    chosen.file.formats = [.docbook, .html]
    let outcome = EditionBuilder(chosen, engine: nil).build()
    #expect(outcome.findings.filter { $0.id == "unknown-element" }.map(\.location) == [place])
    #expect(
      outcome.summary.contains(
        "Build/welcome/fr: docbook, 1 sentence not translated "
          + "(made; not made: html because of 1 error (unknown-element))\n"), "\(outcome.summary)")
    #expect(outcome.couldNotFinish)
    chosen.file.formats = [.docbook]
    let plain = EditionBuilder(chosen, engine: nil).build()
    #expect(!plain.couldNotFinish && plain.findings.isEmpty, "\(plain.findings)")
  }
}
