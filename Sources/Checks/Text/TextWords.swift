/// The words of a text in small letters: runs of letters, found without regular expressions and
/// shared by the checks that look words up.
struct TextWords {
  struct Word {
    /// In small letters.
    var text: String
    /// UTF-16 offsets in the text.
    var range: Range<Int>
  }

  private(set) var words: [Word] = []

  init(_ text: [UInt16]) {
    var index = 0
    var letters: [UInt16] = []
    while index < text.count {
      guard Letter.isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      letters.removeAll(keepingCapacity: true)
      while index < text.count, Letter.isLetter(text[index]) {
        letters.append(Letter.small(text[index]))
        index += 1
      }
      words.append(Word(text: String(decoding: letters, as: UTF16.self), range: start..<index))
    }
  }
}

/// Letters of the basic plane by table: the scripts of the guides lie in its first part.
enum Letter {
  static func isLetter(_ unit: UInt16) -> Bool {
    unit < limit ? table[Int(unit)] != 0 : Unicode.Scalar(unit)?.properties.isAlphabetic ?? false
  }

  /// The small letter; other letters than those of the table stay as they are.
  static func small(_ unit: UInt16) -> UInt16 {
    unit < limit ? table[Int(unit)] : unit
  }

  /// Latin, Greek and Cyrillic, combining marks between them.
  private static let limit: UInt16 = 0x530

  /// The small letter of each letter, 0 for what is none.
  private static let table: [UInt16] = (0..<limit).map { unit in
    guard let scalar = Unicode.Scalar(unit), scalar.properties.isAlphabetic else { return 0 }
    let small = scalar.properties.lowercaseMapping.utf16
    return small.count == 1 ? small[small.startIndex] : unit
  }
}
