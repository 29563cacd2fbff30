/// Breaks a value into quoted lines as GNU gettext does (`write-po.c`, function `wrap`): on one
/// line where it fits; otherwise an empty first string, then lines broken where Unicode allows it.
struct POWrapping {
  /// What stands before each line: empty, `#~ `, `#| ` or `#~| `.
  let prefix: String
  let style: POStyle

  /// The lines of `name "value"`, line ends included.
  func lines(_ name: String, _ value: String) -> [UInt8] {
    let portions = Self.portions(of: value)
    guard portions.count > 1 || breaksFirstLine(name, portions) else {
      return line("\(name) ", Self.escaped(portions.first.map(Array.init) ?? []))
    }
    var result = line("\(name) ", [])
    for portion in portions {
      for piece in broken(portion) { result += line("", piece) }
    }
    return result
  }

  private func line(_ start: String, _ escaped: [UInt8]) -> [UInt8] {
    Array((prefix + start + "\"").utf8) + escaped + [UInt8(ascii: "\"")] + style.newline
  }

  /// The value cut behind each line end that it holds.
  private static func portions(of value: String) -> [Substring.UnicodeScalarView] {
    var portions: [Substring.UnicodeScalarView] = []
    let scalars = value.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end =
        scalars[start...].firstIndex(of: "\n").map { scalars.index(after: $0) } ?? scalars.endIndex
      portions.append(Substring(value)[start..<end].unicodeScalars)
      start = end
    }
    return portions
  }

  /// Columns between the quotation marks of a line that begins with `start`.
  private func room(behind start: Int) -> Int? {
    style.width.map { $0 - prefix.unicodeScalars.count - 2 - start }
  }

  private func breaksFirstLine(
    _ name: String, _ portions: [Substring.UnicodeScalarView]
  ) -> Bool {
    guard let portion = portions.first, let room = room(behind: name.utf8.count + 1) else {
      return false
    }
    if room < 0 { return true }
    return cuts(Array(portion), room: room).count > 1
  }

  /// One portion as the contents of quoted lines.
  private func broken(_ portion: Substring.UnicodeScalarView) -> [[UInt8]] {
    let scalars = Array(portion)
    guard let room = room(behind: 0) else { return [Self.escaped(scalars)] }
    return cuts(scalars, room: room).map { Self.escaped(Array(scalars[$0])) }
  }

  /// Greedy filling: breaks at the last opportunity that keeps a line within `room` columns.
  private func cuts(_ scalars: [Unicode.Scalar], room: Int) -> [Range<Int>] {
    let opportunities = POLineBreaks.opportunities(in: scalars)
    var ranges: [Range<Int>] = []
    var lineStart = 0
    var lastOpportunity: Int?
    var columns = 0
    var sinceOpportunity = 0
    for index in scalars.indices {
      if index > 0, opportunities[index] {
        if let last = lastOpportunity, columns + sinceOpportunity > room {
          ranges.append(lineStart..<last)
          lineStart = last
          columns = 0
        }
        lastOpportunity = index
        columns += sinceOpportunity
        sinceOpportunity = 0
      }
      sinceOpportunity += POLineBreaks.columns(of: scalars[index])
    }
    if let last = lastOpportunity, columns + sinceOpportunity > room {
      ranges.append(lineStart..<last)
      lineStart = last
    }
    ranges.append(lineStart..<scalars.count)
    return ranges
  }

  private static func escaped(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.isASCII {
        POEscape.append(UInt8(scalar.value), to: &bytes)
      } else {
        bytes += Array(String(Character(scalar)).utf8)
      }
    }
    return bytes
  }
}
