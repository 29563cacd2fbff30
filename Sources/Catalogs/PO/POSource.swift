import Messages

/// The bytes of a PO file and where its pieces stand: what every entry read from it refers to.
final class POSource: Sendable {
  let bytes: [UInt8]
  let file: String
  let pieces: [POPiece]

  init(bytes: [UInt8], file: String, pieces: [POPiece]) {
    self.bytes = bytes
    self.file = file
    self.pieces = pieces
  }

  /// The value of a quoted piece, its strings joined and its escapes resolved.
  func value(of piece: POPiece) -> String {
    String(unsafeUninitializedCapacity: piece.bodyRange.count) { text in
      var count = 0
      bytes.withUnsafeBufferPointer { bytes in
        forEachRun(of: piece) { run in
          switch run {
          case .literal(let range):
            _ = UnsafeMutableBufferPointer(rebasing: text[count...]).update(
              fromContentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
            count += range.count
          case .escaped(let byte, _):
            text[count] = byte
            count += 1
          }
          return true
        }
      }
      return count
    }
  }

  /// Appends the bytes of ``value(of:)``.
  func appendValue(of piece: POPiece, to decoded: inout [UInt8]) {
    let start = decoded.count
    var isText = true
    forEachRun(of: piece) { run in
      switch run {
      case .literal(let range): decoded.append(range, of: bytes)
      case .escaped(let byte, _):
        isText = isText && byte < 0x80
        decoded.append(byte)
      }
      return true
    }
    guard !isText else { return }
    // A byte that is written as a number need not be a part of a character.
    decoded.removeSubrange(start...)
    decoded += value(of: piece).utf8
  }

  /// Whether the value is `text`, byte for byte.
  func value(of piece: POPiece, is text: String) -> Bool {
    var text = text
    var isText = true
    let isSame = text.withUTF8 { text in
      var place = 0
      var isSame = true
      forEachRun(of: piece) { run in
        switch run {
        case .literal(let range):
          isSame = bytes.holds(range, of: text, from: place)
          place += range.count
        case .escaped(let byte, _):
          isText = byte < 0x80
          isSame = place < text.count && text[place] == byte
          place += 1
        }
        return isSame && isText
      }
      return isSame && place == text.count
    }
    return isText ? isSame : value(of: piece).utf8.elementsEqual(text.utf8)
  }

  /// A stretch of a quoted value.
  enum Run {
    /// Bytes that stand for themselves.
    case literal(Range<Int>)
    /// An escape sequence: the byte it means, and where it stands.
    case escaped(UInt8, Range<Int>)
  }

  /// Calls `body` for each stretch of the value of `piece`, in order, until it returns false.
  func forEachRun(of piece: POPiece, _ body: (Run) -> Bool) {
    var position = Int(piece.body)
    let end = Int(piece.end)
    while position < end {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      guard let next = runsOfString(from: position + 1, end: end, body) else { return }
      position = next
    }
  }

  /// The runs of one quoted string whose first byte is at `start`; returns the place behind it, or
  /// `nil` when `body` wants no more.
  private func runsOfString(from start: Int, end: Int, _ body: (Run) -> Bool) -> Int? {
    var position = start
    var runStart = start
    while true {
      // The quotation mark at the end is within the piece, wherever the search may end.
      position = bytes.endOfPlain(in: min(position, end)..<bytes.count)
      guard position < end else { return end }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        if position > runStart, !body(.literal(runStart..<position)) { return nil }
        return position + 1
      case UInt8(ascii: "\\"):
        if position > runStart, !body(.literal(runStart..<position)) { return nil }
        let (byte, length) = POEscape.decode(bytes, at: position)
        guard body(.escaped(byte, position..<position + length)) else { return nil }
        position += length
        runStart = position
      default:
        position += 1
      }
    }
  }

  /// The text of a comment piece behind its marker (`#.` and so on), without its line end.
  func comment(of piece: POPiece) -> String {
    var start = Int(piece.body) + 1
    if piece.isObsolete { start += 1 }
    switch piece.kind {
    case .extractedComment, .reference, .flags: start += 1
    default: break
    }
    var end = Int(piece.end)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    start = min(start, end)
    if start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The place of the byte at `offset` of the file, which stands on `line` or below.
  func location(ofByte offset: Int, countingFrom piece: POPiece) -> (line: Int, column: Int) {
    var line = Int(piece.line)
    var lineStart = Int(piece.body)
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    for index in Int(piece.body)..<max(offset, Int(piece.body))
    where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    var column = 1
    for index in lineStart..<max(offset, lineStart) where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return (line, column)
  }

  /// The place in the file of the UTF-8 offset `offset` of the decoded value of `piece`.
  func location(ofOffset offset: Int, in piece: POPiece) -> (line: Int, column: Int) {
    var seen = 0
    var place: Int?
    var last = Int(piece.body)
    forEachRun(of: piece) { run in
      switch run {
      case .literal(let range):
        if offset < seen + range.count { place = range.lowerBound + (offset - seen) }
        seen += range.count
        last = range.upperBound
      case .escaped(_, let range):
        if offset < seen + 1 { place = range.lowerBound }
        seen += 1
        last = range.upperBound
      }
      return place == nil
    }
    return location(ofByte: max(place ?? last, Int(piece.body)), countingFrom: piece)
  }
}
