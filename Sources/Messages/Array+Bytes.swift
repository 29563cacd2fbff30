extension [UInt8] {
  /// Appends a part of other bytes: one copy, and no slice that would count as another owner.
  @inlinable package mutating func append(_ range: Range<Int>, of source: borrowing [UInt8]) {
    source.withUnsafeBufferPointer {
      append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }
}
