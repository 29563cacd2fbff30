import Diagnostics
import Extraction
import Messages
import XMLTree

/// Where the sentences of a guide stand in its files, sign by sign.
///
/// White space, tags and the spelling of references differ between a message and its document, so
/// only the signs that both have are counted.
struct SentencePlaces {
  private enum Unit {
    case element(Extraction, Range<Int>)
    case attribute(Extraction, Range<Int>)
  }

  private var units: [Message.Key: [Unit]] = [:]

  init(_ guide: LoadedGuide) {
    for extraction in guide.files.map(\.extraction) {
      for unit in extraction.units {
        units[extraction.message(of: unit).key, default: []].append(
          .element(extraction, unit.pieces))
      }
      for unit in extraction.attributeUnits {
        let attribute = extraction.document.attribute(of: unit.node, at: unit.attribute)
        units[extraction.messages[unit.message].key, default: []].append(
          .attribute(extraction, attribute.valueRange))
      }
    }
  }

  /// The places of a sign of a message, one for each time that the sentence stands in the guide, in
  /// the guide's order.
  ///
  /// - Parameter offset: UTF-8 offset in the message's text.
  func locations(of key: Message.Key, at offset: Int) -> [SourceLocation] {
    let wanted = Self.signs(before: offset, in: key.text)
    return units[key, default: []].compactMap { unit in
      var finder = SignFinder(wanted)
      switch unit {
      case .element(let extraction, let pieces):
        for piece in extraction.pieces[pieces] { finder.read(piece, of: extraction.document) }
        return finder.location(in: extraction.document)
      case .attribute(let extraction, let range):
        finder.readText(range, of: extraction.document.bytes)
        return finder.location(in: extraction.document)
      }
    }
  }

  /// How many signs of a message stand before an offset; its tags have none.
  private static func signs(before offset: Int, in text: String) -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    var index = 0
    while index < min(offset, bytes.count) {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        index = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
      case UInt8(ascii: "&"):
        index = (bytes[index...].firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
        count += 1
      default:
        let (isSign, length) = sign(at: index, in: bytes)
        if isSign { count += 1 }
        index += length
      }
    }
    return count
  }

  /// Whether the scalar at an index is no white space, and its length in bytes.
  fileprivate static func sign(at index: Int, in bytes: [UInt8]) -> (isSign: Bool, length: Int) {
    guard bytes[index] >= 0x80 else {
      return (bytes[index] != 0x20 && !(0x9...0xD).contains(bytes[index]), 1)
    }
    let end = bytes[(index + 1)...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.endIndex
    let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
    return (scalar?.properties.isWhitespace != true, end - index)
  }
}

/// Counts the signs of a document's text up to a wanted one.
private struct SignFinder {
  /// Signs still to be passed.
  private var remaining: Int
  /// The wanted sign's place in the document, or the end of what was read.
  private var offset: Int?
  private var isFound = false

  init(_ wanted: Int) { remaining = wanted }

  func location(in document: XMLDocument) -> SourceLocation? {
    offset.map { SourceLocation(file: document.file, offset: $0, in: document.bytes) }
  }

  mutating func read(_ piece: Piece, of document: XMLDocument) {
    switch piece.kind {
    case .text: readText(document.range(piece.node), of: document.bytes)
    case .cdata:
      let range = document.contentRange(piece.node)
      var index = range.lowerBound
      while index < range.upperBound, !isFound {
        let (isSign, length) = SentencePlaces.sign(at: index, in: document.bytes)
        if isSign { pass(index, end: index + length) }
        index += length
      }
    case .entityReference:
      let range = document.range(piece.node)
      let text = document.entities(loadsDTD: false).texts[document.name(piece.node).local]
      let signs = text.map { $0.unicodeScalars.count { !$0.properties.isWhitespace } } ?? 1
      for _ in 0..<signs where !isFound { pass(range.lowerBound, end: range.upperBound) }
    case .start, .end, .empty, .placeholder, .comment, .instruction, .hidden: break
    }
  }

  /// Text in which references stand for characters.
  mutating func readText(_ range: Range<Int>, of bytes: [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound, !isFound {
      guard bytes[index] == UInt8(ascii: "&"),
        let semicolon = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";"))
      else {
        let (isSign, length) = SentencePlaces.sign(at: index, in: bytes)
        if isSign { pass(index, end: index + length) }
        index += length
        continue
      }
      let scalar = CharacterData.scalar(ofReference: bytes[index + 1..<semicolon])
      if scalar?.properties.isWhitespace != true { pass(index, end: semicolon + 1) }
      index = semicolon + 1
    }
  }

  private mutating func pass(_ start: Int, end: Int) {
    isFound = remaining == 0
    offset = isFound ? start : end
    remaining -= 1
  }
}
