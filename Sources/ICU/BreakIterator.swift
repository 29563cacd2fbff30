internal import CICU

/// Finds the boundaries of characters, words, lines or sentences (`ubrk_open`); not `Sendable`.
@safe
package final class BreakIterator {
  package enum Kind: Int32, Sendable, CaseIterable {
    case characters, words, lines, sentences
  }

  /// A piece between two boundaries.
  package struct Piece: Hashable, Sendable {
    /// UTF-16 offsets in the text.
    package var range: Range<Int>
    /// For words: whether it is a word or number, not space or punctuation.
    package var isWord: Bool
  }

  private let handle: OpaquePointer
  private let kind: Kind

  /// - Parameter locale: a BCP 47 tag; `fr@ss=standard` asks for CLDR's abbreviations.
  package init(locale: String, kind: Kind) throws(ICUError) {
    self.kind = kind
    unsafe handle = try unsafe ICUCall.open("ubrk_open") { status in
      unsafe dragoman_break_iterator_open(ICUCall.localeName(locale), kind.rawValue, &status)
    }
  }

  deinit { unsafe dragoman_break_iterator_close(handle) }

  /// The pieces of a text in UTF-16, in order, without gaps.
  package func pieces(of text: [UInt16]) throws(ICUError) -> [Piece] {
    var status: Int32 = 0
    let pieces = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe collect(buffer, &status)
    }
    try ICUError.check(status, in: "ubrk_setText")
    return pieces
  }

  private func collect(
    _ text: UnsafeBufferPointer<UInt16>, _ status: inout Int32
  ) -> [Piece] {
    unsafe dragoman_break_iterator_set_text(handle, text.baseAddress, Int32(text.count), &status)
    guard status <= 0 else { return [] }
    var pieces: [Piece] = []
    var start = 0
    while case let end = Int(unsafe dragoman_break_iterator_next(handle)), end >= 0 {
      let rule = unsafe dragoman_break_iterator_rule(handle)
      pieces.append(Piece(range: start..<end, isWord: kind == .words && rule >= 100))
      start = end
    }
    return pieces
  }

  /// The pieces of a text, as texts.
  package func strings(of text: String) throws(ICUError) -> [String] {
    let units = Array(text.utf16)
    return try pieces(of: units).map { String(decoding: units[$0.range], as: UTF16.self) }
  }
}
