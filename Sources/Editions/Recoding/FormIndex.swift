import Extraction
import Messages
import XMLTree

/// One document, extracted in both inline forms.
struct FormIndex {
  let verbatim: Extraction
  let compact: Extraction
  /// The places of compact units by their elements.
  let compactUnits: [XMLDocument.Node: Int]
  /// The places of compact attribute units by their elements.
  let compactAttributes: [XMLDocument.Node: [Int]]

  init(verbatim: Extraction, compact: Extraction) {
    self.verbatim = verbatim
    self.compact = compact
    compactUnits = Dictionary(
      compact.units.enumerated().map { ($0.element.node, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    compactAttributes = Dictionary(grouping: compact.attributeUnits.indices) {
      compact.attributeUnits[$0].node
    }
  }
}
