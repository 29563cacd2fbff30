import Diagnostics
import Editions
import Messages
import Testing
import XMLTree

@Suite("Index and glossary")
struct IndexTests {
  /// An order that no code points have: vowels first, then backwards.
  private static let order = PublicationOrder(
    precedes: { key($0).lexicographicallyPrecedes(key($1)) },
    bucket: { word in isVowel(word.first) ? "гласни" : String(word.prefix(1)).uppercased() })

  private static func isVowel(_ letter: Character?) -> Bool {
    letter.map { "аъоуеи".contains($0) } ?? false
  }

  private static func key(_ word: String) -> [Int] {
    word.map { letter in
      let code = Int(letter.unicodeScalars.first?.value ?? 0)
      return isVowel(letter) ? code - 100_000 : -code
    }
  }

  private func divisions(_ body: String) throws -> [Division] {
    var language = SampleBook.language
    language.order = Self.order
    let source = """
      <book xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="bg">
      <chapter xml:id="one"><title>Едно</title>\(body)</chapter>
      <chapter xml:id="two"><title>Две</title>
      <para><indexterm><primary>баба</primary></indexterm>x</para></chapter>
      <glossary xml:id="g"><title>Думи</title>
      <glossentry xml:id="g1"><glossterm>баба</glossterm><glossdef><para>x</para></glossdef></glossentry>
      <glossentry xml:id="g2"><glossterm>вода</glossterm><glossdef><para>x</para>
      <glossseealso otherterm="g3"/></glossdef></glossentry>
      <glossentry xml:id="g3"><glossterm>апостил</glossterm><glosssee otherterm="g1">баба</glosssee></glossentry>
      </glossary>
      <index xml:id="i"><title>Показалец</title></index>
      </book>
      """
    let reader = PublicationReader(language: language, sourceLocale: "en", picture: { _ in nil })
    let reading = reader.read(try XMLDocument.parse(Array(source.utf8), file: "x.xml"))
    #expect(reading.findings.map(\.headline) == [])
    return reading.publication.divisions
  }

  private func groups(_ body: String) throws -> [IndexGroup] {
    guard case .index(let groups)? = try divisions(body).last?.kind else { return [] }
    return groups
  }

  private func term(_ primary: String, _ rest: String = "") -> String {
    "<para><indexterm><primary>\(primary)</primary>\(rest)</indexterm>x</para>"
  }

  @Test func sortsByTheLanguageAndPutsTermsUnderItsLetters() throws {
    let groups = try groups(term("вода") + term("ухо") + term("бряг") + term("агне"))
    #expect(groups.map(\.heading) == ["гласни", "В", "Б"])
    #expect(
      groups.map { $0.entries.map(\.term.plainText) } == [
        ["агне", "ухо"], ["вода"], ["баба", "бряг"],
      ])
  }

  @Test func mergesPlacesAndTermsBelow() throws {
    let below = "<secondary>стара</secondary>"
    let groups = try groups(term("баба") + term("баба", below) + term("баба", below))
    let entry = try #require(groups.first?.entries.first)
    #expect(entry.places.map(\.label) == ["1", "2"])
    #expect(entry.subentries.map(\.term.plainText) == ["стара"])
    #expect(entry.subentries.first?.places.count == 2)
  }

  @Test func pointsFromTermToTerm() throws {
    let groups = try groups(
      term("дядо", "<see>баба</see>") + term("внук", "<seealso>баба</seealso>"))
    let entries = groups.flatMap(\.entries)
    let target = try #require(entries.first { $0.term.plainText == "баба" }).id
    let see = try #require(entries.first { $0.term.plainText == "дядо" })
    #expect(see.places.isEmpty)
    #expect(see.see == [IndexLink(text: "баба", target: target)])
    let also = try #require(entries.first { $0.term.plainText == "внук" })
    #expect(also.places.count == 1)
    #expect(also.seeAlso == [IndexLink(text: "баба", target: target)])
  }

  @Test func sortsTheGlossaryAfterTranslation() throws {
    let division = try #require(try divisions("<para/>").first { $0.id == "g" })
    guard case .glossary(let entries) = division.kind else {
      Issue.record("no glossary")
      return
    }
    #expect(entries.map(\.id) == ["g3", "g2", "g1"])
    #expect(entries[0].see == GlossaryLink(text: "баба", target: "g1"))
    #expect(entries[1].seeAlso == [GlossaryLink(text: "апостил", target: "g3")])
  }
}
