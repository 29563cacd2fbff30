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
    var current: [Unicode.Scalar] = []
    var (offset, start) = (0, 0)
    for scalar in text.unicodeScalars {
      if Self.belongs(scalar) {
        if current.isEmpty { start = offset }
        current.append(scalar)
      } else if !current.isEmpty {
        words.append(Word(text: Self.folded(current), offset: start))
        current.removeAll(keepingCapacity: true)
      }
      offset += UTF8.width(scalar)
    }
    if !current.isEmpty { words.append(Word(text: Self.folded(current), offset: start)) }
  }

  /// A word as it is compared.
  static func folded(_ word: String) -> String {
    folded(Array(word.unicodeScalars))
  }

  private static func folded(_ word: [Unicode.Scalar]) -> String {
    guard word.allSatisfy({ $0.value < limit && table[Int($0.value)] != irregular }) else {
      return String(String.UnicodeScalarView(word.compactMap(unmarked))).lowercased()
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.count * 2)
    for scalar in word {
      switch table[Int(scalar.value)] {
      case 0: break
      case let letter where letter < 0x80: bytes.append(UInt8(letter))
      case let letter:
        bytes.append(0xC0 | UInt8(letter >> 6))
        bytes.append(0x80 | UInt8(letter & 0x3F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without stress marks and with the letters that the languages write today; `nil` for a mark.
  private static func unmarked(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{301}", "\u{300}": nil
    case "ё", "Ё": "е"
    case "ş", "Ş": "ș"
    case "ţ", "Ţ": "ț"
    default: scalar
    }
  }

  /// Latin, Greek and Cyrillic.
  private static let limit: UInt32 = 0x530
  /// Stands for a letter whose small form is not one letter of two bytes.
  private static let irregular: UInt16 = 0xFFFF

  /// The folded character of each, 0 for a mark that goes.
  private static let table: [UInt16] = (0..<limit).map { value in
    guard let scalar = Unicode.Scalar(value) else { return irregular }
    guard let letter = unmarked(scalar) else { return 0 }
    let small = letter.properties.lowercaseMapping.utf16
    guard small.count == 1, small[small.startIndex] < 0x800, letter != "Σ" else {
      return irregular
    }
    return small[small.startIndex]
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
