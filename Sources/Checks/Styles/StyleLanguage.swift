import Messages

/// What a style knows of the writing of the target language.
struct StyleLanguage {
  /// The language's own quotation marks; `nil` where the source's straight ones are kept.
  let quotes: Quotes?
  /// Whether a space may stand before the marks that end a sentence.
  let spacesMarks: Bool
  /// Whether spaces stand inside quotation marks.
  let spacesQuotes: Bool
  /// Whether no space follows punctuation.
  let omitsSpaces: Bool
  /// Whether words change with number, so that “(s)” of the source needs a look.
  let hasPlurals: Bool
  /// An article that is written with an apostrophe and never in a capital.
  let article: String?

  struct Quotes: Equatable {
    let open: Unicode.Scalar
    let close: Unicode.Scalar
  }

  init(_ locale: LocaleTag) {
    let language = locale.language
    quotes = Self.quotes[language]
    spacesMarks = ["fr", "km"].contains(language)
    spacesQuotes = language == "fr"
    omitsSpaces = ["zh", "ja", "th", "km", "lo", "my", "bo", "dz"].contains(language)
    hasPlurals = !["zh", "ja", "ko", "th", "km", "lo", "my", "vi", "id", "ms", "bo", "dz"]
      .contains(language)
    article = language == "af" ? "'n" : nil
  }

  private static let quotes: [String: Quotes] = {
    let guillemets = Quotes(open: "«", close: "»")
    var table = Dictionary(
      uniqueKeysWithValues: ["fr", "fa", "ar", "ru", "uk", "be", "el", "hy", "vi"].map {
        ($0, guillemets)
      })
    for language in ["bg", "de", "cs", "sk", "sl", "lt", "is"] {
      table[language] = Quotes(open: "„", close: "“")
    }
    for language in ["ro", "pl", "hu"] { table[language] = Quotes(open: "„", close: "”") }
    return table
  }()
}
