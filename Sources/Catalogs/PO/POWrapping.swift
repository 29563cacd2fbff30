/// Breaks a value into quoted lines as GNU gettext does (`write-po.c`, function `wrap`): on one
/// line where it fits; otherwise an empty first string, then lines broken where Unicode allows it.
struct POWrapping {
  /// What stands before each line: empty, `#~ `, `#| ` or `#~| `.
  let prefix: String
  let style: POStyle

  /// Appends the lines of `name "value"`, line ends included.
  func append(_ name: String, _ value: String, to output: inout [UInt8]) {
    let bytes = Array(value.utf8)
    let portions = Self.portions(of: bytes)
    if portions.count < 2, let only = fitting(bytes, behind: name) {
      line(name, bytes[only], to: &output)
      return
    }
    line(name, [], to: &output)
    for portion in portions {
      for range in lines(of: portion, bytes, behind: 0) {
        line("", bytes[range], to: &output)
      }
    }
  }

  private func line(_ name: String, _ content: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += prefix.utf8
    output += name.utf8
    if !name.isEmpty { output.append(UInt8(ascii: " ")) }
    output.append(UInt8(ascii: "\""))
    POEscape.append(content, to: &output)
    output.append(UInt8(ascii: "\""))
    output += style.newline
  }

  /// The value cut behind each line end that it holds.
  private static func portions(of bytes: [UInt8]) -> [Range<Int>] {
    var portions: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      portions.append(start..<end)
      start = end
    }
    return portions
  }

  /// The whole of a value without inner line ends, if it needs no second line.
  private func fitting(_ bytes: [UInt8], behind name: String) -> Range<Int>? {
    let start = name.utf8.count + 1
    guard let width = style.width else { return bytes.startIndex..<bytes.endIndex }
    guard prefix.utf8.count + 2 + start <= width else { return nil }
    // An ASCII text takes a column for each byte at least: most long ones need no second look.
    let isLong = bytes.count > width - prefix.utf8.count - 2 - start
    if isLong, bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    let lines = lines(of: 0..<bytes.count, bytes, behind: start)
    return lines.count == 1 ? lines[0] : nil
  }

  /// Greedy filling: breaks at the last opportunity that keeps a line within its columns.
  ///
  /// - Parameter start: columns that the keyword takes from each line.
  private func lines(of portion: Range<Int>, _ bytes: [UInt8], behind start: Int) -> [Range<Int>] {
    guard let room = style.width.map({ $0 - prefix.utf8.count - 2 - start }),
      Self.mostColumns(bytes[portion]) > room
    else { return [portion] }
    var lines: [Range<Int>] = []
    var lineStart = portion.lowerBound
    var lastOpportunity: Int?
    var columns = 0
    var sinceOpportunity = 0
    var breaks = POLineBreaks()
    var offset = portion.lowerBound
    func breakBefore(_ place: Int) {
      if let last = lastOpportunity, columns + sinceOpportunity > room {
        lines.append(lineStart..<last)
        lineStart = last
        columns = 0
      }
      lastOpportunity = place
      columns += sinceOpportunity
      sinceOpportunity = 0
    }
    var isInWord = false
    while offset < portion.upperBound {
      // Between two letters of an English word no line ends, and each takes one column.
      let isLetter = Self.isLetter(bytes[offset])
      if isLetter, isInWord {
        sinceOpportunity += 1
        offset += 1
        continue
      }
      isInWord = isLetter
      let scalar = Self.scalar(bytes, at: offset)
      if breaks.mayBreak(before: scalar) { breakBefore(offset) }
      sinceOpportunity += POLineBreaks.columns(of: scalar)
      offset += UTF8.width(scalar)
    }
    breakBefore(portion.upperBound)
    lines.append(lineStart..<portion.upperBound)
    return lines
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Columns that the bytes take at most; a cheap look before the exact one.
  private static func mostColumns(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (POEscape.isNeeded(for: $1) ? 4 : 1) }
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
