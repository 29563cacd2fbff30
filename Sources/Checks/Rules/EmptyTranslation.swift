package import Diagnostics
import Messages

/// Forbids a translation that leaves nothing to read.
package struct EmptyTranslation: ByteCheck {
  package let id: CheckID = "empty-translation"
  package let summary = "a translation without a word"
  package let explanation = """
    The entry counts as translated, yet nothing would be printed: the paragraph would vanish from \
    the page.

    Example: msgid "Call us." with msgstr " ".
    Translate it, or empty the msgstr so that the source is printed and the gap is counted.
    """
  package let defaultSeverity = Severity.error

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard InlineMarkup.isEmptied(unit.target, of: unit.source) else { return [] }
    return [unit.finding(self, Self.headline)]
  }

  package static let headline = "the translation has no words"
}
