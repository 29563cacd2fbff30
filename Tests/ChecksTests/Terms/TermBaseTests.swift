import Catalogs
import Checks
import Diagnostics
import Messages
import Testing

@Suite struct TermBaseTests {
  /// A small glossary, as it would stand in a file.
  static let glossary: Glossary = {
    var reader = GlossaryReader(file: "glossary.tsv")
    let rows = [
      "concept\tlanguage\tstatus\tterm\tgrammar\tforms",
      "guardian\ten\tpreferred\tlegal guardian\ta m\t",
      "guardian\tro\tpreferred\ttutore\tm\t",
      "guardian\tro\tforbidden\tgardian\tm\t",
      "protection\ten\tpreferred\tchild protection\t- m\t",
      "protection\tro\tpreferred\tprotecția copilului\tf -\t",
      "child\ten\tpreferred\tchild\tm\tchildren",
      "child\tro\tpreferred\tcopil\tm\t",
      "trust\ten\thint\ttrust\tm\t",
      "trust\tro\tpreferred\tîncredere\tf\t",
      "orphan\tro\tforbidden\tplod\tm\t",
      "orphan\tro\tpreferred\tcopii cu părinți plecați\tmp - mp a\t",
      "show\tro\tadmitted\tshow\tm\t",
      "vacuum\tfr\tadmitted\t2\tm\t",
    ]
    return reader.read(Array((rows.joined(separator: "\n") + "\n").utf8))
  }()

  private static func findings(_ source: String, _ target: String) -> [String] {
    let terms = TermBase(glossary, source: "en", target: "ro", dictionary: nil)
    var context = CheckContext(locale: "ro")
    context.terms = terms
    let engine = CheckEngine(
      context, settings: CheckSettings(only: ["term-missing", "forbidden-variant"]))
    let entry = POEntry(POContent(id: source, strings: [target]))
    return engine.findings(in: TranslationUnit(entry, target: target, context)).map(\.headline)
  }

  @Test func findsTermsInTheirForms() {
    #expect(Self.findings("Two legal guardians", "Doi tutori").isEmpty)
    #expect(Self.findings("the legal guardian’s papers", "actele tutorelui").isEmpty)
    #expect(Self.findings("the children", "copiilor").isEmpty)
    #expect(Self.findings("Child protection", "O protecție mai bună a copilului").isEmpty)
  }

  @Test func namesTheTermThatIsNotThere() {
    let found = Self.findings("Ask the legal guardian.", "Întrebați vecinul.")
    let headline = "“legal guardian” of the source is “tutore” in the glossary, which is not here"
    #expect(found == [headline])
  }

  @Test func countsOnlyTheLongestTermAtAPlace() {
    #expect(Self.findings("child protection", "ocrotirea copilului").count == 1)
    #expect(Self.findings("child protection and a child", "protecția copilului").isEmpty)
    #expect(Self.findings("child protection and a child", "nimic").count == 2)
  }

  @Test func demandsNothingForAHint() {
    #expect(Self.findings("You can trust us.", "Ne puteți crede.").isEmpty)
  }

  @Test func forbidsVariantsWhereTheSourceMeansTheConcept() {
    #expect(Self.findings("the legal guardian", "tutorele, un gardian").count == 1)
    #expect(Self.findings("the watchman", "un gardian").isEmpty)
    #expect(
      Self.findings("the brats", "plozii")
        == ["“plozii” is not used in our guides; write “copii cu părinți plecați”"])
  }

  @Test func saysWhichWordsItCannotInflect() {
    func unknown(_ locale: LocaleTag) -> [Finding] {
      TermBase(Self.glossary, source: "en", target: locale, dictionary: nil).findings
    }
    #expect(unknown("ro").isEmpty)
    #expect(unknown("fr").map(\.id) == ["term-uninflected"])
    #expect(unknown("fr").first?.location?.line == 14)
  }
}
