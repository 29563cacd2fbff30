import Testing

@testable import Catalogs

@Suite struct POReferencesTests {
  static let lines: [(String, [String])] = [
    ("", []), (" ", []), ("a.xml", ["a.xml"]), ("a.xml#é…", ["a.xml#é…"]),
    ("a.xml b.xml#c", ["a.xml", "b.xml#c"]), (" a\t\tb  c\r", ["a", "b", "c"]),
    ("\u{2068}a b.xml\u{2069} c.xml", ["a b.xml", "c.xml"]),
    ("\u{2068}a b", ["a b"]), ("a\u{2068} \u{2069}b", ["a b"]), ("\u{2069}a b", ["a", "b"]),
    ("x\u{B}y \u{1}", ["x\u{B}y", "\u{1}"]), ("e \u{301}", ["e", "\u{301}"]),
  ]

  @Test(arguments: lines) func areSplitAtBlanksOutsideOfTheMarks(
    _ line: String, _ references: [String]
  ) {
    #expect(POReferences.split(line).map { Array($0.utf8) } == references.map { Array($0.utf8) })
  }

  @Test(arguments: ["a.xml", "a b.xml", "é б.xml", "ab\u{301}…"])
  func takeTheColumnsThatTheyAreWrittenIn(_ reference: String) {
    let form = POReferences.Form(of: reference)
    var output: [UInt8] = []
    POReferences.append(reference, in: form, to: &output)
    let written = String(decoding: output, as: UTF8.self)
    #expect(form.columns == written.unicodeScalars.count)
    #expect(POReferences.split(written) == [reference])
  }
}
