/// The longest common subsequence of one text with many, 64 bytes at a time
/// (Hyyrö, “Bit-parallel LCS-length computation revisited”, 2004).
struct LongestCommonSubsequence {
  private let pattern: ArraySlice<UInt8>
  private let wordCount: Int
  /// For each byte value, the places of the pattern where it stands, as bits.
  private let masks: [UInt64]

  /// Longer texts are compared by so many bytes at their beginning.
  private static let limit = 16_384

  init(_ text: [UInt8]) {
    pattern = text.prefix(Self.limit)
    wordCount = (pattern.count + 63) / 64
    var masks = [UInt64](repeating: 0, count: 256 * max(wordCount, 1))
    for (index, byte) in pattern.enumerated() {
      masks[Int(byte) * wordCount + index / 64] |= 1 << UInt64(index % 64)
    }
    self.masks = masks
  }

  /// Twice the common length by both lengths: 1 for equal texts, 0 for nothing in common.
  func similarity(to text: [UInt8]) -> Double {
    let other = text.prefix(Self.limit)
    guard !pattern.isEmpty, !other.isEmpty else { return 0 }
    return 2 * Double(length(with: other)) / Double(pattern.count + other.count)
  }

  private func length(with text: ArraySlice<UInt8>) -> Int {
    var row = [UInt64](repeating: .max, count: wordCount)
    for byte in text {
      let base = Int(byte) * wordCount
      var carry: UInt64 = 0
      for word in 0..<wordCount {
        let value = row[word]
        let matches = value & masks[base + word]
        let (sum, overflow) = value.addingReportingOverflow(matches)
        let (withCarry, secondOverflow) = sum.addingReportingOverflow(carry)
        carry = overflow || secondOverflow ? 1 : 0
        row[word] = withCarry | (value & ~matches)
      }
    }
    let tail = pattern.count % 64
    if tail != 0 { row[wordCount - 1] |= ~((1 << UInt64(tail)) - 1) }
    return row.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
