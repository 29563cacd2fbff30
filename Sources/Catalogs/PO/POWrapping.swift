import Messages

/// Breaks a value into quoted lines as GNU gettext does (`write-po.c`, function `wrap`): on one
/// line where it fits; otherwise an empty first string, then lines broken where Unicode allows it.
struct POWrapping {
  /// What stands before each line: empty, `#~ `, `#| ` or `#~| `.
  let prefix: StaticString
  let style: POStyle

  /// Appends the lines of `name "value"`, line ends included.
  func append(_ name: String, _ value: String, to output: inout [UInt8]) {
    var value = value
    value.withUTF8 { append(name, POText($0), to: &output) }
  }

  private func append(_ name: String, _ text: POText, to output: inout [UInt8]) {
    output.append(prefix)
    output.append(name)
    output.append(UInt8(ascii: " "))
    output.append(UInt8(ascii: "\""))
    if fits(text, behind: name) {
      append(0..<text.bytes.count, of: text, to: &output)
    } else {
      appendLines(of: text, to: &output)
    }
    output.append(UInt8(ascii: "\""))
    style.appendLineEnd(to: &output)
  }

  /// Appends a value behind an empty first string; each line end of it ends a line of the file too.
  private func appendLines(of text: POText, to output: inout [UInt8]) {
    let room = room(behind: 0)
    var start = 0
    while start < text.bytes.count {
      let portion = start..<text.end(ofLineAt: start)
      if let room {
        for line in POLines(text, portion, room: room) { appendLine(line, of: text, to: &output) }
      } else {
        appendLine(portion, of: text, to: &output)
      }
      start = portion.upperBound
    }
  }

  /// Ends the string before and begins the next one.
  private func appendLine(_ range: Range<Int>, of text: POText, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    style.appendLineEnd(to: &output)
    output.append(prefix)
    output.append(UInt8(ascii: "\""))
    append(range, of: text, to: &output)
  }

  private func append(_ range: Range<Int>, of text: POText, to output: inout [UInt8]) {
    if text.needsEscape {
      POEscape.append(range, of: text.bytes, to: &output)
    } else {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[range]))
    }
  }

  /// Columns that a line has for its value; `nil` where lines may be as long as they like.
  ///
  /// - Parameter start: columns that the keyword takes.
  private func room(behind start: Int) -> Int? {
    style.width.map { $0 - prefix.utf8CodeUnitCount - 2 - start }
  }

  /// Whether a value without inner line ends needs no second line.
  private func fits(_ text: POText, behind name: String) -> Bool {
    let count = text.bytes.count
    let room = room(behind: name.utf8.count + 1) ?? .max
    guard room >= 0 else { return false }
    // No character takes more columns than bytes, unless it is escaped.
    if count <= room, !text.needsEscape { return true }
    if text.end(ofLineAt: 0) < count { return false }
    if style.width == nil { return true }
    return POLines(text, 0..<count, room: room).isOne
  }
}
