import CByteScan
import Diagnostics
import Messages
import XMLTree

/// Collects a message's bytes: white space folded, `&`, `<` and `>` of the text as entities.
struct MessageWriter {
  /// Whether no-break and other Unicode spaces are folded like blanks (see ``WhiteSpace``).
  private let foldsUnicodeSpace: Bool
  private var preservesSpace = false
  private var bytes: [UInt8] = []
  /// White space was met since the last character.
  private var isSpacePending = false

  init(foldsUnicodeSpace: Bool) { self.foldsUnicodeSpace = foldsUnicodeSpace }

  mutating func begin(preservesSpace: Bool) {
    self.preservesSpace = preservesSpace
    bytes.removeAll(keepingCapacity: true)
    isSpacePending = false
  }

  /// The message; white space at its end is gone unless it is preserved.
  ///
  /// - Parameter isValidated: whether all parts are of a source that was found to be UTF-8.
  func finish(isValidated: Bool) -> String {
    guard isValidated else { return String(decoding: bytes, as: UTF8.self) }
    return bytes.withUnsafeBufferPointer { String(validated: $0) }
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
    bytes.append(range, of: source)
  }

  /// Markup without white space.
  mutating func literal(_ markup: [UInt8]) {
    flushSpace()
    bytes += markup
  }

  /// Markup without white space.
  mutating func literal(_ text: String) {
    flushSpace()
    bytes.append(contentsOf: text.utf8)
  }

  /// A blank inside a tag.
  mutating func space() {
    bytes.append(0x20)
  }

  // MARK: Characters

  private mutating func flushSpace() {
    guard isSpacePending else { return }
    isSpacePending = false
    if !bytes.isEmpty { bytes.append(0x20) }
  }

  private mutating func write(
    _ range: Range<Int>, of source: [UInt8], references: Bool, escapesQuote: Bool
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      if !preservesSpace, WhiteSpace.isXML(source[index]) {
        isSpacePending = true
        index += 1
        continue
      }
      let end = plainEnd(from: index, limit: range.upperBound, in: source)
      if end > index {
        flushSpace()
        bytes.append(index..<end, of: source)
        index = end
      } else if references, source[index] == UInt8(ascii: "&") {
        index = reference(at: index, limit: range.upperBound, in: source, escapesQuote)
      } else {
        index = special(at: index, limit: range.upperBound, in: source, escapesQuote)
      }
    }
  }

  /// The end of the run of bytes that are written as they are: words, and single blanks between
  /// them.
  private func plainEnd(from start: Int, limit: Int, in source: [UInt8]) -> Int {
    source.withUnsafeBytes { buffer in
      let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      var index = start
      while true {
        index = dragoman_end_of_words(
          bytes, index, limit, buffer.count, index == start || buffer[index - 1] == 0x20)
        guard index < limit, buffer[index] >= 0x80,
          !foldsUnicodeSpace || WhiteSpace.unicodeSpaceLength(buffer, at: index) == 0
        else { break }
        index += 1
      }
      // What follows a blank decides about it.
      return index > start && buffer[index - 1] == 0x20 ? index - 1 : index
    }
  }

  /// One character that is white space or must be escaped; returns the index after it.
  private mutating func special(
    at index: Int, limit: Int, in source: [UInt8], _ escapesQuote: Bool
  ) -> Int {
    let byte = source[index]
    if WhiteSpace.isXML(byte) { return blank(at: index, limit: limit, in: source, escapesQuote) }
    if byte >= 0x80 {
      let length = WhiteSpace.unicodeSpaceLength(source, at: index)
      if preservesSpace { bytes.append(index..<index + length, of: source) }
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
      bytes.append(space)
    } else {
      isSpacePending = true
    }
  }

  private mutating func escape(_ byte: UInt8, _ escapesQuote: Bool) {
    flushSpace()
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\"") where escapesQuote: bytes.append(contentsOf: "&quot;".utf8)
    default: bytes.append(byte)
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
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}
