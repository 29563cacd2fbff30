/// The lines of an ASCII text, filled greedily: each ends at the last opportunity that keeps it
/// within its columns.
///
/// The same lines as those of any other text, found faster: only the bytes around the end of a line
/// are asked whether it may be broken there.
struct POASCIILines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let portion: Range<Int>
  private let room: Int
  private var start: Int

  /// - Parameter portion: a line of the value, its line end included; no other is in it.
  init(_ bytes: [UInt8], _ portion: Range<Int>, room: Int) {
    self.bytes = bytes
    self.portion = portion
    self.room = room
    start = portion.lowerBound
  }

  /// Whether no line is broken.
  var isOne: Bool { lineEnd() == portion.upperBound }

  mutating func next() -> Range<Int>? {
    guard start < portion.upperBound else { return nil }
    let end = lineEnd()
    defer { start = end }
    return start..<end
  }

  private func lineEnd() -> Int {
    let limit = endOfRoom()
    guard limit < portion.upperBound else { return portion.upperBound }
    var place = limit
    while place > start, !mayBreak(before: place) { place -= 1 }
    guard place == start else { return place }
    // No opportunity within the columns: the first one behind them.
    place = limit + 1
    while place < portion.upperBound, !mayBreak(before: place) { place += 1 }
    return Swift.min(place, portion.upperBound)
  }

  /// Behind the last byte that has a column.
  private func endOfRoom() -> Int {
    var place = start
    var columns = 0
    while place < portion.upperBound {
      columns += POEscape.columns(of: bytes[place])
      if columns > room { return place }
      place += 1
    }
    return place
  }

  private func mayBreak(before place: Int) -> Bool {
    guard bytes[place] != 0x20, bytes[place] != 0x0A else { return false }
    var before = place - 1
    while before >= portion.lowerBound, bytes[before] == 0x20 { before -= 1 }
    let isSpaced = before < place - 1
    guard before >= portion.lowerBound else { return isSpaced }
    return POLineBreaks.mayBreak(between: bytes[before], and: bytes[place], isSpaced: isSpaced)
  }
}
