/// Numbers in Roman figures, as in “XX век”.
enum RomanNumeral {
  /// The values of the words of a text that are Roman numerals in capitals.
  static func values(in text: String) -> Set<String> {
    var values: Set<String> = []
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let figures = word.prefix { "IVXLCDM".contains($0) }
      // A grammatical ending may follow: XXe, al XX-lea.
      guard !figures.isEmpty, word.count - figures.count <= 3, let value = value(of: figures) else {
        continue
      }
      values.insert(String(value))
    }
    return values
  }

  private static func value(of figures: Substring) -> Int? {
    let table: [Character: Int] = [
      "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    let digits = figures.compactMap { table[$0] }
    var total = 0
    for (index, digit) in digits.enumerated() {
      total += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    return total > 0 ? total : nil
  }
}
