import Diagnostics
import TestSupport
import Testing

@Suite struct FindingTests {
  @Test func countsLinesAndColumnsInScalars() {
    let bytes = Array("один\nдва 👩‍👧 три".utf8)
    let places = [0, 8, 9, 16, 27, 99].map { SourceLocation(file: "x", offset: $0, in: bytes) }
    #expect(places.map(\.description) == ["x:1:1", "x:1:5", "x:2:1", "x:2:5", "x:2:8", "x:2:12"])
  }

  @Test func printsAFindingWithItsPlaceAndItsWayOut() {
    let finding = Finding(
      sample: "numbers", .error, at: .init(file: "ru.po", line: 3, column: 7), "25 became 52",
      excerpt: "стоит 52\nевро", place: "Money › para", notes: [.init("see the source")],
      fixes: [.init("Write 25")])
    #expect(
      ConsoleRenderer().render([finding]) == """
        ru.po:3:7: error: 25 became 52 [numbers]
          | стоит 52
          | евро
          in: Money › para
          note: see the source
          fix: Write 25
        1 error

        """)
  }

  @Test(arguments: [
    (excerpt: "a", lines: ["a"]), ("a\nb", ["a", "b"]), ("\n", ["", ""]),
    ("a\n\nb\n", ["a", "", "b", ""]),
    ("a\r\nb\nc", ["a\r\nb", "c"]), ("слово\nи", ["слово", "и"]),
    ("e\n\u{301}x", ["e", "\u{301}x"]),
  ])
  func showsTheLinesOfAnExcerpt(excerpt: String, lines: [String]) {
    let text = ConsoleRenderer().render(Finding(sample: "a", .note, "words", excerpt: excerpt))
    let wanted = ["note: words [a]"] + lines.map { "  | " + $0 }
    #expect(Array(text.utf8) == Array(wanted.joined(separator: "\n").utf8))
  }

  @Test func sortsByPlaceThenByGravity() {
    let place = SourceLocation(file: "a.po", line: 2)
    let findings = [
      Finding(sample: "b", .note, at: place, "second"),
      Finding(sample: "c", .error, at: place, "first"),
      Finding(sample: "a", .error, at: .init(file: "a.po", line: 9), "last"),
    ]
    #expect(findings.sorted().map(\.headline) == ["first", "second", "last"])
    #expect(ConsoleRenderer.summary(of: findings) == "2 errors, 1 note")
  }

  @Test func coloursOnlyWhenAsked() {
    let finding = Finding(sample: "a", .warning, "words")
    #expect(!ConsoleRenderer().render(finding).contains("\u{1B}"))
    #expect(ConsoleRenderer(usesColor: true).render(finding).contains("\u{1B}[33;1mwarning"))
  }
}
