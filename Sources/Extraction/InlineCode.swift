import Messages
package import XMLTree

/// An inline element, subflow or processing instruction of a unit, as its message names it.
package struct InlineCode: Sendable {
  package enum Kind: Sendable {
    /// An inline element with content.
    case element
    /// An inline element without content.
    case empty
    /// A subflow, block or untranslatable element.
    case placeholder
    case instruction
  }

  package var node: XMLDocument.Node
  package var kind: Kind
  /// The tag's name in the message: `link1`, `xl:link`, `_:footnote-1`; the bytes of a processing
  /// instruction.
  package var tag: String
  /// Whether the translation must have it exactly once: it points somewhere, is pointed at, or
  /// stands for something that readers would miss.
  package var isRequired: Bool
}

extension Extraction {
  /// The codes of a unit in document order.
  package func codes(of unit: Unit) -> [InlineCode] {
    let pieces = pieces[unit.pieces]
    let compact = form == .compact ? CompactTags(pieces, in: document) : nil
    var placeholders = 0
    return pieces.compactMap { piece in
      let kind: InlineCode.Kind
      switch piece.kind {
      case .start: kind = .element
      case .empty: kind = .empty
      case .placeholder:
        kind = .placeholder
        placeholders += 1
      case .instruction where form == .compact: kind = .instruction
      default: return nil
      }
      return InlineCode(
        node: piece.node, kind: kind,
        tag: tag(of: piece.node, kind, compact: compact, number: placeholders),
        isRequired: kind != .element || isAnchorOrLink(piece.node))
    }
  }

  private func tag(
    of node: XMLDocument.Node, _ kind: InlineCode.Kind, compact: CompactTags?, number: Int
  ) -> String {
    if kind == .instruction { return document.source(document.range(node)) }
    if let compact { return compact.tag(of: node) }
    let name = document.name(node)
    return kind == .placeholder ? "_:\(name.local)-\(number)" : name.qualified
  }

  /// Whether the element refers to something else or can be referred to.
  private func isAnchorOrLink(_ node: XMLDocument.Node) -> Bool {
    document.attributes(node).contains { attribute in
      switch (attribute.name.namespace, attribute.name.local) {
      case (XMLNamespace.xml, "id"), (XMLNamespace.xlink, "href"): true
      case (nil, "linkend"), (nil, "linkends"), (nil, "endterm"), (nil, "targetdoc"),
        (nil, "targetptr"), (nil, "href"), (nil, "url"):
        true
      default: false
      }
    }
  }
}
