import Formatting
import Messages
import Testing

@Suite struct SentenceBreakerTests {
  /// languages/en.md §5: where ICU 72 alone goes wrong.
  @Test(
    arguments: [
      ("en", "Ask Dr. Smith. He knows.", ["Ask Dr. Smith. ", "He knows."]),
      ("fr", "M. Dupont vient. Voir p. 5.", ["M. Dupont vient. ", "Voir p. 5."]),
      ("ro", "Vezi art. 5 și nr. 3. Sunați.", ["Vezi art. 5 și nr. 3. ", "Sunați."]),
      ("bg", "Вж. чл. 5. Обадете се.", ["Вж. чл. 5. ", "Обадете се."]),
      ("ru", "Это А. С. Пушкин. Он поэт.", ["Это А. С. Пушкин. ", "Он поэт."]),
      ("ru", "Живёт на ул. Мира. Да?", ["Живёт на ул. Мира. ", "Да?"]),
      ("en", "", []),
      ("en", "No stop", ["No stop"]),
    ] as [(LocaleTag, String, [String])])
  func dividesAText(locale: LocaleTag, text: String, expected: [String]) {
    let sentences = SentenceBreaker(locale: locale).sentences(of: text)
    #expect(sentences.joined() == text)
    #expect(sentences == expected)
  }
}
