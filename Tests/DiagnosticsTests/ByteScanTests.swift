import CByteScan
import TestSupport
import Testing

@testable import Diagnostics

/// The searches in vectors find what a search byte by byte finds.
@Suite struct ByteScanTests {
  /// Bytes of which most are common, at every length around the size of a vector.
  private func samples(seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    let marks: [UInt8] =
      Array("<>&\"'\\ \t\n\r".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC2, 0xE1, 0xE2, 0xE3, 0xFF]
    return (0...70).map { length in
      (0..<length).map { _ in
        Int.random(in: 0..<12, using: &generator) == 0
          ? marks.randomElement(using: &generator) ?? 0 : UInt8(ascii: "a")
      }
    }
  }

  private func place(
    in bytes: [UInt8], from start: Int, where isWanted: (Int) -> Bool
  ) -> Int {
    (start..<bytes.count).first(where: isWanted) ?? bytes.count
  }

  @Test(arguments: 1...30)
  func findsWhatIsThere(seed: UInt64) {
    for bytes in samples(seed: seed) {
      for start in 0...min(bytes.count, 17) {
        #expect(
          dragoman_end_of_plain(bytes, start, bytes.count)
            == place(in: bytes, from: start) {
              bytes[$0] < 0x20 || bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "\\")
            })
        #expect(
          dragoman_end_of_ascii(bytes, start, bytes.count)
            == place(in: bytes, from: start) { bytes[$0] >= 0x80 })
        #expect(
          dragoman_place_of_control(bytes, start, bytes.count)
            == place(in: bytes, from: start) {
              bytes[$0] < 0x20 && !Array("\t\n\r".utf8).contains(bytes[$0])
            })
      }
      #expect(
        dragoman_count(bytes, bytes.count, UInt8(ascii: "a"))
          == bytes.count { $0 == UInt8(ascii: "a") })
    }
  }

  @Test(arguments: 1...30, [true, false])
  func findsTheEndOfWords(seed: UInt64, followsBlank: Bool) {
    let stops = Array("<>&\"".utf8) + [0xC2, 0xE1, 0xE2, 0xE3]
    for bytes in samples(seed: seed) {
      for end in [bytes.count, bytes.count / 2, max(0, bytes.count - 3)] {
        let expected =
          (0..<end).first { index in
            let isBlankBefore =
              index == 0 ? followsBlank : bytes[index - 1] == UInt8(ascii: " ")
            return bytes[index] < 0x20 || stops.contains(bytes[index])
              || (bytes[index] == UInt8(ascii: " ") && isBlankBefore)
          } ?? end
        #expect(dragoman_end_of_words(bytes, 0, end, bytes.count, followsBlank) == expected)
      }
    }
  }

  /// More than 255 in one lane.
  @Test func countsMany() {
    let bytes = [UInt8](repeating: 7, count: 16 * 600 + 5)
    #expect(dragoman_count(bytes, bytes.count, 7) == bytes.count)
    #expect(dragoman_count(bytes, bytes.count, 8) == 0)
  }

  @Test func takesValidatedBytesAsTheyAre() {
    for text in ["", "a", "é", "Cuvânt de început", String(repeating: "да ", count: 40)] {
      let copy = Array(text.utf8).withUnsafeBufferPointer { String(validated: $0) }
      #expect(copy == text && Array(copy.utf8) == Array(text.utf8))
    }
  }
}
