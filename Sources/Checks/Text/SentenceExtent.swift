/// How many sentences a text has, where they end and how long it is.
struct SentenceExtent {
  /// Behind each sentence, its closing marks and spaces: offsets in scalars.
  private(set) var ends: [Int] = []
  /// In scalars.
  let length: Int

  var sentences: Int { ends.count }

  /// - Parameter abbreviations: words, in small letters, behind which a full stop ends no sentence.
  init(_ text: String, abbreviations: Set<String> = []) {
    self.init(Array(text.unicodeScalars), abbreviations: abbreviations)
  }

  init(_ scalars: [Unicode.Scalar], abbreviations: Set<String>) {
    length = scalars.count
    var index = 0
    while index < scalars.count {
      if Self.isMark(scalars[index]) {
        var next = index + 1
        while next < scalars.count, Self.isClosing(scalars[next]) { next += 1 }
        let isEnd = next == scalars.count || Self.begins(scalars, at: next)
        if isEnd, next == scalars.count || !Self.isAbbreviated(scalars, at: index, abbreviations) {
          ends.append(next)
        }
        index = next
      } else {
        index += 1
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "»", "”", "“", "\"", "’", "'", ")", "]", "\u{A0}", "\u{202F}": true
    default: isMark(scalar)
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "„", "“", "‘", "‚", "(", "—", "–", "[": true
    default: false
    }
  }

  /// Whether the full stop at `place` belongs to an abbreviation or an initial.
  private static func isAbbreviated(
    _ scalars: [Unicode.Scalar], at place: Int, _ abbreviations: Set<String>
  ) -> Bool {
    guard !abbreviations.isEmpty, scalars[place] == "." else { return false }
    let letters = scalars[..<place].reversed().prefix { $0.properties.isAlphabetic }
    if letters.count == 1, letters.first?.properties.isUppercase == true { return true }
    return abbreviations.contains(
      String(String.UnicodeScalarView(letters.reversed())).lowercased())
  }

  /// Whether a new sentence begins behind spaces and opening marks: with a capital or an argument.
  private static func begins(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    var index = start
    var hasSpace = start > 0 && scalars[start - 1].properties.isWhitespace
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        hasSpace = true
      } else if !isOpening(scalar) {
        return hasSpace && (scalar.properties.isUppercase || scalar == MaskedText.argument)
      }
      index += 1
    }
    return true
  }
}
