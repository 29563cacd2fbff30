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
  /// The silent pieces of a unit, in document order.
  package func silentPieces(of unit: Unit) -> [SilentPiece] {
    let pieces = pieces[unit.pieces]
    var result: [SilentPiece] = []
    for place in pieces.indices where isSilent(pieces[place].kind) {
      let holder = holder(of: place, in: pieces)
      result.append(
        SilentPiece(
          node: pieces[place].node, anchor: anchor(of: place, in: pieces), holder: holder))
    }
    return result
  }

  private func isSilent(_ kind: Piece.Kind) -> Bool {
    kind == .comment || kind == .hidden || (kind == .instruction && form == .verbatim)
  }

  private func anchor(of place: Int, in pieces: ArraySlice<Piece>) -> SilentPiece.Anchor {
    let before = pieces[..<place].last { !isTransparent($0) }
    let after = pieces[(place + 1)...].first { !isTransparent($0) }
    guard let before else { return .start }
    if before.kind == .start { return .within(before.node) }
    guard let after, after.kind != .end else { return .end }
    if isCode(before.kind) { return .after(before.node) }
    return isCode(after.kind) ? .before(after.node) : .amid
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

  private func holder(of place: Int, in pieces: ArraySlice<Piece>) -> XMLDocument.Node? {
    var depth = 0
    for piece in pieces[..<place].reversed() {
      if piece.kind == .end { depth += 1 }
      guard piece.kind == .start else { continue }
      if depth == 0 { return piece.node }
      depth -= 1
    }
    return nil
  }
}
