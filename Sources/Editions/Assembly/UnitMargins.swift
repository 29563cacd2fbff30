import Extraction
import Messages
import XMLTree

/// What of a unit's content stays where it is when the text is replaced.
struct UnitMargins {
  /// From the first to the last character or tag that the message shows; the white space, comments
  /// and processing instructions outside stay.
  let range: Range<Int>
  /// Comments, remarks and processing instructions between, which the message does not show.
  let silent: [SilentPiece]
  /// Whether white space is preserved and its line ends are CR LF.
  let usesCarriageReturns: Bool

  init(_ unit: Unit, of extraction: Extraction) {
    let range = Self.range(of: unit, in: extraction)
    self.range = range
    usesCarriageReturns =
      unit.preservesSpace && Self.usesCarriageReturns(unit, of: extraction.document)
    silent = extraction.silentPieces(of: unit).filter { piece in
      range.contains(extraction.document.range(piece.node).lowerBound)
    }
  }

  /// What ``range`` is of a unit.
  static func range(of unit: Unit, in extraction: Extraction) -> Range<Int> {
    let content = extraction.document.contentRange(unit.node)
    guard !unit.preservesSpace else { return content }
    let pieces = extraction.pieces
    var (start, end) = (content.lowerBound, content.upperBound)
    for index in unit.pieces {
      guard let shown = shown(pieces[index], in: extraction) else { continue }
      start = shown.lowerBound
      break
    }
    for index in unit.pieces.reversed() {
      guard let shown = shown(pieces[index], in: extraction) else { continue }
      end = shown.upperBound
      break
    }
    return start..<end
  }

  /// Whether line ends of the unit's content are CR LF.
  static func usesCarriageReturns(_ unit: Unit, of document: XMLDocument) -> Bool {
    document.bytes[document.contentRange(unit.node)].contains(UInt8(ascii: "\r"))
  }

  /// The bytes of a piece that the message shows.
  private static func shown(_ piece: Piece, in extraction: Extraction) -> Range<Int>? {
    let document = extraction.document
    let foldsUnicodeSpace = extraction.form == .verbatim
    switch piece.kind {
    case .text:
      return BlankText.significantRange(
        of: document.range(piece.node), in: document.bytes, foldsUnicodeSpace: foldsUnicodeSpace)
    case .cdata:
      let text = BlankText.significantRange(
        of: document.contentRange(piece.node), in: document.bytes,
        foldsUnicodeSpace: foldsUnicodeSpace, isCDATA: true)
      return text == nil ? nil : document.range(piece.node)
    case .start: return document.startTagRange(piece.node)
    case .end: return document.endTagRange(piece.node)
    case .empty, .placeholder, .entityReference: return document.range(piece.node)
    case .instruction: return extraction.form == .compact ? document.range(piece.node) : nil
    case .comment, .hidden: return nil
    }
  }
}
