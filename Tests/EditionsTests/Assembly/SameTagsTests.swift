import Extraction
import Messages
import Testing
import XMLTree

@testable import Editions

/// The quick way and the long way of a translation come to the same.
@Suite struct SameTagsTests {
  private func extraction(_ text: String, _ form: InlineForm) throws -> Extraction {
    let document = try XMLDocument.parse(Array(text.utf8), file: "generated.xml")
    return try Extractor(form: form).extract(document)
  }

  /// The document with a unit's translation by the quick way; `nil` where it is not open.
  private func quick(_ text: String, of unit: Unit, in source: PreparedDocument) -> [UInt8]? {
    var splices = SpliceList()
    let written = SameTags(unit, of: source).write(text, into: &splices.content)
    guard let range = written else { return nil }
    splices.add(range)
    return SplicedDocument(source.extraction.document.bytes, splices).rendered()
  }

  /// The same by the long way; `nil` where something is wrong with the translation.
  private func long(_ text: String, of unit: Unit, in source: PreparedDocument) -> [UInt8]? {
    var weaver = UnitWeaver(
      WovenUnit(unit, of: source.extraction), excluded: [], salvages: false)
    guard let content = weaver.weave(Replacement(text)), weaver.faults.isEmpty else { return nil }
    var splices = SpliceList()
    splices.content.append(content)
    splices.add(weaver.range)
    return SplicedDocument(source.extraction.document.bytes, splices).rendered()
  }

  @Test(arguments: InlineForm.allCases)
  func givesWhatTheLongWayGives(form: InlineForm) throws {
    var taken = 0
    for seed in 1...120 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let source = PreparedDocument(try extraction(generator.document(), form))
      for unit in source.extraction.units {
        let text = source.extraction.message(of: unit).text
        for translation in Self.translations(of: text) {
          guard let bytes = quick(translation, of: unit, in: source) else { continue }
          taken += 1
          #expect(bytes == long(translation, of: unit, in: source), "\(text) → \(translation)")
        }
      }
    }
    #expect(taken > 2000)
  }

  /// Translations that are right, and some that are not.
  private static func translations(of text: String) -> [String] {
    let marks = [
      "&amp;", "&lt;x", "&name;", "&#233;", "]]>", "]]", "\n", "\t", "\r", "\u{FFFE}", "\u{FF0C}",
      "<i/>", "&", "é",
    ]
    return [text, "⟦\(text)⟧", text.replacing("word", with: "mot, слово")]
      + marks.map { text + $0 } + marks.map { $0 + text }
      + [String(text.dropLast()), text + text]
  }

  @Test(arguments: [
    (translation: "c <emphasis>d</emphasis> <xref linkend=\"x\"/>", isTaken: true),
    ("<emphasis>d &amp;</emphasis><xref linkend=\"x\"/> ]] ，", true),
    ("<emphasis>d</emphasis>", false),
    ("<xref linkend=\"x\"/> <emphasis>d</emphasis>", false),
    ("<emphasis >d</emphasis><xref linkend=\"x\"/>", false),
    ("<emphasis>d</emphasis><xref linkend=\"y\"/>", false),
    ("<emphasis>d</emphasis>\n<xref linkend=\"x\"/>", false),
    ("<emphasis>d&name;</emphasis><xref linkend=\"x\"/>", false),
    ("<emphasis>d</emphasis><xref linkend=\"x\"/><emphasis/>", false),
  ])
  func takesTheVeryTagsOnly(translation: String, isTaken: Bool) throws {
    let source = PreparedDocument(
      try extraction(
        "<article xmlns='http://docbook.org/ns/docbook'><para>a <emphasis>b</emphasis>"
          + " <xref linkend='x'/></para></article>", .verbatim))
    let unit = try #require(source.extraction.units.first)
    let bytes = quick(translation, of: unit, in: source)
    #expect((bytes != nil) == isTaken)
    #expect(bytes == nil || bytes == long(translation, of: unit, in: source))
  }

  /// Text between the parts of an element that holds none is not for the quick way.
  @Test func leavesTextInAStructureToTheLongWay() throws {
    let source = PreparedDocument(
      try extraction(
        "<article xmlns='http://docbook.org/ns/docbook'><para>a <menuchoice><guimenu>b</guimenu>"
          + "<guimenuitem>c</guimenuitem></menuchoice></para></article>", .verbatim))
    let unit = try #require(source.extraction.units.first)
    let right = "x <menuchoice><guimenu>y</guimenu> <guimenuitem>z</guimenuitem></menuchoice>"
    #expect(quick(right, of: unit, in: source) == long(right, of: unit, in: source))
    #expect(quick(right, of: unit, in: source) != nil)
    #expect(quick(right.replacing("> <", with: "> – <"), of: unit, in: source) == nil)
  }
}
