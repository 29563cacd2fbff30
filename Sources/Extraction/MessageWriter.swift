import CByteScan
import Diagnostics
import Messages
import XMLTree

/// Collects a message's bytes: white space folded, `&`, `<` and `>` of the text as entities.
struct MessageWriter {
  /// Whether no-break and other Unicode spaces are folded like blanks (see ``WhiteSpace``).
  private let foldsUnicodeSpace: Bool
  private var preservesSpace = false
  /// The first ``count`` are the message; behind them is room, which is used again by the next one.
  private var bytes: [UInt8] = []
  private var count = 0
  /// White space was met since the last character.
  private var isSpacePending = false

  init(foldsUnicodeSpace: Bool) { self.foldsUnicodeSpace = foldsUnicodeSpace }

  mutating func begin(preservesSpace: Bool) {
    self.preservesSpace = preservesSpace
    count = 0
    isSpacePending = false
  }

  /// The message; white space at its end is gone unless it is preserved.
  ///
  /// - Parameter isValidated: whether all parts are of a source that was found to be UTF-8.
  func finish(isValidated: Bool) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let message = UnsafeBufferPointer(rebasing: buffer[..<count])
      return isValidated ? String(validated: message) : String(decoding: message, as: UTF8.self)
    }
  }

  // MARK: Parts

  mutating func text(_ range: Range<Int>, of source: [UInt8]) {
    write(range, of: source, references: true, escapesQuote: false)
  }

  mutating func cdata(_ range: Range<Int>, of source: [UInt8]) {
    write(range, of: source, references: false, escapesQuote: false)
  }

  mutating func attributeValue(_ range: Range<Int>, of source: [UInt8]) {
    write(range, of: source, references: true, escapesQuote: true)
  }

  /// The value of an attribute in which no references are left.
  mutating func attributeText(_ range: Range<Int>, of source: [UInt8]) {
    write(range, of: source, references: false, escapesQuote: true)
  }

  /// Bytes of the document as they are.
  mutating func raw(_ range: Range<Int>, of source: [UInt8]) {
    flushSpace()
    source.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Markup without white space.
  mutating func literal(_ markup: [UInt8]) {
    flushSpace()
    markup.withUnsafeBufferPointer { append($0) }
  }

  /// Markup without white space.
  mutating func literal(_ text: String) {
    flushSpace()
    append(text)
  }

  /// The end of what ``attributeValue(_:of:)`` has written, or a blank inside a tag.
  mutating func sign(_ byte: UInt8) {
    flushSpace()
    append(byte)
  }

  // MARK: Characters

  /// Makes room for `size` bytes more, and the few that a copy may write behind them.
  private mutating func makeRoom(for size: Int) {
    let needed = count + size + 16
    guard needed > bytes.count else { return }
    bytes += repeatElement(0, count: max(needed, 2 * bytes.count) - bytes.count)
  }

  private mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    bytes[count] = byte
    count += 1
  }

  private mutating func append(_ added: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: added.count)
    bytes.withUnsafeMutableBufferPointer { buffer in
      _ = buffer[count...].update(fromContentsOf: added)
    }
    count += added.count
  }

  private mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  private mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func flushSpace() {
    guard isSpacePending else { return }
    isSpacePending = false
    if count > 0 { append(0x20) }
  }

  private mutating func write(
    _ range: Range<Int>, of source: [UInt8], references: Bool, escapesQuote: Bool
  ) {
    var index = range.lowerBound
    while true {
      index = writeText(index..<range.upperBound, of: source, isAttribute: escapesQuote)
      guard index < range.upperBound else { return }
      index =
        references && source[index] == UInt8(ascii: "&")
        ? reference(at: index, limit: range.upperBound, in: source, escapesQuote)
        : special(at: index, limit: range.upperBound, in: source, escapesQuote)
    }
  }

  /// Writes what is written as it is, and the white space in it; returns the place behind it.
  private mutating func writeText(
    _ range: Range<Int>, of source: [UInt8], isAttribute: Bool
  ) -> Int {
    makeRoom(for: range.count + 1)
    let (known, wasPending, foldsUnicodeSpace) = (count, isSpacePending, foldsUnicodeSpace)
    let preservesSpace = preservesSpace
    let words = source.withUnsafeBufferPointer { source in
      bytes.withUnsafeMutableBufferPointer { bytes in
        let (from, to) = (range.lowerBound, range.upperBound)
        let out = bytes.baseAddress.map { $0 + known }
        guard preservesSpace else {
          return dragoman_fold_words(
            source.baseAddress, from, to, source.count, foldsUnicodeSpace, wasPending, known == 0,
            out)
        }
        // White space in an attribute's value becomes blanks, one for each.
        let end =
          isAttribute
          ? dragoman_copy_words(
            source.baseAddress, from, to, source.count, foldsUnicodeSpace, out)
          : dragoman_copy_text(source.baseAddress, from, to, source.count, out)
        return dragoman_words(place: end, written: end - from, is_space_pending: false)
      }
    }
    isSpacePending = words.is_space_pending
    count += words.written
    return words.place
  }

  /// One character that is white space or must be escaped; returns the index after it.
  private mutating func special(
    at index: Int, limit: Int, in source: [UInt8], _ escapesQuote: Bool
  ) -> Int {
    let byte = source[index]
    if WhiteSpace.isXML(byte) { return blank(at: index, limit: limit, in: source, escapesQuote) }
    if byte >= 0x80 {
      let length = WhiteSpace.unicodeSpaceLength(source, at: index)
      if preservesSpace { raw(index..<index + length, of: source) }
      isSpacePending = !preservesSpace
      return index + length
    }
    escape(byte, escapesQuote)
    return index + 1
  }

  private mutating func blank(
    at index: Int, limit: Int, in source: [UInt8], _ isAttribute: Bool
  ) -> Int {
    let isPair =
      source[index] == UInt8(ascii: "\r") && index + 1 < limit
      && source[index + 1] == UInt8(ascii: "\n")
    let isLineEnd = source[index] == UInt8(ascii: "\r")
    writeSpace(isAttribute ? 0x20 : isLineEnd ? 0xA : source[index])
    return index + (isPair ? 2 : 1)
  }

  private mutating func writeSpace(_ space: UInt8) {
    if preservesSpace {
      append(space)
    } else {
      isSpacePending = true
    }
  }

  private mutating func escape(_ byte: UInt8, _ escapesQuote: Bool) {
    flushSpace()
    switch byte {
    case UInt8(ascii: "&"): append("&amp;" as StaticString)
    case UInt8(ascii: "<"): append("&lt;" as StaticString)
    case UInt8(ascii: ">"): append("&gt;" as StaticString)
    case UInt8(ascii: "\"") where escapesQuote: append("&quot;" as StaticString)
    default: append(byte)
    }
  }

  /// A character reference or one of XML's own entities becomes the character, another entity
  /// stays; returns the index after it.
  private mutating func reference(
    at index: Int, limit: Int, in source: [UInt8], _ escapesQuote: Bool
  ) -> Int {
    guard let end = source[index..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      escape(source[index], escapesQuote)
      return index + 1
    }
    if let scalar = CharacterData.scalar(ofReference: source[index + 1..<end]) {
      write(scalar, escapesQuote)
    } else {
      raw(index..<end + 1, of: source)
    }
    return end + 1
  }

  private mutating func write(_ scalar: Unicode.Scalar, _ escapesQuote: Bool) {
    guard scalar.value >= 0x80 else {
      let byte = UInt8(scalar.value)
      if WhiteSpace.isXML(byte) { writeSpace(byte) } else { escape(byte, escapesQuote) }
      return
    }
    if foldsUnicodeSpace, !preservesSpace, WhiteSpace.isUnicodeSpace(scalar) {
      isSpacePending = true
    } else {
      flushSpace()
      append(String(scalar))
    }
  }
}
