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
      Array("<>&\"'\\ \t\n\r".utf8) + [0, 0x1F, 0x7F, 0x80, 0xA0, 0xC2, 0xE1, 0xE2, 0xE3, 0xFF]
    return (0...140).map { length in
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
          dragoman_place_of_markup(bytes, start, bytes.count)
            == place(in: bytes, from: start) {
              bytes[$0] == UInt8(ascii: "<") || bytes[$0] == UInt8(ascii: "&")
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

  /// What a copy has written into room of its own size, which it does not leave.
  private func copy(
    _ size: Int, room: Int = 16, _ write: (UnsafeMutablePointer<UInt8>) -> Int
  ) -> [UInt8] {
    let guardBytes = [UInt8](repeating: 0xAB, count: 32)
    var out = [UInt8](repeating: 0, count: size + room) + guardBytes
    let count = out.withUnsafeMutableBufferPointer { $0.baseAddress.map(write) ?? 0 }
    #expect(Array(out.suffix(32)) == guardBytes)
    return Array(out[..<min(count, size + room)])
  }

  /// The ends of stretches to look at: all of them, half, all but a few.
  private func ends(of bytes: [UInt8]) -> [Int] {
    [bytes.count, bytes.count / 2, max(0, bytes.count - 3)]
  }

  @Test(arguments: 1...30)
  func copiesStringsUpToTheirEnd(seed: UInt64) {
    for bytes in samples(seed: seed) {
      for end in ends(of: bytes) {
        let expected =
          bytes[..<end].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } ?? end
        #expect(
          copy(end) { dragoman_copy_plain(bytes, 0, end, $0) } == Array(bytes[..<expected]))
        #expect(dragoman_match_plain(bytes, 0, end, bytes) == expected)
        for other in [end / 3, end - 1] where other >= 0 && other < expected {
          var changed = bytes
          changed[other] ^= 1
          #expect(dragoman_match_plain(bytes, 0, end, changed) == other)
        }
      }
    }
  }

  /// What a stretch becomes when each run of white space in it is one blank, and where it ends.
  private func folded(
    _ bytes: [UInt8], to end: Int, _ foldsUnicodeSpace: Bool, isPending: Bool, isFirst: Bool
  ) -> (words: [UInt8], place: Int, isPending: Bool) {
    var (words, isPending): ([UInt8], Bool) = ([], isPending)
    for index in 0..<end {
      let byte = bytes[index]
      if Array(" \t\r\n".utf8).contains(byte) {
        isPending = true
      } else if byte < 0x20 || Array("<>&\"".utf8).contains(byte)
        || (foldsUnicodeSpace && dragoman_unicode_space(bytes, index, bytes.count) > 0)
      {
        return (words, index, isPending)
      } else {
        if isPending, !isFirst || !words.isEmpty { words.append(UInt8(ascii: " ")) }
        isPending = false
        words.append(byte)
      }
    }
    return (words, end, isPending)
  }

  @Test(arguments: 1...30, [true, false])
  func foldsWords(seed: UInt64, flag: Bool) {
    for bytes in samples(seed: seed) {
      for end in ends(of: bytes) {
        for (isPending, isFirst) in [(false, true), (true, true), (true, false)] {
          let expected = folded(bytes, to: end, flag, isPending: isPending, isFirst: isFirst)
          var words = dragoman_words()
          let written = copy(end, room: 17) {
            words = dragoman_fold_words(
              bytes, 0, end, bytes.count, flag, isPending, isFirst, $0)
            return words.written
          }
          #expect(written == expected.words)
          #expect(words.place == expected.place && words.is_space_pending == expected.isPending)
        }
      }
    }
  }

  @Test(arguments: 1...30, [true, false])
  func copiesWhatIsWrittenAsItIs(seed: UInt64, flag: Bool) {
    for bytes in samples(seed: seed) {
      for end in ends(of: bytes) {
        let words =
          (0..<end).first { index in
            let isBlankBefore = index == 0 || bytes[index - 1] == UInt8(ascii: " ")
            return bytes[index] < 0x20 || Array("<>&\"".utf8).contains(bytes[index])
              || (bytes[index] == UInt8(ascii: " ") && isBlankBefore)
              || (flag && dragoman_unicode_space(bytes, index, bytes.count) > 0)
          } ?? end
        #expect(
          copy(end) { dragoman_copy_words(bytes, 0, end, bytes.count, flag, $0) }
            == Array(bytes[..<words]))
        let text =
          (0..<end).first { index in
            Array("<>&\"".utf8).contains(bytes[index])
              || (bytes[index] < 0x20 && !Array("\n\t".utf8).contains(bytes[index]))
          } ?? end
        #expect(
          copy(end) { dragoman_copy_text(bytes, 0, end, bytes.count, $0) }
            == Array(bytes[..<text]))
      }
    }
  }

  /// All white space of Unicode (PropList.txt, White_Space) outside ASCII, and nothing else.
  @Test func knowsUnicodeSpace() {
    for value in 0x80...0xFFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let length = dragoman_unicode_space(bytes, 0, bytes.count)
      #expect(
        length == (scalar.properties.isWhitespace ? bytes.count : 0), "U+\(value)")
      #expect(dragoman_unicode_space(bytes, 0, bytes.count - 1) == 0)
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
