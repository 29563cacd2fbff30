import Checks
import Diagnostics
import Testing

@Suite struct GlossaryReaderTests {
  private static func read(_ text: String) -> (Glossary, [Finding]) {
    var reader = GlossaryReader(file: "glossary.tsv")
    let glossary = reader.read(Array(text.utf8))
    return (glossary, reader.findings)
  }

  private static let header = "concept\tlanguage\tstatus\tterm\tgrammar\tforms\tnote\n"

  @Test func readsRowsInAnyOrderOfColumns() {
    let (glossary, findings) = Self.read(
      "term\tconcept\tstatus\tlanguage\tforms\r\n# a comment\r\n\r\n"
        + "ребёнок\tchild\tpreferred\tru\tдети детей\r\n")
    #expect(findings.isEmpty)
    #expect(glossary.terms.map(\.text) == ["ребёнок"])
    #expect(glossary.terms.first?.forms == ["дети", "детей"])
    #expect(glossary.terms.first?.location.line == 4)
  }

  @Test(arguments: [
    ("c\tfr\tpreferred\t\t\t\t", "no “term”"),
    ("c\tfr\tbest\tmot\t\t\t", "“best” is no status"),
    ("c\t!\tpreferred\tmot\t\t\t", "“!” is no language tag"),
    ("c\tfr\tpreferred\tmot\tx\t\t", "“x” is no grammar"),
    ("c\tfr\tpreferred\tcarte d’identité\tf -\t\t", "3 words, its grammar 2"),
  ])
  func tellsWhatIsWrongWithARow(_ row: String, _ problem: String) {
    let (_, findings) = Self.read(Self.header + row + "\n")
    #expect(findings.count == 1)
    #expect(findings.first?.headline.contains(problem) == true)
    #expect(findings.first?.location?.line == 2)
    #expect(findings.first?.fixes.isEmpty == false)
  }

  @Test func refusesWhatIsNoGlossary() {
    #expect(Self.read("mot;word\n").1.first?.id == "glossary-columns")
    #expect(Self.read("").1.isEmpty)
    var reader = GlossaryReader(file: "x")
    #expect(reader.read([0xFF, 0xFE]).terms.isEmpty)
    #expect(reader.findings.first?.id == "bad-encoding")
  }
}
