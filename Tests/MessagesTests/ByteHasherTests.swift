import Messages
import Testing

@Suite struct ByteHasherTests {
  private func hash(_ parts: [UInt8]...) -> Int {
    var hasher = ByteHasher()
    for part in parts { part.withUnsafeBytes { hasher.combine($0) } }
    return hasher.value
  }

  @Test func everyLengthAndEveryByteCounts() {
    var seen: Set<Int> = []
    var count = 0
    for length in 0..<70 {
      let zeros = [UInt8](repeating: 0, count: length)
      seen.insert(hash(zeros))
      count += 1
      for place in 0..<length {
        var changed = zeros
        changed[place] = 1
        seen.insert(hash(changed))
        count += 1
      }
    }
    #expect(seen.count == count)
  }

  @Test func equalBytesHaveOneHash() {
    let text = String(repeating: "Звони детям. ", count: 9)
    var fromText = ByteHasher()
    fromText.combine(text)
    #expect(fromText.value == hash(Array(text.utf8)))
    #expect(hash([1, 2], [3]) != hash([1], [2, 3]))
  }
}
