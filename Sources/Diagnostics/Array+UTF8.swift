extension [UInt8] {
  /// The place of the first byte that is not UTF-8 (Unicode, table 3-7); `nil` when all are.
  ///
  /// Stretches of ASCII, most of an English book, are passed over at once.
  package var firstPlaceOfInvalidUTF8: Int? {
    var start = 0
    while start < count {
      let end = endOfStretch(from: start)
      if !isASCII(start..<end), let place = invalidPlace(in: start..<end) { return place }
      start = end
    }
    return nil
  }

  /// Before a byte that begins a character, a few hundred bytes on.
  private func endOfStretch(from start: Int) -> Int {
    var end = Swift.min(start + 256, count)
    while end < count, end > start + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func isASCII(_ range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { buffer in
      var all: UInt8 = 0
      for byte in UnsafeBufferPointer(rebasing: buffer[range]) { all |= byte }
      return all < 0x80
    }
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
