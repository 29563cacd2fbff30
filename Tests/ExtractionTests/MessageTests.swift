import Messages
import TestSupport
import Testing
import XMLTree

@testable import Extraction

@Suite struct MessageTests {
  private func document(_ body: String) throws -> XMLDocument {
    let source = "<chapter xmlns=\"http://docbook.org/ns/docbook\">\(body)</chapter>"
    return try XMLDocument.parse(Array(source.utf8), file: "g.xml")
  }

  @Test func keepsNumberedNamesApart() throws {
    let document = try document(
      "<para>a<x:h xmlns:x='u' x:k='1'>1</x:h><emphasis>b</emphasis></para>"
        + "<para its:x='' xmlns:its='v'><sect1/>t<sect k='1'/><sect k='2'/></para>")
    let texts = try Extractor(form: .compact).extract(document).messages.map(\.text)
    #expect(texts == ["1", "a<h/><emphasis>b</emphasis>", "<sect1/>t<sect_1/><sect_2/>"])
  }

  @Test func foldsNoBreakSpaceInTheVerbatimFormOnly() throws {
    let document = try document("<para>a\u{A0} b&#xA0;c \u{2003}</para>")
    #expect(try Extractor(form: .verbatim).extract(document).messages.map(\.text) == ["a b c"])
    #expect(
      try Extractor(form: .compact).extract(document).messages.map(\.text)
        == ["a\u{A0} b\u{A0}c \u{2003}"])
  }

  /// XML 1.0 §2.10 and ITS preserve space, said in the plainest way: words joined by one blank.
  private static func folded(_ text: String) -> String {
    text.split { " \n\t".contains($0) }.joined(separator: " ")
  }

  @Test(arguments: InlineForm.allCases) func foldsAndEscapesWhateverStandsInAText(
    _ form: InlineForm
  ) throws {
    let pieces = [
      "a", "word", "longer-word", " ", " ", "  ", "\n", "\n    ", "\t", "&amp;", "&lt;", "\"", ">",
      "é", "ж", "—", "漢", "\u{1F600}", "12345678", "sixteen letters.",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let expected = Self.folded(text).replacing(">", with: "&gt;")
      let messages = try Extractor(form: form).extract(document("<para>\(text)</para>")).messages
      #expect(messages.map(\.text) == (expected.isEmpty ? [] : [expected]))
    }
  }

  @Test(arguments: [
    (" ab ", false, "ab"), ("ab;\n", false, "ab;"), ("&#32;ab&#x20; ", false, "ab"),
    ("a&#32;b c &#9;", false, "a&#32;b c"), ("ж \u{A0}", false, "ж \u{A0}"),
    ("ж \u{A0}", true, "ж"), ("x&#160; \n", true, "x"), ("  \n", true, nil), ("", false, nil),
    ("&amp;&#32;", false, "&amp;"), ("a b", true, "a b"),
  ]) func findsWhatReadersSeeOfAText(text: String, unicode: Bool, seen: String?) {
    let bytes = Array("<\(text)>".utf8)
    let range = BlankText.significantRange(
      of: 1..<bytes.count - 1, in: bytes, foldsUnicodeSpace: unicode)
    #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == seen)
  }

  @Test func mergesEqualUnits() throws {
    let document = try document(
      "<section xml:id='a'><para>x</para></section><section xml:id='b'><para> x </para></section>")
    let extraction = try Extractor(form: .compact).extract(document)
    #expect(extraction.units.count == 2)
    #expect(extraction.messages.map(\.references) == [["g.xml#a", "g.xml#b"]])
  }

  @Test func namesPicturesAsItstoolDoes() throws {
    let document = try document(
      "<figure><title>t</title><mediaobject><imageobject><imagedata fileref='p.png'/>"
        + "</imageobject></mediaobject></figure>")
    let extraction = try Extractor(form: .verbatim).extract(document) { name in
      name == "p.png" ? Array("abc".utf8) : nil
    }
    #expect(
      extraction.messages.map(\.key) == [
        .init(text: "t"),
        .init(
          context: "_", text: "external ref='p.png' md5='900150983cd24fb0d6963f7d28e17f72'"),
      ])
    #expect(try Extractor(form: .verbatim).extract(document).messages.count == 1)
  }

  /// RFC 1321, appendix A.5.
  @Test(
    arguments: [
      ("", "d41d8cd98f00b204e9800998ecf8427e"),
      ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
      (
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
    ])
  func digests(text: String, digest: String) {
    #expect(MD5.hexadecimal(of: Array(text.utf8)) == digest)
  }

  /// The keys of a catalog that itstool made, all translated in this one, are ours.
  @Test func findsEveryMessageOfARealCatalog() throws {
    guard let bytes = SharedData.bytes("corpora/pluma/flat.xml"),
      let catalog = SharedData.text("corpora/pluma/ru.po")
    else { return }
    let document = try XMLDocument.parse(bytes, file: "flat.xml")
    let ours = Set(try Extractor(form: .verbatim).extract(document).messages.map(\.text))
    let theirs = Self.identifiers(in: catalog)
    #expect(theirs.count > 600)
    #expect(ours.subtracting(theirs).isEmpty)
  }

  /// The `msgid` texts of a catalog; no more of a reader than this test needs.
  private static func identifiers(in catalog: String) -> Set<String> {
    var identifiers: Set<String> = []
    var current: String?
    for line in catalog.split(separator: "\n") {
      if line.hasPrefix("msgid ") {
        current = unquoted(line.dropFirst(6))
      } else if line.hasPrefix("\""), current != nil {
        current? += unquoted(line)
      } else if let text = current {
        identifiers.insert(text)
        current = nil
      }
    }
    return identifiers
  }

  private static func unquoted(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      result.append(isEscaped && character == "n" ? "\n" : character)
      isEscaped = false
    }
    return result
  }
}
