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
  /// Whether the content's line ends are CR LF.
  let usesCarriageReturns: Bool

  init(_ unit: Unit, of extraction: Extraction) {
    let document = extraction.document
    let content = document.contentRange(unit.node)
    let pieces = extraction.pieces[unit.pieces]
    if unit.preservesSpace {
      range = content
      usesCarriageReturns = document.bytes[content].contains(UInt8(ascii: "\r"))
    } else {
      let shown = pieces.compactMap { Self.shown($0, in: extraction) }
      let start = shown.first?.lowerBound ?? content.lowerBound
      range = start..<(shown.last?.upperBound ?? content.upperBound)
      usesCarriageReturns = false
    }
    let range = range
    silent = extraction.silentPieces(of: unit).filter { piece in
      range.contains(document.range(piece.node).lowerBound)
    }
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
