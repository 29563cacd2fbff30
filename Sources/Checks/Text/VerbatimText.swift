/// A place of a translation with the words on both sides, which may stand in the source just so:
/// a name such as “OMG! Ubuntu”, a line of a program’s output. Such a text is quoted, and rules of
/// writing do not hold for it.
struct VerbatimText {
  private let text: ArraySlice<UInt16>

  /// - Parameter range: UTF-16 offsets of the place.
  init(_ whole: [UInt16], around range: Range<Int>) {
    var start = range.lowerBound
    while start > 0, Self.isWord(whole[start - 1]) { start -= 1 }
    var next = range.upperBound
    while next < whole.count, Self.isSpace(whole[next]) { next += 1 }
    var end = next
    while end < whole.count, Self.isWord(whole[end]) { end += 1 }
    let hasWords =
      Self.isWords(whole[start..<range.lowerBound]) && Self.isWords(whole[next..<end])
    text = hasWords ? whole[start..<end] : []
  }

  /// Whether the source has the same words with the same signs between them.
  func stands(in source: UnitText) -> Bool {
    !text.isEmpty && source.masked.contains { Self.contains($0.utf16, text) }
  }

  private static func contains(_ whole: [UInt16], _ part: ArraySlice<UInt16>) -> Bool {
    guard whole.count >= part.count, let first = part.first else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start] == first && whole[start..<start + part.count] == part
    }
  }

  /// Whether there are words: two letters, or an element that is not looked into.
  private static func isWords(_ units: ArraySlice<UInt16>) -> Bool {
    units.contains(0xE000) || units.count { isLetter($0) } > 1
  }

  private static func isWord(_ unit: UInt16) -> Bool {
    isLetter(unit) || unit == 0xE000 || (0x30...0x39).contains(unit)
  }

  private static func isLetter(_ unit: UInt16) -> Bool {
    Unicode.Scalar(unit)?.properties.isAlphabetic ?? false
  }

  private static func isSpace(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0xA0 || unit == 0x202F
  }
}
