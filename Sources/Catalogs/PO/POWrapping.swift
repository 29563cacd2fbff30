import Messages

/// Breaks a value into quoted lines as GNU gettext does (`write-po.c`, function `wrap`): on one
/// line where it fits; otherwise an empty first string, then lines broken where Unicode allows it.
struct POWrapping {
  /// What stands before each line: empty, `#~ `, `#| ` or `#~| `.
  let prefix: String
  let style: POStyle

  /// Appends the lines of `name "value"`, line ends included.
  func append(_ name: String, _ value: String, to output: inout [UInt8]) {
    let text = Text(value)
    if fits(text, behind: name) { return line(name, 0..<text.bytes.count, of: text, to: &output) }
    line(name, 0..<0, of: text, to: &output)
    // Each line end of the value ends a line of the file too.
    var start = 0
    while start < text.bytes.count {
      let end = text.end(ofLineAt: start)
      if text.isASCII, let room = room(behind: 0) {
        for range in POASCIILines(text.bytes, start..<end, room: room) {
          line("", range, of: text, to: &output)
        }
      } else {
        for range in lines(of: start..<end, text.bytes, behind: 0) {
          line("", range, of: text, to: &output)
        }
      }
      start = end
    }
  }

  /// A value, and what one quick look at all its bytes tells.
  private struct Text {
    let bytes: [UInt8]
    let isASCII: Bool
    let hasLineEnd: Bool
    let needsEscape: Bool

    init(_ value: String) {
      bytes = Array(value.utf8)
      needsEscape = bytes.endOfPlain(in: bytes.indices) < bytes.count || bytes.contains(0x7F)
      hasLineEnd = needsEscape && bytes.contains(0x0A)
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      isASCII = all < 0x80
    }

    /// Behind the line end that follows `start`, or the end of the text.
    func end(ofLineAt start: Int) -> Int {
      guard hasLineEnd else { return bytes.count }
      return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }
  }

  private func line(
    _ name: String, _ range: Range<Int>, of text: Text, to output: inout [UInt8]
  ) {
    if !prefix.isEmpty { output += prefix.utf8 }
    if !name.isEmpty {
      output += name.utf8
      output.append(UInt8(ascii: " "))
    }
    output.append(UInt8(ascii: "\""))
    if text.needsEscape {
      POEscape.append(range, of: text.bytes, to: &output)
    } else {
      output.append(range, of: text.bytes)
    }
    output.append(UInt8(ascii: "\""))
    output += style.newline
  }

  /// Columns that a line has for its value; `nil` where lines may be as long as they like.
  ///
  /// - Parameter start: columns that the keyword takes.
  private func room(behind start: Int) -> Int? {
    style.width.map { $0 - prefix.utf8.count - 2 - start }
  }

  /// Whether a value without inner line ends needs no second line.
  private func fits(_ text: Text, behind name: String) -> Bool {
    let start = name.utf8.count + 1
    let room = room(behind: start) ?? .max
    guard room >= 0 else { return false }
    // An ASCII text takes a column for each byte at least: most long ones need no second look.
    if text.bytes.count > room, text.isASCII { return false }
    if text.end(ofLineAt: 0) < text.bytes.count { return false }
    if style.width == nil { return true }
    if text.isASCII { return POASCIILines(text.bytes, text.bytes.indices, room: room).isOne }
    return lines(of: 0..<text.bytes.count, text.bytes, behind: start).count == 1
  }

  /// Greedy filling: breaks at the last opportunity that keeps a line within its columns.
  ///
  /// - Parameter start: columns that the keyword takes from each line.
  private func lines(of portion: Range<Int>, _ bytes: [UInt8], behind start: Int) -> [Range<Int>] {
    guard let room = room(behind: start), Self.mayExceed(room, bytes, portion) else {
      return [portion]
    }
    var filling = LineFilling(from: portion.lowerBound, room: room)
    var breaks = POLineBreaks()
    var offset = portion.lowerBound
    while offset < portion.upperBound {
      let byte = bytes[offset]
      if byte == 0x20 {
        breaks.passSpace()
        filling.columns += 1
        offset += 1
        continue
      }
      let scalar = Self.scalar(bytes, at: offset)
      if breaks.mayBreak(before: scalar) { filling.breakBefore(offset) }
      filling.columns += POLineBreaks.columns(of: scalar)
      offset += UTF8.width(scalar)
      // Between two letters of an English word no line ends, and each takes one column.
      guard Self.isLetter(byte) else { continue }
      let start = offset
      while offset < portion.upperBound, Self.isLetter(bytes[offset]) { offset += 1 }
      filling.columns += offset - start
    }
    return filling.finish(at: portion.upperBound)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether the bytes can take more than `room` columns; a cheap look before the exact one.
  private static func mayExceed(_ room: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= room else { return true }
    var columns = 0
    for index in range { columns += POEscape.isNeeded(for: bytes[index]) ? 4 : 1 }
    return columns > room
  }

  /// The character at a place of well-formed UTF-8.
  private static func scalar(_ bytes: [UInt8], at offset: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[offset])
    func next(_ distance: Int) -> UInt32 { UInt32(bytes[offset + distance] & 0x3F) }
    let value =
      switch first {
      case 0..<0x80: first
      case 0..<0xE0: (first & 0x1F) << 6 | next(1)
      case 0..<0xF0: (first & 0x0F) << 12 | next(1) << 6 | next(2)
      default: (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// The lines of a text that is being filled.
private struct LineFilling {
  private let room: Int
  private var lines: [Range<Int>] = []
  private var lineStart: Int
  /// The last place at which the line may end.
  private var opportunity: Int?
  /// Columns of the line up to there.
  private var columnsBefore = 0
  /// Columns behind it.
  var columns = 0

  init(from start: Int, room: Int) {
    lineStart = start
    self.room = room
  }

  mutating func breakBefore(_ place: Int) {
    if let opportunity, columnsBefore + columns > room {
      lines.append(lineStart..<opportunity)
      lineStart = opportunity
      columnsBefore = 0
    }
    opportunity = place
    columnsBefore += columns
    columns = 0
  }

  consuming func finish(at end: Int) -> [Range<Int>] {
    breakBefore(end)
    lines.append(lineStart..<end)
    return lines
  }
}
