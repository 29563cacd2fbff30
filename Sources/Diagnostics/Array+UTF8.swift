import CByteScan

extension [UInt8] {
  /// The place of the first byte that is not UTF-8 (Unicode, table 3-7); `nil` when all are.
  ///
  /// Stretches of ASCII, most of an English book, are passed over at once.
  package var firstPlaceOfInvalidUTF8: Int? {
    var start = 0
    while case let place = endOfASCII(from: start), place < count {
      let end = endOfStretch(from: place)
      if let invalid = invalidPlace(in: place..<end) { return invalid }
      start = end
    }
    return nil
  }

  private func endOfASCII(from start: Int) -> Int {
    withUnsafeBufferPointer { dragoman_end_of_ascii($0.baseAddress, start, $0.count) }
  }

  /// Before a byte that begins a character, some bytes on: few, since in most books a quotation
  /// mark or a dash stands alone among ASCII.
  private func endOfStretch(from start: Int) -> Int {
    var end = Swift.min(start + 32, count)
    while end < count, end > start + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func invalidPlace(in range: Range<Int>) -> Int? {
    do {
      _ = try UTF8Span(validating: span.extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
