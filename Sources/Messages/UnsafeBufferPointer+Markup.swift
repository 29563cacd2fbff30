import CByteScan
import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on of what may be more than a character of text: `<`, `&`, `]`, a
  /// control character, or the byte 0xEF, with which the characters begin that XML forbids; the
  /// end where there is none.
  package func placeOfSign(from start: Int) -> Int {
    dragoman_place_of_sign(baseAddress, start, count)
  }

  /// The first place of `byte` from `start` on; `nil` where there is none.
  package func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes from `place` on begin with `word`.
  package func holds(_ word: StaticString, at place: Int) -> Bool {
    guard word.utf8CodeUnitCount <= count - place, let base = baseAddress else { return false }
    return memcmp(base + place, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}
