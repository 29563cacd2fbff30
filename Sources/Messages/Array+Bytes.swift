import CByteScan
import Glibc

extension [UInt8] {
  /// Appends a part of other bytes: one copy, and no slice that would count as another owner.
  @inlinable package mutating func append(_ range: Range<Int>, of source: borrowing [UInt8]) {
    source.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Appends the UTF-8 of a literal.
  @inlinable package mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the UTF-8 of a text.
  @inlinable package mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }
}

extension [UInt8] {
  /// Whether the bytes of `range` are those of `other` from `place` on.
  package func holds(
    _ range: Range<Int>, of other: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Bool {
    guard place + range.count <= other.count else { return false }
    guard !range.isEmpty, let base = other.baseAddress else { return true }
    return withUnsafeBytes { buffer in
      guard let own = buffer.baseAddress else { return false }
      return memcmp(own + range.lowerBound, base + place, range.count) == 0
    }
  }

  /// Whether the bytes of `range` are those of `word`.
  package func holds(_ range: Range<Int>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      range.count == word.count && holds(range, of: word, from: 0)
    }
  }

  /// The first place of `byte` in `range`.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBytes { buffer in
      guard !range.isEmpty, let base = buffer.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place in `range` of a quotation mark, a backslash or a control character; the end
  /// of the range where there is none.
  package func endOfPlain(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer {
      dragoman_end_of_plain($0.baseAddress, range.lowerBound, range.upperBound)
    }
  }
}
