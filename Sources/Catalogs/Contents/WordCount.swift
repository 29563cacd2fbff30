/// Counts words as translators are paid for them: runs of text between white space, tags aside.
package enum WordCount {
  /// How many words `text` holds that a reader sees; a word has at least a letter or a digit.
  package static func words(in text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in MarkupCarrier.plainText(text).unicodeScalars {
      if isSpace(scalar) {
        isInWord = false
      } else if !isInWord, isWordScalar(scalar) {
        count += 1
        isInWord = true
      }
    }
    return count
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    case 0xC0..<0x2B0, 0x400..<0x482: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
