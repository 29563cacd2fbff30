package import Diagnostics

/// A check of one translation beside its source.
///
/// A check is pure: everything that it needs stands in the unit and the context. Whether it runs,
/// how grave its findings are and which of them are waived is the engine's business.
package protocol Check: DescribedCheck {
  func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding]
}

/// A check that reads the bytes of source and translation and nothing else, unless it finds
/// something: no markup, no pattern, no regular expression. Such checks keep up with reading.
package protocol ByteCheck: Check {}

/// A check of what must hold before a translation can stand in the guide at all.
///
/// An error of such a check is the only one that is told of a translation: what others would say
/// of a broken sentence mostly follows from the break.
package protocol StructureCheck: Check {}

/// A check that compares the entries of a catalog with each other.
package protocol CatalogCheck: DescribedCheck {
  func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding]
}
