import Catalogs
import Messages
import Testing

@Suite struct POWriterTests {
  private static func lines(_ value: String, flags: [String] = []) -> [String] {
    let content = POContent(flags: flags, id: value, strings: [""])
    let file = POFile(file: "x.po", entries: [POEntry(content)])
    return String(decoding: file.serialized(), as: UTF8.self)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }.dropLast()
  }

  /// What GNU msgcat 0.21 writes.
  static let wrapped: [(String, [String])] = [
    ("short", ["msgid \"short\""]),
    (
      "exactly seventy-one columns of text stand on this line and no more yes!",
      ["msgid \"exactly seventy-one columns of text stand on this line and no more yes!\""]
    ),
    (
      "exactly seventy-two columns of text stand on this line and one more yes!",
      [
        "msgid \"\"",
        "\"exactly seventy-two columns of text stand on this line and one more yes!\"",
      ]
    ),
    ("one\ntwo\n", ["msgid \"\"", "\"one\\n\"", "\"two\\n\""]),
    ("one\n", ["msgid \"one\\n\""]),
    (
      "Read the whole of it in <link href=\"http://example.org/path/to/the/page\">there</link>",
      [
        "msgid \"\"", "\"Read the whole of it in <link href=\\\"http://example.org/path/to/the/\"",
        "\"page\\\">there</link>\"",
      ]
    ),
    (
      "Ваш ребёнок остаётся дома — и вы хотите знать, что с ним всё хорошо, каждый день",
      [
        "msgid \"\"",
        "\"Ваш ребёнок остаётся дома — и вы хотите знать, что с ним всё хорошо, каждый \"",
        "\"день\"",
      ]
    ),
  ]

  @Test(arguments: wrapped)
  func breaksLinesAsGettextDoes(_ value: String, _ expected: [String]) {
    #expect(Self.lines(value) == expected)
  }

  @Test func leavesTextWithPreservedSpaceOnItsLines() {
    let long = String(repeating: "word ", count: 30)
    #expect(Self.lines(long, flags: ["no-wrap"]) == ["msgid \"\(long)\""])
  }

  private static func file(_ entries: String, newline: String = "\n") throws -> POFile {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    let text = (header + entries).replacing("\n", with: newline)
    return try POFile.parse(Array(text.utf8), file: "x.po")
  }

  private static func text(_ file: POFile) -> String {
    String(decoding: file.serialized(), as: UTF8.self)
  }

  @Test func writesAChangedTranslationInTheStyleOfItsFile() throws {
    let unwrapped = "msgid \"\(String(repeating: "long ", count: 40))\"\nmsgstr \"x\"\n"
    var file = try Self.file(unwrapped, newline: "\r\n")
    let long = String(repeating: "lung ", count: 40)
    file.entries[1].content.strings = [long]
    #expect(Self.text(file).hasSuffix("\r\nmsgstr \"\(long)\"\r\n"))
  }

  @Test func changesOnlyTheLinesOfTheChangedPart() throws {
    let text = """
      # mine
      #: b.xml a.xml
      #. note
      #,fuzzy
      msgid "a" "b"
      msgstr "x"

      #~ msgid  "gone"
      #~ msgstr "weg"
      """
    var file = try Self.file(text)
    file.entries[1].content.strings = ["y"]
    #expect(Self.text(file).contains(text.replacing("\"x\"", with: "\"y\"")))
    file.entries[1].content.setFuzzy(false)
    #expect(Self.text(file).contains("#. note\nmsgid \"a\" \"b\"\nmsgstr \"y\"\n\n#~ msgid  "))
  }

  @Test func marksEntriesObsoleteAndBackLineByLine() throws {
    let text = "# c\n#| msgid \"old\"\nmsgid \"\"\n\"a \"\n\"b\"\nmsgstr \"x\"\n"
    var file = try Self.file(text)
    file.entries[1].content.isObsolete = true
    let obsolete = "# c\n#~| msgid \"old\"\n#~ msgid \"\"\n#~ \"a \"\n#~ \"b\"\n#~ msgstr \"x\"\n"
    #expect(Self.text(file).hasSuffix("\n\n" + obsolete))
    var again = try POFile.parse(file.serialized(), file: "x.po")
    again.entries[1].content.isObsolete = false
    #expect(Self.text(again).hasSuffix("\n\n" + text))
  }

  @Test func separatesNewEntriesByABlankLine() throws {
    var file = try Self.file("msgid \"a\"\nmsgstr \"b\"")
    file.entries.append(POEntry(POContent(id: "c")))
    #expect(Self.text(file).hasSuffix("msgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n"))
    file.entries.removeFirst()
    #expect(Self.text(file) == "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n")
  }

  @Test func survivesEveryCharacter() throws {
    let value = String(
      String.UnicodeScalarView((1...0x2FF).compactMap { Unicode.Scalar($0) }))
    let file = POFile(file: "x.po", entries: [POEntry(POContent(id: value, strings: [value]))])
    let again = try POFile.parse(file.serialized(), file: "x.po")
    #expect(again.entries[0].id == value && again.entries[0].string == value)
  }
}
