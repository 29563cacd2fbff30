import Extraction
import XMLTree

/// What a unit gives to every translation that is woven into it.
final class WovenUnit: Sendable {
  let unit: Unit
  let document: XMLDocument
  let codes: SourceCodes
  let margins: UnitMargins
  let silent: SilentPieces
  let namespaces: UnitNamespaces

  init(_ unit: Unit, of extraction: Extraction) {
    self.unit = unit
    document = extraction.document
    codes = SourceCodes(unit, of: extraction)
    margins = UnitMargins(unit, of: extraction)
    silent = SilentPieces(margins.silent)
    namespaces = UnitNamespaces(unit, of: extraction)
  }
}
