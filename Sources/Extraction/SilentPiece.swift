import Messages
package import XMLTree

/// A comment, a remark or a processing instruction that a unit's message does not show, and where
/// it stands among the unit's inline codes.
package struct SilentPiece: Sendable {
  package enum Anchor: Hashable, Sendable {
    /// At the beginning of the unit.
    case start
    /// Directly behind the start tag of the inline element that holds it.
    case within(XMLDocument.Node)
    /// Directly behind or before a code; white space does not count.
    case after(XMLDocument.Node)
    case before(XMLDocument.Node)
    /// At the end of the unit or of the inline element that holds it.
    case end
    /// Between words, which no translation has; it goes to the end.
    case amid
  }

  package var node: XMLDocument.Node
  package var anchor: Anchor
  /// The inline element that holds it; `nil` for the unit itself.
  package var holder: XMLDocument.Node?
}

extension Extraction {
  /// The silent pieces of a unit, in document order; one pass, however many they are.
  package func silentPieces(of unit: Unit) -> [SilentPiece] {
    var result: [SilentPiece] = []
    /// The first of those whose neighbour behind is not known yet.
    var waiting = 0
    var before: Piece?
    var open: [XMLDocument.Node] = []
    for piece in pieces[unit.pieces] {
      if isSilent(piece.kind) {
        result.append(SilentPiece(node: piece.node, anchor: .end, holder: open.last))
      } else if !isTransparent(piece) {
        for place in waiting..<result.count {
          result[place].anchor = anchor(between: before, and: piece)
        }
        waiting = result.count
        before = piece
        if piece.kind == .start { open.append(piece.node) }
        if piece.kind == .end { open.removeLast() }
      }
    }
    for place in waiting..<result.count {
      result[place].anchor = anchor(between: before, and: nil)
    }
    return result
  }

  private func anchor(between before: Piece?, and after: Piece?) -> SilentPiece.Anchor {
    guard let before else { return .start }
    if before.kind == .start { return .within(before.node) }
    guard let after, after.kind != .end else { return .end }
    if isCode(before.kind) { return .after(before.node) }
    return isCode(after.kind) ? .before(after.node) : .amid
  }

  private func isSilent(_ kind: Piece.Kind) -> Bool {
    kind == .comment || kind == .hidden || (kind == .instruction && form == .verbatim)
  }

  private func isCode(_ kind: Piece.Kind) -> Bool {
    switch kind {
    case .start, .end, .empty, .placeholder, .instruction: true
    case .text, .cdata, .entityReference, .comment, .hidden: false
    }
  }

  /// Whether a piece leaves what stands beside it as neighbours: silent ones and white space.
  private func isTransparent(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .text: !BlankText.hasText(document.range(piece.node), in: document.bytes)
    default: isSilent(piece.kind)
    }
  }
}
