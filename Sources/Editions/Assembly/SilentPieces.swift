import Extraction
import XMLTree

/// What a message does not show of its unit, on its way into a translation: each piece is written
/// once, beside its code where the translation has that, else at the end of the element that held
/// it, else behind the text.
struct SilentPieces {
  private var waiting: [SilentPiece]

  init(_ pieces: [SilentPiece]) { waiting = pieces }

  var isEmpty: Bool { waiting.isEmpty }

  /// Takes what stands at a place of the source that the translation has come to.
  ///
  /// - Parameter open: the elements of the source that are open at this place of the translation.
  mutating func take(
    _ anchor: SilentPiece.Anchor, within open: [XMLDocument.Node]
  ) -> [XMLDocument.Node] {
    take { piece in piece.anchor == anchor && piece.holder.map { open.contains($0) } ?? true }
  }

  /// Takes what the end of an element has to take.
  mutating func takeEnd(of holder: XMLDocument.Node) -> [XMLDocument.Node] {
    take { $0.holder == holder }
  }

  /// Takes the rest.
  mutating func takeAll() -> [XMLDocument.Node] { take { _ in true } }

  private mutating func take(_ isWanted: (SilentPiece) -> Bool) -> [XMLDocument.Node] {
    let taken = waiting.filter(isWanted)
    waiting.removeAll(where: isWanted)
    return taken.map(\.node)
  }
}
