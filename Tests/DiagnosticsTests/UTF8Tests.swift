import Diagnostics
import Testing

@Suite struct UTF8Tests {
  struct Row: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var place: Int?
    var testDescription: String { "\(bytes)" }
  }

  // Unicode, table 3-7: what may follow which first byte.
  static let rows = [
    Row(bytes: [], place: nil),
    Row(bytes: Array("a€ж😀".utf8), place: nil),
    Row(bytes: [0x61, 0x80], place: 1),
    Row(bytes: [0x61, 0xC0, 0xAF], place: 1),
    Row(bytes: [0x61, 0xC3], place: 1),
    Row(bytes: [0xED, 0xA0, 0x80], place: 0),
    Row(bytes: [0xE2, 0x82, 0x41], place: 0),
    Row(bytes: [0xF4, 0x90, 0x80, 0x80], place: 0),
    Row(bytes: [0xFF], place: 0),
    Row(bytes: [UInt8](repeating: 0x80, count: 5000), place: 0),
  ]

  @Test(arguments: rows) func findsTheFirstByteThatIsNone(_ row: Row) {
    #expect(row.bytes.firstPlaceOfInvalidUTF8 == row.place)
  }

  @Test(arguments: ["é", "€", "😀"]) func aCharacterMayStandAtAnyPlace(_ character: String) {
    for place in 250..<266 {
      let before = [UInt8](repeating: 0x61, count: place)
      let whole = before + Array(character.utf8) + before
      #expect(whole.firstPlaceOfInvalidUTF8 == nil)
      let broken = before + Array(character.utf8).dropLast() + before
      #expect(broken.firstPlaceOfInvalidUTF8 == place)
    }
  }
}
