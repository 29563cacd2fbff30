import Checks
import FoundationEssentials
import Testing

@Suite struct TermFormsTests {
  private static func glossary() throws -> Glossary {
    let path = "\(Corpus.root)/Catalogs/glossary.tsv"
    var reader = GlossaryReader(file: "glossary.tsv")
    let glossary = reader.read(Array(try Data(contentsOf: URL(filePath: path))))
    #expect(reader.findings.isEmpty)
    return glossary
  }

  /// What the table must hold, and how much of it must be recognised.
  @Test func recognisesTheFormsOfFiftyTerms() throws {
    let glossary = try Self.glossary()
    var forms = 0
    for language in TermForms.languages {
      let rules = try TermForms(language, glossary: glossary, dictionary: nil)
      Self.judge(rules, "\(language), suffix rules")
      #expect(rules.terms >= 50)
      forms += rules.forms
      guard let dictionary = TermForms.dictionary(language) else { continue }
      let both = try TermForms(language, glossary: glossary, dictionary: dictionary)
      Self.judge(both, "\(language), with Hunspell")
    }
    #expect(forms >= 1000)
  }

  private static func judge(_ table: TermForms, _ name: String) {
    print(
      "\(name): \(table.forms - table.missed.count) of \(table.forms) forms recognised,",
      "\(table.wrong.count) of \(table.rows.count - table.forms) near misses taken")
    #expect(table.recognised >= 0.95, "\(name)")
    #expect(table.mistaken <= 0.01, "\(name)")
    for row in table.missed { print("  missed: \(row.form), \(row.label) of \(row.term)") }
    for row in table.wrong { print("  wrong: \(row.form) for \(row.term)") }
  }
}
