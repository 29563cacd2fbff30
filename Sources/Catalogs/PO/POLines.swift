/// The lines of a text, filled greedily: each ends at the last opportunity that keeps it within its
/// columns.
///
/// Only the characters around the end of a line are asked whether it may be broken there.
struct POLines: Sequence, IteratorProtocol {
  private let text: POText
  private let portion: Range<Int>
  private let room: Int
  private let table = LineBreakTable.shared
  private var start: Int

  /// - Parameters:
  ///   - portion: a line of the value, its line end included; no other is in it.
  ///   - room: the columns of a line.
  init(_ text: POText, _ portion: Range<Int>, room: Int) {
    self.text = text
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

  /// Behind the last character that has its columns.
  private func endOfRoom() -> Int {
    if text.isPlainASCII { return Swift.min(start + room, portion.upperBound) }
    var place = start
    var columns = 0
    while place < portion.upperBound {
      let plain = text.plainColumns(at: place)
      guard columns + plain <= room else { return place + room - columns }
      columns += plain
      place += plain
      if plain == 8 { continue }
      let (scalar, width) = text.scalar(at: place)
      columns += scalar.columns
      if columns > room { return place }
      place += width
    }
    return place
  }

  /// Whether a line may begin at `place`: spaces and the line end belong to the line before them, a
  /// mark to its letter.
  private func mayBreak(before place: Int) -> Bool {
    let byte = text.bytes[place]
    guard byte != 0x20, byte != 0x0A, !text.isContinuation(place) else { return false }
    var end = place
    while end > portion.lowerBound, text.bytes[end - 1] == 0x20 { end -= 1 }
    let isSpaced = end < place
    guard end > portion.lowerBound else { return isSpaced }
    let before = text.bytes[end - 1]
    if byte < 0x80, before < 0x80 { return table.breaks(before, byte, spaced: isSpaced) }
    let leading = table.leading(text.scalar(at: place).value)
    if leading == .mark, !isSpaced { return false }
    return table.breaks(classBefore(end), leading, spaced: isSpaced)
  }

  /// The class that decides about a break behind the character that ends before `end`.
  private func classBefore(_ end: Int) -> LineBreakClass {
    var place = text.startOfScalar(before: end)
    while true {
      let scalar = text.scalar(at: place).value
      let trailing = table.trailing(scalar)
      guard trailing == .mark, place > portion.lowerBound, text.bytes[place - 1] != 0x20 else {
        return trailing
      }
      place = text.startOfScalar(before: place)
    }
  }
}
