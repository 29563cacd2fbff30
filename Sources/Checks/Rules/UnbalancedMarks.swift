package import Diagnostics
import Messages

/// Forbids a bracket or quotation mark without its partner.
package struct UnbalancedMarks: Check {
  package let id: CheckID = "unbalanced-marks"
  package let summary = "a bracket or quotation mark without its partner"
  package let explanation = """
    A bracket or a quotation is opened and not closed, or the other way round. Marks are matched \
    across emphasis and links. A source that leaves one open may do so: “a)” at the head of a list.

    Example: “(vezi capitolul 6”.
    Put in the partner, or take the lonely mark out.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let marks = PairedMarks(context.locale)
    guard unit.targetText.masked.contains(where: PairedMarks.mayStand(in:)) else { return [] }
    let sourceMarks = PairedMarks(context.sourceLocale)
    guard unit.sourceText.masked.allSatisfy({ sourceMarks.lonely(in: $0.text) == nil }) else {
      return []
    }
    for text in unit.targetText.masked {
      guard let lonely = marks.lonely(in: text.text) else { continue }
      return [
        unit.finding(
          self, "“\(lonely.mark)” has no partner", at: text.rawOffset(of: lonely.offset))
      ]
    }
    return []
  }
}
