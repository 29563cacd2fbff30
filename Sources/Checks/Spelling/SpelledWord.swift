/// A word of a text as a dictionary is asked for it.
struct SpelledWord {
  /// With its inner apostrophes (as `'`) and hyphens (as `-`), without stress marks.
  var text: String
  /// UTF-8 offset in the text.
  var offset: Int

  /// The words of a text; what has a digit in it or touches an argument is none.
  static func words(in text: String) -> [SpelledWord] {
    var scanner = SpelledWordScanner()
    for scalar in text.unicodeScalars { scanner.add(scalar) }
    scanner.end()
    return scanner.words
  }

  /// The parts between apostrophes and hyphens.
  var parts: [Substring] {
    text.split { $0 == "'" || $0 == "-" }
  }
}

private struct SpelledWordScanner {
  private(set) var words: [SpelledWord] = []
  private var current = String.UnicodeScalarView()
  private var start = 0
  private var offset = 0
  private var isWord = true

  mutating func add(_ scalar: Unicode.Scalar) {
    switch Self.role(of: scalar) {
    case .letter(let letter):
      if current.isEmpty { start = offset }
      current.append(letter)
    case .foreign:
      if current.isEmpty { start = offset }
      current.append(scalar)
      isWord = false
    case .joiner(let joiner):
      if !current.isEmpty { current.append(joiner) }
    case .invisible: break
    case .other: end()
    }
    offset += UTF8.width(scalar)
  }

  mutating func end() {
    while current.last == "'" || current.last == "-" { current.removeLast() }
    if isWord, current.count > 1 {
      words.append(SpelledWord(text: String(current), offset: start))
    }
    current = String.UnicodeScalarView()
    isWord = true
  }

  private enum Role {
    case letter(Unicode.Scalar)
    case joiner(Unicode.Scalar)
    case foreign, invisible, other
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x52F:
      .letter(scalar)
    case 0x27, 0x2019: .joiner("'")
    case 0x2D, 0x2011: .joiner("-")
    case 0x30...0x39, 0xE000...0xE001, 0x5F, 0x40: .foreign
    case 0xAD, 0x300...0x301: .invisible
    case ..<0x250: .other
    default: scalar.properties.isAlphabetic ? .letter(scalar) : .other
    }
  }
}
