import Catalogs
import Diagnostics
import Messages
import TestSupport
import Testing

@Suite struct POFileTests {
  private static func parse(_ text: String) throws -> POFile {
    try POFile.parse(Array(text.utf8), file: "x.po")
  }

  private static let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"

  // MARK: Round trips

  static let oddities: [String] = [
    "",
    "\n\n",
    "# only a comment\n",
    header,
    "\u{FEFF}" + header + "\nmsgid \"a\"\nmsgstr \"b\"\n",
    header + "\nmsgid \"a\"\nmsgstr \"b\"",
    header.replacing("\n", with: "\r\n") + "\r\nmsgid \"a\"\r\nmsgstr \"b\"\r\n",
    header + "msgid \"a\" msgstr \"b\" msgid \"c\" msgstr \"d\"\n",
    header + "\n\n\n  msgid  \"a\"   \"b\"\n\t\"c\"\nmsgstr\t\"d\"\n\n\n",
    header + "\n#, fuzzy, strange-flag\n#= new\n#| msgctxt \"o\"\n#| msgid \"\"\n#| \"old\"\n"
      + "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"b\"\n",
    header + "\n#~ msgid \"a\"\n#~ msgstr \"\"\n#~ \"b\"\n\n# why\n#, fuzzy\n#~| msgid \"z\"\n"
      + "#~ msgid \"y\"\n#~ msgstr \"x\"\n",
    header + "\ndomain \"other\"\n\nmsgid \"a\"\nmsgstr \"b\"\n# the end",
    header + "\nmsgid \"one\"\nmsgid_plural \"many\"\nmsgstr[0] \"\"\nmsgstr[1] \"zwei\"\n",
    header + "\n#.no space\n#:a.c:1 b.c:2\n#,c-format\n#comment\n#\nmsgid \"a\"\nmsgstr \"b\"\n",
    header + "\nmsgid \"a\\tb\\\"c\\\\d\\n\\101\\x41\"\nmsgstr \"\\a\\b\\f\\v\\r\"\n",
  ]

  @Test(arguments: oddities)
  func writesBackUnchangedFilesByteForByte(_ text: String) throws {
    #expect(String(decoding: try Self.parse(text).serialized(), as: UTF8.self) == text)
  }

  @Test(arguments: oddities)
  func changingAnEntryToWhatItSaysAlreadyChangesNothing(_ text: String) throws {
    var catalog = try Self.parse(text)
    for index in catalog.entries.indices {
      let content = catalog.entries[index].content
      catalog.entries[index].content = content
    }
    #expect(String(decoding: catalog.serialized(), as: UTF8.self) == text)
  }

  static let corpora = [
    "mate-user-guide/bg.po", "mate-user-guide/fr.po", "mate-user-guide/ro.po",
    "mate-user-guide/ru.po", "pluma/bg.po", "pluma/fr.po", "pluma/ro.po", "pluma/ru.po",
  ].map { "corpora/\($0)" }

  @Test(.enabled(if: SharedData.has(corpora[0])), arguments: corpora)
  func writesBackRealCatalogsByteForByte(_ path: String) throws {
    let bytes = try #require(SharedData.bytes(path))
    let catalog = try POFile.parse(bytes, file: path)
    #expect(catalog.serialized() == bytes)
    #expect(catalog.messages.count(where: { _ in true }) > 100)
  }

  // MARK: Values

  @Test func readsEveryPartOfAnEntry() throws {
    let catalog = try Self.parse(
      Self.header + """

        # a translator
        #
        #. Chapter › Section › para
        #: a.xml#b c.xml#d \u{2068}with space.xml\u{2069}
        #, fuzzy, icu-message-format
        #| msgctxt "old context"
        #| msgid "old"
        msgctxt "context"
        msgid ""
        "first\\n"
        "second \\"quoted\\" \\\\ \\t"
        msgstr "третье"

        #~ msgid "gone"
        #~ msgstr "weg"
        """)
    let entry = catalog.entries[1]
    #expect(entry.translatorComments == ["a translator", ""])
    #expect(entry.extractedComments == ["Chapter › Section › para"])
    #expect(entry.breadcrumb == ["Chapter", "Section", "para"])
    #expect(entry.references == ["a.xml#b", "c.xml#d", "with space.xml"])
    #expect(entry.flags == ["fuzzy", "icu-message-format"])
    #expect(entry.previousContext == "old context")
    #expect(entry.previousID == "old")
    #expect(entry.key == Message.Key(context: "context", text: "first\nsecond \"quoted\" \\ \t"))
    #expect(entry.strings == ["третье"])
    #expect(entry.isFuzzy && !entry.isTranslated && entry.isPattern && !entry.isObsolete)
    #expect(catalog.entries[2].isObsolete)
    #expect(catalog.entries[2].strings == ["weg"])
    #expect(catalog.messages.map(\.id).count == 1)
  }

  @Test func tellsTheLineAndColumnOfAnyOffsetInATranslation() throws {
    let catalog = try Self.parse(
      Self.header + "\n# c\nmsgid \"a\"\nmsgstr \"\"\n\"мама \\\"и\\\" \"\n\"папа\\n\"\n\"!\"\n")
    let entry = catalog.entries[1]
    let text = entry.string
    #expect(text == "мама \"и\" папа\n!")
    func place(of needle: String) throws -> Diagnostics.SourceLocation? {
      let range = try #require(text.firstRange(of: needle))
      let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return entry.location(of: .string(0), offset: offset)
    }
    #expect(try place(of: "мама") == Diagnostics.SourceLocation(file: "x.po", line: 7, column: 2))
    #expect(try place(of: "\"и") == Diagnostics.SourceLocation(file: "x.po", line: 7, column: 7))
    #expect(try place(of: "и\"") == Diagnostics.SourceLocation(file: "x.po", line: 7, column: 9))
    #expect(try place(of: "папа") == Diagnostics.SourceLocation(file: "x.po", line: 8, column: 2))
    #expect(try place(of: "!") == Diagnostics.SourceLocation(file: "x.po", line: 9, column: 2))
    #expect(entry.location(of: .id) == Diagnostics.SourceLocation(file: "x.po", line: 5, column: 1))
    #expect(
      entry.location(of: .string(0), offset: 10_000)
        == Diagnostics.SourceLocation(file: "x.po", line: 9, column: 3))
    #expect(entry.location(of: .string(1)) == nil)
    #expect(entry.line == 5)
  }

  // MARK: Malformed input

  static let malformed: [(text: String, line: Int, column: Int)] = [
    ("msgid \"a\nmsgstr \"b\"\n", 1, 7),
    ("msgid \"a\"\n", 2, 1),
    ("msgid \"a\"\nmsgstr \"b\n", 2, 8),
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", 2, 1),
    ("msgstr \"b\"\n", 1, 1),
    ("\"stray\"\n", 1, 1),
    ("msgfoo \"a\"\n", 1, 1),
    ("msgid \"a\"\nmsgstr \"b\\q\"\n", 2, 10),
    ("msgid \"a\"\nmsgstr\n", 2, 7),
    ("msgid \"a\"\nmsgstr[0] \"b\"\n", 2, 1),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n", 3, 1),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", 3, 1),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[x] \"c\"\n", 3, 7),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 3, 1),
    ("#~ msgid \"a\"\nmsgstr \"b\"\n", 2, 1),
    ("<<<<<<< HEAD\n", 1, 1),
    ("msgid \"a\"\nmsgstr \"b\\", 2, 8),
    ("msgid \"a\u{0}\"\nmsgstr \"b\"\n", 1, 9),
  ]

  @Test(arguments: malformed)
  func refusesMalformedCatalogsWithTheirPlace(_ row: (text: String, line: Int, column: Int)) {
    let error = #expect(throws: OperationError.self) { try Self.parse(row.text) }
    let finding = error?.findings.first
    #expect(finding?.id == "malformed-po")
    #expect(
      finding?.location
        == Diagnostics.SourceLocation(file: "x.po", line: row.line, column: row.column))
    #expect(finding?.fixes.first?.summary.isEmpty == false)
  }

  @Test func namesTheRemedyForOtherEncodings() {
    let ascii = Array(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"\n".utf8)
    let latin = ascii + Array("msgid \"a\"\nmsgstr \"".utf8) + [0xFE, 0x22, 0x0A]
    for bytes in [latin, ascii] {
      let error = #expect(throws: OperationError.self) { try POFile.parse(bytes, file: "x.po") }
      #expect(error?.findings.first?.id == "bad-encoding")
      #expect(error?.findings.first?.headline.contains("ISO-8859-2") == true)
      #expect(error?.findings.first?.fixes.first?.summary.contains("iconv -f ") == true)
    }
    let broken = Array((Self.header + "\nmsgid \"a\"\nmsgstr \"").utf8) + [0xFE, 0x22, 0x0A]
    let error = #expect(throws: OperationError.self) { try POFile.parse(broken, file: "x.po") }
    #expect(
      error?.findings.first?.location
        == Diagnostics.SourceLocation(file: "x.po", line: 5, column: 9))
  }

  @Test func endsEveryTruncationInAnErrorOrACatalog() throws {
    let bytes = Array(Self.oddities.joined(separator: "\n").utf8)
    for end in 0..<bytes.count {
      _ = try? POFile.parse(Array(bytes[..<end]), file: "x.po")
    }
  }

  /// `"\\333"` was once no part of a character and not found by the key that it makes.
  @Test(arguments: [
    (#"caf\303\251"#, "café"), (#"a\333b"#, "a\u{FFFD}b"), (#"\xC3"#, "\u{FFFD}"),
    (#"\303é"#, "\u{FFFD}é"), (#"\x41"#, "A"),
  ]) func findsAnEntryWhoseKeyHasBytesWrittenAsNumbers(written: String, key: String) throws {
    let text = "msgid \"\(written)\"\nmsgstr \"x\"\n"
    let catalog = try POFile.parse(Array(text.utf8), file: "ru.po")
    #expect(catalog.entries.map(\.id) == [key])
    #expect(CatalogIndex(catalog)[.init(text: key)]?.string == "x")
    #expect(catalog.serialized() == Array(text.utf8))
  }
}
