package import Diagnostics
import Messages

/// Warns of the polite form of address in a guide for children.
package struct ChildAddress: Check {
  package let id: CheckID = "child-address"
  package let summary = "a child addressed as an adult"
  package let explanation = """
    The children’s guide says “tu”, “tu”, “ти”, “ты”: it speaks to one reader, as a friend does. The \
    polite form sounds like a letter from an office. Quotations are left alone, and so are \
    sentences that speak to the reader and others at once (“toi et ton frère, vous…”).

    Example: French “Vous pouvez appeler quand vous voulez.”
    Write the familiar form; where several readers are meant, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard context.audience == .children, !unit.preservesSpace, !unit.isSpoken,
      let words = AddressWords.words(of: context.locale)
    else { return [] }
    for text in unit.targetText.masked {
      guard let range = words.polite.ranges(in: text).first,
        words.familiar?.ranges(in: text).isEmpty ?? true
      else { continue }
      let found = String(decoding: text.utf16[range], as: UTF16.self)
      return [
        unit.finding(
          self, "“\(found)” in a guide for children",
          at: text.rawOffset(ofUTF16: range.lowerBound))
      ]
    }
    return []
  }
}
