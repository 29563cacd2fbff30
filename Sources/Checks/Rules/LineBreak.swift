package import Diagnostics

/// Forbids a line break inside a text whose source has none; those at the edges are ``EdgeSpace``'s.
package struct LineBreak: StructureCheck {
  package let id: CheckID = "line-break"
  package let summary = "a line break that the source does not have"
  package let explanation = """
    A line break inside a sentence is left over from an editor or from a paste.

    Example: “Call us today.” with “Sunați-ne\\nastăzi.”.
    Write a space in its place, or delete it.
    """
  package let defaultSeverity = Severity.error

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !unit.preservesSpace, unit.target.utf8.contains(UInt8(ascii: "\n")),
      !unit.source.utf8.contains(UInt8(ascii: "\n")),
      unit.target.utf8.contains(where: { $0 > 0x20 })
    else { return [] }
    // Between the branches of a pattern a line break means nothing.
    for variant in unit.targetText.variants {
      guard let place = Self.innerBreak(Array(variant.text.utf8)) else { continue }
      return [unit.finding(self, summary, at: variant.rawOffset(of: place), fixes: [Self.fix])]
    }
    return []
  }

  /// The first line break with text on both sides.
  private static func innerBreak(_ text: [UInt8]) -> Int? {
    let start = text.firstIndex { $0 > 0x20 } ?? 0
    let end = text.lastIndex { $0 > 0x20 } ?? 0
    return text.indices.first { $0 > start && $0 < end && text[$0] == UInt8(ascii: "\n") }
  }

  private static let fix = Finding.Fix("Write a space in its place, or delete it")
}
