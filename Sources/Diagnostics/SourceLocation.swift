/// A place in a file of the project.
package struct SourceLocation: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// Path as the user would type it, relative to the project root where there is one.
  package var file: String
  /// Line, counted from 1; 0 when only the file is known.
  package var line: Int
  /// Column in Unicode scalars, counted from 1; 0 when only the line is known.
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of the byte at `offset` in `bytes`, which are UTF-8; past the end means the end.
  package init(file: String, offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for index in 0..<min(max(0, offset), bytes.count) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(file: file, line: line, column: column)
  }

  /// `file`, `file:line` or `file:line:column`, as compilers print it.
  package var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the ``description`` in UTF-8.
  func append(to text: inout [UInt8]) {
    text += file.utf8
    guard line != 0 else { return }
    text += ":".utf8
    text += String(line).utf8
    guard column != 0 else { return }
    text += ":".utf8
    text += String(column).utf8
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return left.line != right.line ? left.line < right.line : left.column < right.column
  }
}
