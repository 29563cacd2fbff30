import Extraction
import Messages
import XMLTree

/// What no document type allows at its place in the translation.
extension CodeMatcher {
  /// An element that is open at some place of the translation.
  private struct Open {
    var roles: InlineContent.Roles
    /// The token that opens it; `nil` for the unit's own element.
    var token: Int?
    /// `nil` for the unit's own element and for what the translator added.
    var node: XMLDocument.Node?
    var isStructured: Bool
    /// The elements that were met in it, where they may only be the source's.
    var children: [XMLDocument.Node] = []
    var offset: Int
  }

  /// Notes elements that may not stand where the translation puts them.
  mutating func checkNesting(of markup: InlineMarkup) {
    var open = [Open(roles: source.unitRoles, node: unit, isStructured: false, offset: 0)]
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
    if let node = match.code?.node { open[open.count - 1].children.append(node) }
    guard InlineContent.isForbidden(match.roles, in: parent.roles) else { return true }
    let parentName = name(of: parent)
    guard !sourceHolds(localName(match), in: parentName) else { return true }
    misplace(index, .misplaced(tag: tagName(match), parent: parentName), at: offset)
    return false
  }

  private func localName(_ match: CodeMatch) -> String {
    match.code.map { document.name($0.node).local } ?? match.name.localName
  }

  private func name(of element: Open) -> String {
    guard let token = element.token else { return document.name(unit).local }
    return matches[token].map(localName) ?? ""
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
    open.append(
      Open(
        roles: match.roles, token: index, node: match.code?.node,
        isStructured: match.code != nil && match.roles.contains(.structured), offset: offset))
  }

  /// What stands in an element with an order of its own must be what the source has there.
  private mutating func leave(_ open: inout [Open]) {
    if let element = open.last, element.isStructured, let node = element.node,
      element.children != codes.map(\.node).filter({ document.parent($0) == node })
    {
      breakUp(.structureChanged(name(of: element)), at: element.offset, &open)
    }
    open.removeLast()
  }

  private mutating func checkText(
    _ token: InlineMarkup.Token, of markup: InlineMarkup, in open: inout [Open]
  ) {
    guard let element = open.last, element.isStructured else { return }
    var text = markup.source
    let isBlank = text.withUTF8 { bytes in
      bytes[token.range].allSatisfy { $0 == 0x20 || $0 == 0xA || $0 == 0x9 || $0 == 0xD }
    }
    guard !isBlank else { return }
    breakUp(.textBetween(name(of: element)), at: token.range.lowerBound, &open)
  }

  /// Where the parts of the innermost element may also stand without it, they can be saved.
  private mutating func breakUp(
    _ reason: AssemblyProblem.Reason, at offset: Int, _ open: inout [Open]
  ) {
    let element = open[open.count - 1]
    let isLoose = ["keycombo", "menuchoice"].contains(name(of: element))
    fail(reason, at: offset, canBeSalvaged: isLoose)
    if isLoose, let token = element.token { matches[token]?.isDropped = true }
    open[open.count - 1].isStructured = false
  }
}
