import Extraction
import XMLTree

/// What a message does not show of its unit, on its way into a translation: each piece is written
/// once, beside its code where the translation has that, else at the end of the element that held
/// it, else behind the text.
struct SilentPieces {
  private let pieces: [SilentPiece]
  private var isWaiting: [Bool]
  private var waitingCount: Int
  private var byAnchor: [SilentPiece.Anchor: [Int]]
  private var byHolder: [XMLDocument.Node?: [Int]]

  init(_ pieces: [SilentPiece]) {
    self.pieces = pieces
    isWaiting = pieces.map { _ in true }
    waitingCount = pieces.count
    byAnchor = Dictionary(grouping: pieces.indices) { pieces[$0].anchor }
    byHolder = Dictionary(grouping: pieces.indices) { pieces[$0].holder }
  }

  var isEmpty: Bool { waitingCount == 0 }

  /// Takes what stands at a place of the source that the translation has come to.
  ///
  /// - Parameter open: the elements of the source that are open at this place of the translation.
  mutating func take(
    _ anchor: SilentPiece.Anchor, within open: [XMLDocument.Node]
  ) -> [XMLDocument.Node] {
    guard let places = byAnchor.removeValue(forKey: anchor) else { return [] }
    return take(places.filter { pieces[$0].holder.map { open.contains($0) } ?? true })
  }

  /// Takes what the end of an element has to take.
  mutating func takeEnd(of holder: XMLDocument.Node) -> [XMLDocument.Node] {
    take(byHolder.removeValue(forKey: holder) ?? [])
  }

  /// Takes the rest.
  mutating func takeAll() -> [XMLDocument.Node] { take(Array(pieces.indices)) }

  private mutating func take(_ places: [Int]) -> [XMLDocument.Node] {
    let waiting = places.filter { isWaiting[$0] }
    for place in waiting { isWaiting[place] = false }
    waitingCount -= waiting.count
    return waiting.map { pieces[$0].node }
  }
}
