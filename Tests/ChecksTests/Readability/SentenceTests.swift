import Catalogs
import Messages
import Testing

@testable import Checks

@Suite struct SentenceTests {
  @Test(arguments: [
    ("fr", "M. Dupont est là. Il attend.", ["M. Dupont est là.", "Il attend."]),
    (
      "fr", "«\u{A0}Viens\u{202F}!\u{A0}» Elle part.",
      ["«\u{A0}Viens\u{202F}!\u{A0}»", "Elle part."]
    ),
    (
      "ro", "Vedeți art. 5. Sunați la nr. 112, de ex. Acum!",
      ["Vedeți art. 5.", "Sunați la nr. 112, de ex. Acum!"]
    ),
    ("bg", "На 27.02.2011 г. В София. Да.", ["На 27.02.2011 г. В София.", "Да."]),
    ("ru", "Ул. Пушкина, д. 5. А. Иванов дома?", ["Ул. Пушкина, д. 5.", "А. Иванов дома?"]),
    ("ru", "Заголовок", []),
  ])
  func divides(_ language: String, _ text: String, _ sentences: [String]) {
    #expect(Sentence.sentences(of: text, language: language).map(\.text) == sentences)
  }

  @Test func countsWordsAsReadersDo() throws {
    func words(_ text: String) throws -> Int {
      try #require(Sentence.sentences(of: text, language: "fr").first).words
    }
    #expect(try words("L’enfant s’en va.") == 3)
    #expect(try words("Dites-lui : c’est la Croix-Rouge - oui.") == 5)
    #expect(try words("\u{E001} appels, 20 fois.") == 4)
  }

  @Test func saysWhereASentenceBegins() {
    let text = "Été. Où ?"
    let offsets = Sentence.sentences(of: text, language: "fr").map(\.offset)
    #expect(offsets == [0, 7])
  }

  @Test func judgesNoShortText() {
    var readability = Readability()
    let sentence = Sentence.sentences(of: "Un deux trois quatre.", language: "fr")[0]
    for _ in 0..<49 { readability.add(sentence) }
    #expect(readability.lix == nil)
    readability.add(sentence)
    #expect(readability.lix == 4)
  }

  @Test func hasLimitsForEveryLanguageAndReader() {
    for language in ["en", "fr", "ro", "bg", "ru-MD"] {
      let limits = CheckContext.Audience.allCases.compactMap {
        ReadabilityLimits.lix(of: $0, in: LocaleTag(language) ?? "en")
      }
      #expect(limits.count == 3)
    }
    #expect(ReadabilityLimits.lix(of: .parents, in: "de") == nil)
  }
}
