import Catalogs
import TestSupport
import Testing

@Suite struct POWrappingTests {
  private static let pieces = [
    "call", "your", "child", "a", " ", "  ", "   ", "-", "/", "(", ")", "\"", "\\", "\t", ".", ",",
    "!", "%", "$", "2026", "xml:id=\"sec\"", "'", ":", "[", "]", "<b>", "</b>", "\n", "|",
    "https://example.org/a-very/long_path/that-does-not/fit/into_one/line?q=of%20the&file=a.b",
  ]

  /// The value of the entry's `msgid` line by line, as it stands in the file.
  private static func lines(_ text: String) -> [Substring] {
    let entry = POEntry(POContent(id: text))
    let file = POFile(file: "a.po", entries: [entry])
    let written = String(decoding: file.serialized(), as: UTF8.self)
    return written.split(separator: "\n").prefix { !$0.hasPrefix("msgstr") }
  }

  /// What allows no break stands on the keyword's line, however long (msgcat 0.21 writes it so).
  @Test(arguments: ["a", "é"])
  func aTextWithoutBreaksStaysOnItsLine(letter: String) {
    let text = String(repeating: letter, count: 120)
    #expect(Self.lines(text) == ["msgid \"\(text)\""])
    #expect(Self.lines("https://example.org/" + text).count == 3)
  }

  /// ASCII has a way of its own. A letter outside ASCII at the end, in the place of one that is as
  /// wide and of the same class, asks the way of all other texts: the lines must be the same.
  @Test func aTextOfASCIIIsBrokenLikeAnyOther() {
    var generator = TestSupport.SeededGenerator(seed: 21)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
        .joined()
      let (ascii, other) = (Self.lines(text + "e"), Self.lines(text + "é"))
      #expect(ascii.dropLast() == other.dropLast(), "\(ascii) and \(other)")
      #expect(ascii.last?.dropLast(2) == other.last?.dropLast(2))
    }
  }
}
