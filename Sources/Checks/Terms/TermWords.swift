/// The words of a text as terms are looked for: folded, with their places.
struct TermWords {
  struct Word {
    /// Folded: small letters, without stress marks, ё as е, Romanian cedillas as commas.
    var text: String
    /// UTF-8 offset in the text.
    var offset: Int
  }

  private(set) var words: [Word] = []

  init(_ text: String) {
    var current = String.UnicodeScalarView()
    var (offset, start) = (0, 0)
    for scalar in text.unicodeScalars {
      if Self.belongs(scalar) {
        if current.isEmpty { start = offset }
        current.append(scalar)
      } else if !current.isEmpty {
        words.append(Word(text: Self.folded(current), offset: start))
        current = String.UnicodeScalarView()
      }
      offset += UTF8.width(scalar)
    }
    if !current.isEmpty { words.append(Word(text: Self.folded(current), offset: start)) }
  }

  /// A word as it is compared.
  static func folded(_ word: String) -> String {
    folded(word.unicodeScalars)
  }

  private static func folded(_ word: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word {
      switch scalar {
      case "\u{301}", "\u{300}": break
      case "ё", "Ё": result.append("е")
      case "ş", "Ş": result.append("ș")
      case "ţ", "Ţ": result.append("ț")
      default: result.append(scalar)
      }
    }
    return String(result).lowercased()
  }

  /// Letters, digits and the stress mark; everything else divides words.
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F,
      0x300...0x301, 0x400...0x52F:
      true
    case ..<0x250, 0xE000...0xE001, 0x2000...0x206F: false
    default: scalar.properties.isAlphabetic
    }
  }
}
