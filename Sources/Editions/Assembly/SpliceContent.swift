import Messages

/// What takes the place of ranges of the source, one behind the other: bytes of the source and text
/// of its own, which stands in one run so that no part is an allocation.
struct SpliceContent {
  /// What new content is made of.
  enum Part {
    /// Bytes of the source, with the splices that lie inside them.
    case source(Range<Int>)
    /// A range of ``SpliceContent/text``.
    case text(Range<Int>)
  }

  private(set) var parts: [Part] = []
  private(set) var text: [UInt8] = []
  /// Where the content begins that is not closed yet.
  private var firstPart = 0
  private var firstByte = 0

  init() {}

  init(_ text: String) { write(text) }

  var isEmpty: Bool { parts.isEmpty }

  /// The last byte that was written; `nil` behind bytes of the source.
  var lastByte: UInt8? {
    guard parts.count > firstPart, case .text = parts[parts.count - 1] else { return nil }
    return text[text.count - 1]
  }

  mutating func copy(_ range: Range<Int>) { parts.append(.source(range)) }

  mutating func write(_ byte: UInt8) {
    text.append(byte)
    extend(by: 1)
  }

  mutating func write(_ bytes: some Collection<UInt8>) {
    let start = text.count
    text.append(contentsOf: bytes)
    extend(by: text.count - start)
  }

  mutating func write(_ string: String) { write(string.utf8) }

  mutating func write(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    extend(by: range.count)
  }

  /// Makes the last bytes part of the content.
  private mutating func extend(by count: Int) {
    guard count > 0 else { return }
    let start = text.count - count
    if parts.count > firstPart, case .text(let range) = parts[parts.count - 1] {
      parts[parts.count - 1] = .text(range.lowerBound..<text.count)
    } else {
      parts.append(.text(start..<text.count))
    }
  }

  /// Writes the same as another content.
  mutating func append(_ other: SpliceContent) {
    for part in other.parts {
      switch part {
      case .source(let range): copy(range)
      case .text(let range): write(other.text[range])
      }
    }
  }

  /// Ends what was written since the last time.
  mutating func close() -> Range<Int> {
    defer { (firstPart, firstByte) = (parts.count, text.count) }
    return firstPart..<parts.count
  }

  /// Takes back what was written since ``close()``.
  mutating func discard() {
    parts.removeSubrange(firstPart...)
    text.removeSubrange(firstByte...)
  }
}
