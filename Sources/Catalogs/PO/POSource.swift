import CByteScan
import Diagnostics
import Glibc
import Messages

/// The bytes of a PO file and where its pieces stand: what every entry read from it refers to.
final class POSource: Sendable {
  let bytes: [UInt8]
  let file: String
  let pieces: [POPiece]
  let records: [PORecord]

  init(bytes: [UInt8], file: String, pieces: [POPiece], records: [PORecord]) {
    self.bytes = bytes
    self.file = file
    self.pieces = pieces
    self.records = records
  }

  /// The value of a quoted piece, its strings joined and its escapes resolved. The file was found to
  /// be UTF-8 when it was read.
  func value(of piece: POPiece) -> String {
    if let range = plainRange(of: piece) {
      return bytes.withUnsafeBufferPointer {
        String(validated: UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
    return withDecoded(piece) { value, isText in
      // A byte that is written as a number need not be a part of a character.
      isText ? String(validated: value) : String(decoding: value, as: UTF8.self)
    }
  }

  /// Combines the bytes of ``value(of:)``; no text is made of them.
  func hash(_ piece: POPiece, into hasher: inout ByteHasher) {
    withDecoded(piece) { value, isText in
      guard isText else { return hasher.combine(String(decoding: value, as: UTF8.self)) }
      hasher.combine(UnsafeRawBufferPointer(value))
    }
  }

  /// Gives the bytes that a quoted piece stands for, and whether they are text beyond doubt: none of
  /// them is written as a number.
  private func withDecoded<Result>(
    _ piece: POPiece, _ body: (UnsafeBufferPointer<UInt8>, Bool) -> Result
  ) -> Result {
    // What is copied may write some bytes behind its end.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: piece.bodyRange.count + 16) { value in
      bytes.withUnsafeBufferPointer { bytes in
        guard let own = bytes.baseAddress, let out = value.baseAddress else {
          return body(UnsafeBufferPointer(start: nil, count: 0), true)
        }
        var count = 0
        var isText = true
        var strings = POStrings(of: piece, in: bytes)
        while var place = strings.next() {
          while true {
            let end = dragoman_copy_plain(own, place, strings.end, out + count)
            count += end - place
            guard end < strings.end, own[end] == UInt8(ascii: "\\") else {
              strings.pass(end)
              break
            }
            let (byte, length) = POEscape.decode(bytes, at: end)
            isText = isText && byte < 0x80
            out[count] = byte
            count += 1
            place = end + length
          }
        }
        return body(UnsafeBufferPointer(start: out, count: count), isText)
      }
    }
  }

  /// Where the value of `piece` stands as it is: one string without escapes.
  func plainRange(of piece: POPiece) -> Range<Int>? {
    let end = Int(piece.end)
    guard let quote = bytes.firstPlace(of: UInt8(ascii: "\""), in: piece.bodyRange) else {
      return nil
    }
    let stop = bytes.endOfPlain(in: quote + 1..<end)
    guard stop < end, bytes[stop] == UInt8(ascii: "\""),
      bytes.firstPlace(of: UInt8(ascii: "\""), in: stop + 1..<end) == nil
    else { return nil }
    return quote + 1..<stop
  }

  /// Whether the value is `text`, byte for byte.
  func value(of piece: POPiece, is text: String) -> Bool {
    let answer = text.withBytes { text in
      bytes.withUnsafeBufferPointer { Self.isValue(of: piece, in: $0, text) }
    }
    return answer ?? value(of: piece).utf8.elementsEqual(text.utf8)
  }

  /// `nil` where a byte is written as a number: it need not be a part of a character.
  private static func isValue(
    of piece: POPiece, in bytes: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    guard let own = bytes.baseAddress, let other = text.baseAddress else { return nil }
    var strings = POStrings(of: piece, in: bytes)
    var seen = 0
    while var place = strings.next() {
      while true {
        let limit = min(strings.end, place + (text.count - seen))
        let end = dragoman_match_plain(own, place, limit, other + seen)
        seen += end - place
        guard end < strings.end else { return false }
        if own[end] == UInt8(ascii: "\"") {
          strings.pass(end)
          break
        }
        guard own[end] == UInt8(ascii: "\\"), seen < text.count else { return false }
        let (byte, length) = POEscape.decode(bytes, at: end)
        guard byte < 0x80 else { return nil }
        guard other[seen] == byte else { return false }
        seen += 1
        place = end + length
      }
    }
    return seen == text.count
  }

  /// Whether two quoted pieces are written the same way, line by line; then their values are the
  /// same, too.
  func isSame(_ left: POPiece, _ right: POPiece) -> Bool {
    guard let first = bytes.firstPlace(of: UInt8(ascii: "\""), in: left.bodyRange),
      let second = bytes.firstPlace(of: UInt8(ascii: "\""), in: right.bodyRange)
    else { return false }
    let (own, other) = (first..<Int(left.end), second..<Int(right.end))
    return own.count == other.count
      && bytes.withUnsafeBufferPointer { bytes.holds(own, of: $0, from: other.lowerBound) }
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
    let place = bytes.withUnsafeBufferPointer { bytes in
      var strings = POStrings(of: piece, in: bytes)
      var seen = 0
      var last = Int(piece.body)
      while var place = strings.next() {
        while place < strings.end, bytes[place] != UInt8(ascii: "\"") {
          if seen == offset { return place }
          let isEscaped = bytes[place] == UInt8(ascii: "\\")
          place += isEscaped ? POEscape.decode(bytes, at: place).length : 1
          seen += 1
          last = place
        }
        strings.pass(place)
      }
      return last
    }
    return location(ofByte: max(place, Int(piece.body)), countingFrom: piece)
  }
}
