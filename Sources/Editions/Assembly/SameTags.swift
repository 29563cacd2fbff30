import Extraction
import Glibc
import Messages
import XMLTree

/// The quick way for what most translations are: they have the very tags of their source, in its
/// order, or none as it has none. There is nothing to compare but bytes, and nothing to report.
///
/// Whatever is out of the ordinary takes the long way, through ``UnitWeaver``, which comes to the
/// same wherever both are open.
struct SameTags {
  private let source: PreparedDocument
  private let document: XMLDocument
  private let unit: Unit
  /// Whether a line end may stand in the translation and is written as it is.
  private let takesLineEnds: Bool

  init(_ unit: Unit, of source: PreparedDocument) {
    self.unit = unit
    self.source = source
    document = source.extraction.document
    takesLineEnds = unit.preservesSpace && !UnitMargins.usesCarriageReturns(unit, of: document)
  }

  /// Writes the new content of the unit; `nil`, and something in `content` or not, where the
  /// translation is not of this kind.
  ///
  /// - Returns: the range of the source's content that it takes the place of.
  func write(_ translation: String, into content: inout SpliceContent) -> Range<Int>? {
    let message = source.extraction.messages[unit.message].key.text
    let isSame = translation.withBytes { translation in
      message.withBytes { message in
        write(Reader(translation), message: message, into: &content)
      }
    }
    return isSame ? UnitMargins.range(of: unit, in: source.extraction) : nil
  }

  private func write(
    _ translation: Reader, message: UnsafeBufferPointer<UInt8>, into content: inout SpliceContent
  ) -> Bool {
    var translation = translation
    var place = 0
    /// The element that the next text stands in.
    var parent = unit.node
    for index in unit.pieces {
      let piece = source.extraction.pieces[index]
      let tag: Range<Int>
      switch piece.kind {
      case .text, .cdata, .entityReference: continue
      case .start: tag = document.startTagRange(piece.node)
      case .end: tag = document.endTagRange(piece.node)
      case .empty, .placeholder: tag = document.range(piece.node)
      case .instruction, .comment, .hidden: return false
      }
      // A tag with a default of HTML's is read in its own way.
      guard !document.isHTML, let written = Self.tag(in: message, from: place),
        writeText(&translation, in: parent, into: &content),
        translation.take(message, written)
      else { return false }
      place = written.upperBound
      content.copy(tag)
      switch piece.kind {
      case .start: parent = piece.node
      case .end: parent = document.parent(piece.node) ?? unit.node
      default: break
      }
    }
    return writeText(&translation, in: parent, into: &content) && translation.isAtEnd
  }

  /// Writes the text up to the next tag; false where it may not stand there.
  private func writeText(
    _ translation: inout Reader, in parent: XMLDocument.Node, into content: inout SpliceContent
  ) -> Bool {
    guard let text = translation.takeText(takesLineEnds: takesLineEnds) else { return false }
    if parent != unit.node, source.isStructured[document.nameIndex(parent)] {
      guard translation.isBlank(text) else { return false }
    }
    content.write(text, of: translation.bytes)
    return true
  }

  /// The next tag of a message.
  private static func tag(
    in message: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let start = message.place(of: UInt8(ascii: "<"), from: start) else { return nil }
    var index = start + 1
    while index < message.count {
      switch message[index] {
      case UInt8(ascii: ">"): return start..<index + 1
      case UInt8(ascii: "\""):
        guard let end = message.place(of: UInt8(ascii: "\""), from: index + 1) else { return nil }
        index = end
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// A translation, read stretch by stretch.
private struct Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Takes what follows when it is the bytes of `range`.
  mutating func take(_ other: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= bytes.count - position, let own = bytes.baseAddress,
      let base = other.baseAddress,
      memcmp(own + position, base + range.lowerBound, range.count) == 0
    else { return false }
    position += range.count
    return true
  }

  /// Takes the text before the next tag; `nil` where it holds what takes a closer look.
  mutating func takeText(takesLineEnds: Bool) -> Range<Int>? {
    let start = position
    while true {
      position = bytes.placeOfSign(from: position)
      guard position < bytes.count else { return start..<position }
      switch bytes[position] {
      case UInt8(ascii: "<"): return start..<position
      case UInt8(ascii: "&"):
        guard let length = lengthOfReference() else { return nil }
        position += length
      case UInt8(ascii: "]") where !bytes.holds("]]>", at: position): position += 1
      case 0xEF where !isForbidden: position += 1
      case 0x9: position += 1
      case 0xA where takesLineEnds: position += 1
      default: return nil
      }
    }
  }

  /// Whether this is U+FFFE or U+FFFF.
  private var isForbidden: Bool {
    position + 2 < bytes.count && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0xA || $0 == 0x9 }
  }

  /// `nil` for a reference that must be looked up.
  private func lengthOfReference() -> Int? {
    if bytes.holds("&lt;", at: position) || bytes.holds("&gt;", at: position) { return 4 }
    if bytes.holds("&amp;", at: position) { return 5 }
    if bytes.holds("&quot;", at: position) || bytes.holds("&apos;", at: position) { return 6 }
    return nil
  }
}
