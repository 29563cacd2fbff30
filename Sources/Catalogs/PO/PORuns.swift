import CByteScan

/// The stretches of a quoted piece's value, in order.
struct PORuns {
  enum Run {
    /// Bytes that stand for themselves.
    case literal(Range<Int>)
    /// An escape sequence: the byte it means, and where it stands.
    case escaped(UInt8, Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private var isInString = false

  /// - Parameter bytes: those of the file.
  init(of piece: POPiece, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = Int(piece.body)
    end = Int(piece.end)
  }

  mutating func next() -> Run? {
    while position < end {
      guard isInString else {
        isInString = bytes[position] == UInt8(ascii: "\"")
        position += 1
        continue
      }
      let start = position
      position = endOfLiteral(from: start)
      guard position == start else { return .literal(start..<position) }
      guard bytes[position] != UInt8(ascii: "\"") else {
        isInString = false
        position += 1
        continue
      }
      let (byte, length) = POEscape.decode(bytes, at: position)
      position += length
      return .escaped(byte, start..<position)
    }
    return nil
  }

  /// The next quotation mark or backslash. The scanner has made sure that there is one.
  private func endOfLiteral(from start: Int) -> Int {
    var index = start
    while true {
      index = min(dragoman_end_of_plain(bytes.baseAddress, index, bytes.count), end)
      guard index < end, bytes[index] < 0x20 else { return index }
      index += 1
    }
  }
}

/// The quoted strings of a piece, one after another.
struct POStrings {
  /// Behind the piece.
  let end: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  /// - Parameter bytes: those of the file.
  init(of piece: POPiece, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = Int(piece.body)
    end = Int(piece.end)
  }

  /// The place behind the opening quotation mark of the next string; `nil` where there is none.
  mutating func next() -> Int? {
    while position < end {
      position += 1
      if bytes[position - 1] == UInt8(ascii: "\"") { return position }
    }
    return nil
  }

  /// Goes on behind the closing quotation mark of the string, which stands at `place`.
  mutating func pass(_ place: Int) { position = place + 1 }
}
