/// A sentence as readability counts it.
struct Sentence {
  var text: String
  /// UTF-8 offset in the text it stands in.
  var offset: Int
  var words = 0
  /// Words of more than six letters.
  var longWords = 0

  /// The sentences of a text; none for a text without a full stop, which is a label or a head.
  static func sentences(of text: String, language: String) -> [Sentence] {
    let extent = SentenceExtent(text, abbreviations: abbreviations[language] ?? [])
    guard extent.sentences > 0 else { return [] }
    let scalars = Array(text.unicodeScalars)
    var start = 0
    var offset = 0
    return extent.ends.map { end in
      let piece = scalars[start..<end]
      defer {
        offset += piece.reduce(0) { $0 + UTF8.width($1) }
        start = end
      }
      return Sentence(piece, offset: offset)
    }
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, offset: Int) {
    let spaces = scalars.prefix { $0.properties.isWhitespace }
    self.offset = offset + spaces.reduce(0) { $0 + UTF8.width($1) }
    text = String(String.UnicodeScalarView(scalars.dropFirst(spaces.count)))
    let counted = scalars.filter { $0 != "\u{301}" }
    for word in counted.split(whereSeparator: { !Self.belongs($0) })
    where word.contains(where: { $0 != "-" }) && !Self.isElided(word, in: counted) {
      words += 1
      if word.count > 6 { longWords += 1 }
    }
  }

  /// Letters, digits, the hyphen and the mark that stands for an argument.
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    scalar == MaskedText.argument || scalar == "-" || scalar == "‑"
      || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  /// Whether a word is one with the next: the l of “l’enfant”.
  private static func isElided(
    _ word: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar]
  ) -> Bool {
    guard word.count <= 2, word.endIndex < text.count else { return false }
    return text[word.endIndex] == "’" || text[word.endIndex] == "'"
  }

  /// Words behind which a full stop ends no sentence.
  private static let abbreviations: [String: Set<String>] = [
    "en": ["mr", "mrs", "ms", "dr", "st", "no", "p", "art", "vol"],
    "fr": ["m", "mm", "p", "ex", "art", "al", "etc", "vol", "chap", "fig", "av"],
    "ro": ["nr", "art", "alin", "lit", "p", "ex", "dl", "dr", "str", "cap", "fig", "bl", "ap"],
    "bg": [
      "напр", "т", "нар", "бр", "г", "гр", "ул", "ч", "чл", "ал", "стр", "с", "д", "проф",
      "бл", "вж", "фиг",
    ],
    "ru": [
      "г", "гг", "ул", "д", "кв", "т", "напр", "см", "рис", "табл", "ст", "стр", "с", "проф",
      "обл", "им", "руб", "тыс",
    ],
  ]
}
