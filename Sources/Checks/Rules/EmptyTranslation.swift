package import Diagnostics

/// Forbids a translation that holds nothing but white space.
package struct EmptyTranslation: ByteCheck {
  package let id: CheckID = "empty-translation"
  package let summary = "a translation of white space only"
  package let explanation = """
    The entry counts as translated, yet nothing would be printed: the paragraph would vanish from \
    the page.

    Example: msgid "Call us." with msgstr " ".
    Translate it, or empty the msgstr so that the source is printed and the gap is counted.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard unit.target.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }),
      !unit.source.unicodeScalars.allSatisfy({ $0.properties.isWhitespace })
    else { return [] }
    return [unit.finding(self, Self.headline)]
  }

  private static let headline = "the translation holds white space only"
}
