import Messages

extension SpacePass {
  /// The names of elements whose text is no language; in the compact form a number may follow.
  package static let opaqueElements: Set<String> = [
    "code", "command", "email", "filename", "literal", "option", "programlisting", "screen",
    "systemitem", "uri",
  ]

  /// Elements that leave nothing visible at their place: the text reads on through them.
  private static let invisibleElements: Set<String> = ["anchor", "footnote", "indexterm"]

  /// A translation with its markup, its text with the right spaces; markup that is not well-formed
  /// is given back as it is.
  package func applied(toMarkup text: String) -> String {
    guard !rows.isEmpty, text.utf8.contains(where: { $0 == 0x20 || $0 == 0xC2 || $0 == 0xE2 })
    else { return text }
    guard let markup = try? InlineMarkup(text) else { return text }
    var reader = MarkupPieces(markup)
    let spaced = applied(to: reader.read())
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var next = spaced.makeIterator()
    for (token, isText) in zip(markup.tokens, reader.isRunningText) {
      if isText, let piece = next.next() {
        result += piece.utf8
      } else {
        result += bytes[token.range]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Turns the tokens of a text into pieces for the pass.
  private struct MarkupPieces {
    private let markup: InlineMarkup
    private var opaqueDepth = 0
    /// For each token whether it is a text piece.
    private(set) var isRunningText: [Bool] = []

    init(_ markup: InlineMarkup) {
      self.markup = markup
    }

    mutating func read() -> [Piece] {
      let bytes = Array(markup.source.utf8)
      var pieces: [Piece] = []
      for token in markup.tokens {
        var isText = false
        switch token.kind {
        case .text where opaqueDepth == 0:
          pieces.append(.text(String(decoding: bytes[token.range], as: UTF8.self)))
          isText = true
        case .start(let tag):
          if opaqueDepth > 0 || SpacePass.opaqueElements.contains(baseName(tag.name)) {
            if opaqueDepth == 0 { pieces.append(.opaque) }
            opaqueDepth += 1
          }
        case .end: opaqueDepth = max(0, opaqueDepth - 1)
        case .empty(let tag) where !SpacePass.invisibleElements.contains(baseName(tag.name)):
          if opaqueDepth == 0 { pieces.append(.opaque) }
        case .reference where opaqueDepth == 0: pieces.append(.opaque)
        default: break
        }
        isRunningText.append(isText)
      }
      return pieces
    }

    private func baseName(_ name: String) -> String {
      String(name.reversed().drop(while: \.isNumber).reversed())
    }
  }
}
