import Diagnostics
import Testing

@Suite struct LineTableTests {
  @Test(arguments: ["", "a", "a\nbć\r\n\nдом\n", "\n\n", "no end"])
  func findsEachPlaceAsCountingFromTheStartDoes(text: String) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes, file: "a.xml")
    for offset in -1...bytes.count + 2 {
      #expect(
        table.location(at: offset) == SourceLocation(file: "a.xml", offset: offset, in: bytes))
    }
  }
}
