import Extraction
import Messages
import XMLTree

/// A unit of the verbatim form, and the units that the compact form makes of the same text: itself,
/// the subflows in it and the attributes of its inline elements.
struct UnitPair {
  let verbatim: Extraction
  let compact: Extraction
  let unit: Unit
  /// The source's text as a tree, with the elements by their place in the document.
  let source: MarkupTree
  let sourceElements: [XMLDocument.Node: MarkupTree.Element]
  /// The compact units, in document order.
  let compactUnits: [Unit]
  /// The places of the compact attribute units of its inline elements.
  let attributeUnits: [Int]

  private let compactUnitPlaces: [XMLDocument.Node: Int]
  /// By the element that has the attributes.
  private let attributePlaces: [XMLDocument.Node: [Int]]

  init(_ unit: Unit, _ index: FormIndex) throws(RecodingFault) {
    verbatim = index.verbatim
    compact = index.compact
    self.unit = unit
    source = try MarkupTree(verbatim.message(of: unit).text, of: unit, in: verbatim)
    var elements: [XMLDocument.Node: MarkupTree.Element] = [:]
    source.parts.forEachElement { elements[$0] = $1 }
    sourceElements = elements
    let inner = elements.filter { $0.value.kind != .placeholder }
    compactUnits = ([unit.node] + inner.keys.sorted()).compactMap { node in
      index.compactUnits[node].map { index.compact.units[$0] }
    }
    compactUnitPlaces = Dictionary(
      uniqueKeysWithValues: compactUnits.enumerated().map { ($0.element.node, $0.offset) })
    attributePlaces = index.compactAttributes.filter { inner[$0.key] != nil }
    attributeUnits = attributePlaces.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The compact unit that an element of the text is; `nil` when it is none.
  func compactUnit(at node: XMLDocument.Node) -> Unit? {
    compactUnitPlaces[node].map { compactUnits[$0] }
  }

  /// The compact attribute units of an inline element, by the attribute's name.
  func attributes(of node: XMLDocument.Node) -> [String: Int] {
    let document = compact.document
    return (attributePlaces[node] ?? []).reduce(into: [:]) { names, place in
      let attribute = document.attribute(of: node, at: compact.attributeUnits[place].attribute)
      names[attribute.name.qualified] = place
    }
  }

  /// The prefix, with its colon, that the verbatim form has for an element that a translator adds.
  var prefix: String { verbatim.document.name(unit.node).prefix.map { $0 + ":" } ?? "" }

  /// The source text of a compact attribute unit.
  func sourceText(ofAttribute place: Int) -> String {
    compact.messages[compact.attributeUnits[place].message].text
  }
}
