/// A sentence as readability counts it.
struct Sentence {
  var text: String { String(String.UnicodeScalarView(scalars)) }
  private let scalars: ArraySlice<Unicode.Scalar>
  /// UTF-8 offset in the text it stands in.
  var offset: Int
  var words = 0
  /// Words of more than six letters.
  var longWords = 0

  /// The sentences of a text; none for a text without a full stop, which is a label or a head.
  static func sentences(of text: String, language: String) -> [Sentence] {
    let scalars = Array(text.unicodeScalars)
    let extent = SentenceExtent(scalars, abbreviations: abbreviations[language] ?? [])
    guard extent.sentences > 0 else { return [] }
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
    self.scalars = scalars.dropFirst(spaces.count)
    countWords()
  }

  private mutating func countWords() {
    var word = Word()
    for scalar in scalars where scalar != "\u{301}" {
      if Self.belongs(scalar) {
        word.length += 1
        if scalar != "-" { word.isWord = true }
      } else {
        add(word, before: scalar)
        word = Word()
      }
    }
    add(word, before: nil)
  }

  private struct Word {
    var length = 0
    /// Whether there is more in it than hyphens.
    var isWord = false
  }

  private mutating func add(_ word: Word, before next: Unicode.Scalar?) {
    // The l of “l’enfant” is one word with the next.
    let isElided = word.length <= 2 && (next == "’" || next == "'")
    guard word.isWord, !isElided else { return }
    words += 1
    if word.length > 6 { longWords += 1 }
  }

  /// Letters, digits, the hyphen and the mark that stands for an argument.
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80:
      Letter.isLetter(UInt16(scalar.value)) || scalar == "-" || ("0"..."9").contains(scalar)
    case 0x370..<0x530: Letter.isLetter(UInt16(scalar.value))
    case 0x2012...0x2027: false
    default:
      scalar == MaskedText.argument || scalar == "‑" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
    }
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
