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
