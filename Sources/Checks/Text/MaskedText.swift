import Messages

/// The text that a reader sees, as rules of writing want it: markup gone, references resolved,
/// arguments as U+E001 and what must not be judged (code, addresses, foreign words) as U+E000.
///
/// A class, so that what several rules need of it is worked out once.
final class MaskedText {
  /// Stands for an argument.
  static let argument: Unicode.Scalar = "\u{E001}"
  /// Stands for an inline element whose text is no prose of the language.
  static let opaque: Unicode.Scalar = "\u{E000}"

  private(set) var text = ""
  /// The text as regular expressions want it.
  private(set) lazy var utf16 = Array(text.utf16)
  private(set) lazy var words = TextWords(utf16)
  private(set) lazy var cues = CharacterCues(utf16)
  /// Where pieces of the text come from: UTF-8 offsets in it and in the variant.
  private var pieces: [(masked: Int, source: Int)] = []
  private let variant: TextVariant
  private let quotes: QuotationMarks
  private let index: WordIndex?
  private lazy var wordPlaces = index.map { WordPlaces(utf16, $0) }

  /// - Parameter index: the words that are looked for in the language.
  init(_ variant: TextVariant, quotes: QuotationMarks, index: WordIndex?) {
    self.variant = variant
    self.quotes = quotes
    self.index = index
    guard let markup = variant.markup else {
      append(variant.text, from: 0)
      return
    }
    append(markup)
  }

  /// The offset in the unit's raw text of a UTF-8 offset in ``text``.
  func rawOffset(of offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.masked <= offset }) else { return 0 }
    return variant.rawOffset(of: piece.source + (offset - piece.masked))
  }

  /// The same for an offset in UTF-16.
  func rawOffset(ofUTF16 offset: Int) -> Int {
    let units = text.utf16
    let index = units.index(units.startIndex, offsetBy: min(offset, units.count))
    return rawOffset(of: text.utf8.distance(from: text.startIndex, to: index))
  }

  /// Where an expression may match, as UTF-16 offsets; `nil` where that cannot be told.
  func places(of expression: WordExpression) -> [Int]? {
    index?.member(expression).flatMap { wordPlaces?.places(of: $0) }
  }

  private func append(_ piece: some StringProtocol, from source: Int) {
    pieces.append((text.utf8.count, source))
    text += piece
  }

  /// Appends text between tags. White space on both sides of a tag is one space to a reader.
  private func appendProse(_ bytes: ArraySlice<UInt8>) {
    let isSpaced = text.utf8.last.map(Self.isSpace) ?? false
    let piece = isSpaced ? bytes.drop(while: Self.isSpace) : bytes
    append(String(decoding: piece, as: UTF8.self), from: piece.startIndex)
  }

  /// White space that XML knows, the no-break spaces not among it.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  /// How deep the text stands in elements that are not looked into, and in quotations.
  private struct Depth {
    var opaque = 0
    var quotation = 0
  }

  private func append(_ markup: InlineMarkup) {
    let bytes = Array(markup.source.utf8)
    var depth = Depth()
    for token in markup.tokens {
      let start = token.range.lowerBound
      switch token.kind {
      case .start(let tag): open(tag, at: start, &depth)
      case .end(let name): close(name, at: start, &depth)
      case .empty(let tag) where depth.opaque == 0 && InlineElement.printsText(tag):
        append(String(Self.opaque), from: start)
      case .text where depth.opaque == 0:
        appendProse(bytes[token.range])
      case .reference(let name) where depth.opaque == 0:
        append(InlineMarkup.character(of: name) ?? String(Self.opaque), from: start)
      case .cdata where depth.opaque == 0:
        let range = (start + 9)..<(token.range.upperBound - 3)
        append(String(decoding: bytes[range], as: UTF8.self), from: range.lowerBound)
      case .empty, .text, .reference, .cdata, .comment, .processingInstruction: break
      }
    }
  }

  private func open(_ tag: InlineMarkup.Tag, at offset: Int, _ depth: inout Depth) {
    if depth.opaque > 0 {
      depth.opaque += 1
    } else if InlineElement.isOpaque(tag) {
      depth.opaque = 1
      append(String(Self.opaque), from: offset)
    } else if InlineElement.isQuotation(tag.name) {
      append(quotes.marks(at: depth.quotation).open, from: offset)
      depth.quotation += 1
    } else if InlineElement.isSeparate(tag.name) {
      append(String(Self.opaque), from: offset)
    }
  }

  private func close(_ name: String, at offset: Int, _ depth: inout Depth) {
    if depth.opaque > 0 {
      depth.opaque -= 1
    } else if InlineElement.isQuotation(name), depth.quotation > 0 {
      depth.quotation -= 1
      append(quotes.marks(at: depth.quotation).close, from: offset)
    } else if InlineElement.isSeparate(name) {
      append(String(Self.opaque), from: offset)
    }
  }
}
