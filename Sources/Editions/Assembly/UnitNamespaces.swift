import Extraction
import Messages
import XMLTree

/// Keeps prefixes bound when a translation moves inline elements that declare them.
struct UnitNamespaces {
  private let document: XMLDocument
  private let unit: XMLDocument.Node
  /// Whether any inline element of the unit declares a namespace.
  private let isNeeded: Bool

  init(_ unit: Unit, of extraction: Extraction) {
    let document = extraction.document
    self.document = document
    self.unit = unit.node
    isNeeded = extraction.pieces[unit.pieces].contains { piece in
      piece.kind == .start
        && document.attributes(piece.node).contains(where: \.isNamespaceDeclaration)
    }
  }

  /// The declarations in the element's own start tag.
  func declarations(of node: XMLDocument.Node) -> [InlineMarkup.Attribute] {
    document.attributes(node).filter(\.isNamespaceDeclaration).map { attribute in
      .init(name: attribute.name.qualified, rawValue: document.source(attribute.valueRange))
    }
  }

  /// What inline elements around `node` declare in the source, except those that are open around
  /// it in the translation as well.
  func declarations(
    missingFor node: XMLDocument.Node, within matches: [CodeMatch]
  ) -> [InlineMarkup.Attribute] {
    guard isNeeded else { return [] }
    let open = matches.compactMap(\.code?.node)
    var seen = Set(declarations(of: node).map(\.name))
    var missing: [InlineMarkup.Attribute] = []
    var current = document.parent(node)
    while let ancestor = current, ancestor != unit, ancestor > unit {
      for declaration in declarations(of: ancestor) where seen.insert(declaration.name).inserted {
        if !open.contains(ancestor) { missing.append(declaration) }
      }
      current = document.parent(ancestor)
    }
    return missing
  }
}
