import TestSupport
import Testing

@testable import Catalogs

@Suite struct POLinesTests {
  private static let pieces = [
    "call", "your", "child", "a", "copil", "că", "ț", "дитина", "ребёнок", "ч", "é", "e\u{301}",
    "\u{301}", "\u{300}\u{323}", "ा", " ", "  ", "   ", "-", "–", "—", "/", "(", ")", "\"", "\\",
    "\t", "\u{7F}", "\u{1}", ".", ",", "!", "%", "$", "№", "€", "2026", "٣", "'", "’", "«", "»",
    "„", "“", "…", ":", "[", "]", "<b>", "|", "\u{A0}", "\u{202F}", "\u{200B}", "\u{AD}",
    "\u{2060}", "漢字", "。", "한", "👶", "👩‍👧", "１", "xml:id=\"sec\"",
    "https://example.org/a-very/long_path/that-does-not/fit/into_one/line?q=of%20the&file=a.b",
  ]

  private static func text(_ generator: inout TestSupport.SeededGenerator) -> String {
    let few = (0..<5).compactMap { _ in Self.pieces.randomElement(using: &generator) }
    let pieces = Bool.random(using: &generator) ? few : Self.pieces
    let count = Int.random(in: 1...50, using: &generator)
    let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    return Bool.random(using: &generator) ? text : text + "\n"
  }

  @Test func areThoseOfAWalkOverEachCharacter() {
    var generator = TestSupport.SeededGenerator(seed: 22)
    for _ in 0..<4000 {
      var text = Self.text(&generator)
      let room = Int.random(in: 0...80, using: &generator)
      let lines = text.withUTF8 { bytes in
        POLines(POText(bytes), 0..<bytes.count, room: room).map {
          String(decoding: bytes[$0], as: UTF8.self)
        }
      }
      #expect(lines == StraightLines.of(text, room: room), "\(text.debugDescription) in \(room)")
    }
  }

  @Test func knowWhetherThereIsOne() {
    var generator = TestSupport.SeededGenerator(seed: 23)
    for _ in 0..<1000 {
      var text = Self.text(&generator)
      let room = Int.random(in: 0...200, using: &generator)
      let isOne = text.withUTF8 { POLines(POText($0), 0..<$0.count, room: room).isOne }
      #expect(isOne == (StraightLines.of(text, room: room).count == 1))
    }
  }

  @Test func aLongRunOfMarksTakesNoQuadraticTime() {
    let marks = String(repeating: "\u{301}", count: 200_000)
    var text = "a" + marks + " b" + marks + " c"
    let count = text.withUTF8 { bytes in
      POLines(POText(bytes), 0..<bytes.count, room: 1).reduce(0) { count, _ in count + 1 }
    }
    #expect(count == 3)
  }
}

/// The same lines found the straightforward way: every character is asked, in order.
private enum StraightLines {
  static func of(_ text: String, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for segment in segments(of: text) {
      if !line.isEmpty, columns(of: line) + columns(of: segment) > room {
        lines.append(line)
        line = ""
      }
      line.unicodeScalars.append(contentsOf: segment.unicodeScalars)
    }
    return lines + [line]
  }

  private static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The parts of a text between which lines may be broken.
  private static func segments(of text: String) -> [String] {
    var segments: [String] = []
    var segment = ""
    var before: LineBreakClass?
    var hasSpace = false
    for scalar in text.unicodeScalars {
      let leading = LineBreakClass(leading: scalar)
      let isAttached = leading == .mark && before != nil && !hasSpace
      let mayBreak: Bool
      if scalar == " " || scalar == "\n" || isAttached {
        mayBreak = false
      } else if let before {
        mayBreak =
          hasSpace ? before.breaks(beforeSpacedOut: leading) : before.breaks(before: leading)
      } else {
        mayBreak = hasSpace
      }
      if mayBreak {
        segments.append(segment)
        segment = ""
      }
      segment.unicodeScalars.append(scalar)
      guard !isAttached else { continue }
      hasSpace = scalar == " "
      if !hasSpace { before = LineBreakClass(trailing: scalar) }
    }
    return segments + [segment]
  }
}
