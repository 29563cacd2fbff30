import Messages

/// The words by which a language addresses its reader.
struct AddressWords: Sendable {
  /// Of the polite form, outside quotations.
  let polite: WordExpression
  /// Of the familiar form, and others beside which the plural means several readers; `nil` where
  /// the polite form has words of its own.
  let familiar: WordExpression?

  private init(_ polite: String, familiar: String? = nil) {
    self.polite = WordExpression(
      polite, ignoringCase: false, barriers: "’'-",
      outside: "(?<!«[^»]{0,400})(?<!„[^”“]{0,400})")
    self.familiar = familiar.map { WordExpression($0) }
  }

  static func expressions(of language: String) -> [WordExpression] {
    table[language].map { [$0.polite, $0.familiar].compactMap(\.self) } ?? []
  }

  /// `nil` for a language that is not known here.
  static func words(of locale: LocaleTag) -> AddressWords? {
    table[locale.language]
  }

  private static let table: [String: AddressWords] = [
    "fr": AddressWords(
      "[Vv]ous",
      familiar: "tu|toi|te|t(?=[’'])|ton|ta|tes|tiens?|ensemble|deux|tous|toutes"),
    "ro": AddressWords("[Dd]umneavoastră|[Dd]vs"),
    "bg": AddressWords(
      #"(?<=[\p{Ll},][ \u00A0])(?:Вие|Ви|Вас|Вам|Ваш(?:ия|ият|ата|ето|ите|а|е|и)?)"#),
    "ru": AddressWords(
      "[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами",
      familiar: "ты|тебя|тебе|тобой|твой|твоя|твоё|твои|твоего|твоей|твоих|твоим|твоими|твою"
        + "|вместе|оба|обе|обоих|обеих|все|всех|всем|дома"),
  ]
}
