/// How many sentences a text has and how long it is.
struct SentenceExtent {
  private(set) var sentences = 0
  /// In scalars.
  let length: Int

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    length = scalars.count
    var index = 0
    while index < scalars.count {
      if Self.ends.contains(scalars[index]) {
        var next = index + 1
        while next < scalars.count, Self.isClosing(scalars[next]) { next += 1 }
        if next == scalars.count || Self.begins(scalars, at: next) { sentences += 1 }
        index = next
      } else {
        index += 1
      }
    }
  }

  private static let ends: Set<Unicode.Scalar> = [".", "!", "?", "…"]

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    ends.contains(scalar) || "»”“\"’')]\u{A0}\u{202F}".unicodeScalars.contains(scalar)
  }

  /// Whether a new sentence begins behind spaces and opening marks: with a capital or an argument.
  private static func begins(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    var index = start
    var hasSpace = start > 0 && scalars[start - 1].properties.isWhitespace
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        hasSpace = true
      } else if !"«„“‘‚(—–[".unicodeScalars.contains(scalar) {
        return hasSpace && (scalar.properties.isUppercase || scalar == MaskedText.argument)
      }
      index += 1
    }
    return true
  }
}
