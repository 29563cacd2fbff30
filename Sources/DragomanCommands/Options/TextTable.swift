/// Rows of text in columns, the last of which is wrapped to the width of the terminal.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows
  }

  /// - Parameter width: of the terminal, in characters.
  func rendered(width: Int) -> String {
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return "" }
    let widths = (0..<columns - 1).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let indent = widths.reduce(0) { $0 + $1 + 2 }
    var result = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.dropLast().enumerated() {
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      let lines = Self.wrapped(row.last ?? "", width: max(20, width - indent))
      result += (line + lines[0]).withoutTrailingSpace + "\n"
      for rest in lines.dropFirst() {
        result += String(repeating: " ", count: indent) + rest + "\n"
      }
    }
    return result
  }

  /// The text in lines of at most `width` characters, broken at ordinary spaces; at least one line.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        if line.isEmpty {
          line = String(word)
        } else if line.count + 1 + word.count <= width {
          line += " " + word
        } else {
          lines.append(line)
          line = String(word)
        }
      }
      lines.append(line)
    }
    return lines
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    String(reversed().drop(while: { $0 == " " }).reversed())
  }
}
