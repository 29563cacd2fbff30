import Extraction
import Messages
import XMLTree

/// The quick way for what most sentences are: a unit that is one stretch of text, and a translation
/// without any markup. There is nothing to compare, and one range of bytes takes the place of
/// another.
enum PlainText {
  /// `nil` for all other units and translations.
  static func splice(
    _ replacement: Replacement, into unit: Unit, of extraction: Extraction
  ) -> Splice? {
    guard !unit.preservesSpace, unit.target == nil, unit.pieces.count == 1,
      let piece = extraction.pieces[unit.pieces].first, piece.kind == .text,
      isPlain(replacement.text),
      let range = BlankText.significantRange(
        of: extraction.document.range(piece.node), in: extraction.document.bytes,
        foldsUnicodeSpace: extraction.form == .verbatim)
    else { return nil }
    return Splice(range: range, parts: [.text(Array(replacement.text.utf8))])
  }

  /// Whether a text holds nothing that could be markup, a line end or a forbidden character
  /// (U+FFFE and U+FFFF begin with the byte 0xEF).
  private static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains { byte in
      byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "]") || byte == 0xEF
    }
  }
}
