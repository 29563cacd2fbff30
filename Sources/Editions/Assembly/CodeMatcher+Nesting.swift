import Extraction
import Messages
import XMLTree

/// What no document type allows at its place in the translation.
extension CodeMatcher {
  /// An element that is open at some place of the translation.
  private struct Open {
    var name: String
    /// The token that opens it.
    var token = 0
    /// `nil` for the unit's own element and for what the translator added.
    var node: XMLDocument.Node?
    var isStructured: Bool
    /// The elements that were met in it, where they may only be the source's.
    var children: [XMLDocument.Node] = []
    var offset: Int
  }

  /// Notes elements that may not stand where the translation puts them.
  mutating func checkNesting(of markup: InlineMarkup) {
    var open = [Open(name: document.name(unit).local, node: unit, isStructured: false, offset: 0)]
    var skipped: [Bool] = []
    for (index, token) in markup.tokens.enumerated() {
      switch token.kind {
      case .start:
        let isEntered = place(index, at: token.range.lowerBound, in: &open)
        skipped.append(!isEntered)
        if isEntered { enter(index, at: token.range.lowerBound, &open) }
      case .empty: _ = place(index, at: token.range.lowerBound, in: &open)
      case .end: if skipped.popLast() == false { leave(&open) }
      case .text, .reference, .cdata: checkText(token, of: markup, in: &open)
      case .comment, .processingInstruction: break
      }
    }
  }

  /// Notes an element below the innermost open one; false when its tag is dropped.
  private mutating func place(_ index: Int, at offset: Int, in open: inout [Open]) -> Bool {
    guard let match = matches[index], !match.isDropped, let parent = open.last else { return false }
    let child = localName(match)
    if let node = match.code?.node { open[open.count - 1].children.append(node) }
    let isForbidden = InlineContent.isForbidden(child, in: parent.name)
    guard isForbidden, !sourceHolds(child, in: parent.name) else { return true }
    misplace(index, .misplaced(tag: tagName(match), parent: parent.name), at: offset)
    return false
  }

  private func localName(_ match: CodeMatch) -> String {
    match.code.map { document.name($0.node).local }
      ?? match.name.split(separator: ":").last.map(String.init) ?? match.name
  }

  private func tagName(_ match: CodeMatch) -> String { match.code?.tag ?? match.name }

  /// Whether the source has such an element at such a place in this very unit.
  private func sourceHolds(_ child: String, in parent: String) -> Bool {
    codes.contains { code in
      document.name(code.node).local == child
        && document.parent(code.node).map { document.name($0).local } == parent
    }
  }

  /// Drops the tag; what readers would miss is put behind the text where that is wanted.
  private mutating func misplace(
    _ index: Int, _ reason: AssemblyProblem.Reason, at offset: Int
  ) {
    let code = matches[index]?.code
    drop(index, reason, at: offset)
    if salvages, let code, code.kind == .placeholder || isAnchor(code) {
      salvagedCodes.append(code)
    }
  }

  // MARK: Elements without text of their own

  private func enter(_ index: Int, at offset: Int, _ open: inout [Open]) {
    guard let match = matches[index] else { return }
    let name = localName(match)
    open.append(
      Open(
        name: name, token: index, node: match.code?.node,
        isStructured: match.code != nil && InlineContent.isStructured(name), offset: offset))
  }

  /// What stands in an element with an order of its own must be what the source has there.
  private mutating func leave(_ open: inout [Open]) {
    if let element = open.last, element.isStructured, let node = element.node,
      element.children != codes.map(\.node).filter({ document.parent($0) == node })
    {
      breakUp(.structureChanged(element.name), at: element.offset, &open)
    }
    open.removeLast()
  }

  private mutating func checkText(
    _ token: InlineMarkup.Token, of markup: InlineMarkup, in open: inout [Open]
  ) {
    guard let element = open.last, element.isStructured else { return }
    let text = Array(markup.source.utf8)[token.range]
    guard !text.allSatisfy({ $0 == 0x20 || $0 == 0xA || $0 == 0x9 || $0 == 0xD }) else { return }
    breakUp(.textBetween(element.name), at: token.range.lowerBound, &open)
  }

  /// Where the parts of the innermost element may also stand without it, they can be saved.
  private mutating func breakUp(
    _ reason: AssemblyProblem.Reason, at offset: Int, _ open: inout [Open]
  ) {
    let element = open[open.count - 1]
    let isLoose = ["keycombo", "menuchoice"].contains(element.name)
    fail(reason, at: offset, canBeSalvaged: isLoose)
    if isLoose { matches[element.token]?.isDropped = true }
    open[open.count - 1].isStructured = false
  }
}
