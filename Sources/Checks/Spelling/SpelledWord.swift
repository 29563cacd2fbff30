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
  /// The word in UTF-8.
  private var current: [UInt8] = []
  /// Its scalars.
  private var length = 0
  private var start = 0
  private var offset = 0
  private var isWord = true

  mutating func add(_ scalar: Unicode.Scalar) {
    switch Self.role(of: scalar) {
    case .letter: append(scalar)
    case .foreign:
      append(scalar)
      isWord = false
    case .joiner(let joiner):
      if !current.isEmpty { append(joiner) }
    case .invisible: break
    case .other: end()
    }
    offset += UTF8.width(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if current.isEmpty { start = offset }
    current += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    length += 1
  }

  mutating func end() {
    while let last = current.last, last == UInt8(ascii: "'") || last == UInt8(ascii: "-") {
      current.removeLast()
      length -= 1
    }
    if isWord, length > 1 {
      words.append(SpelledWord(text: String(decoding: current, as: UTF8.self), offset: start))
    }
    current.removeAll(keepingCapacity: true)
    (length, isWord) = (0, true)
  }

  private enum Role {
    case joiner(Unicode.Scalar)
    case letter, foreign, invisible, other
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x52F:
      .letter
    case 0x27, 0x2019: .joiner("'")
    case 0x2D, 0x2011: .joiner("-")
    case 0x30...0x39, 0xE000...0xE001, 0x5F, 0x40: .foreign
    case 0xAD, 0x300...0x301: .invisible
    case ..<0x250: .other
    default: scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}
