/// The words of a text in small letters: runs of letters, found without regular expressions and
/// shared by the checks that look words up.
struct TextWords: RandomAccessCollection {
  struct Word {
    /// In small letters.
    let letters: ArraySlice<UInt16>
    /// UTF-16 offsets in the text.
    var range: Range<Int> { letters.indices }
    var text: String { String(decoding: letters, as: UTF16.self) }
  }

  /// The text with small letters for its letters.
  private let units: [UInt16]
  private let ranges: [Range<Int>]

  init(_ text: [UInt16]) {
    var units = text
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, unit) in text.enumerated() {
      if Letter.isLetter(unit) {
        units[index] = Letter.small(unit)
        if start == nil { start = index }
      } else if let first = start {
        ranges.append(first..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<text.count) }
    (self.units, self.ranges) = (units, ranges)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ranges.count }

  subscript(position: Int) -> Word { Word(letters: units[ranges[position]]) }
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

  /// Whether it is a letter of the table, and so certainly one to regular expressions too; the
  /// combining iota is none.
  static func isPlain(_ unit: UInt16) -> Bool {
    unit < limit && unit != 0x345 && table[Int(unit)] != 0
  }

  /// Whether regular expressions that ignore case may take it for other letters than its small one:
  /// ß for ss, ſ for s, all beyond the table.
  static func isFolded(_ unit: UInt16) -> Bool {
    unit >= limit || folded.contains(unit)
  }

  private static let folded: [UInt16] = [
    0xDF, 0x130, 0x131, 0x149, 0x17F, 0x1F0, 0x345, 0x390, 0x3B0,
  ]

  /// Latin, Greek and Cyrillic, combining marks between them.
  private static let limit: UInt16 = 0x530

  /// The small letter of each letter, 0 for what is none.
  private static let table: [UInt16] = (0..<limit).map { unit in
    guard let scalar = Unicode.Scalar(unit), scalar.properties.isAlphabetic else { return 0 }
    let small = scalar.properties.lowercaseMapping.utf16
    return small.count == 1 ? small[small.startIndex] : unit
  }
}
