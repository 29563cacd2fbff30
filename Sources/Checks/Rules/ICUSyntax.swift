package import Diagnostics
import Formatting

/// Forbids a pattern that cannot be read.
package struct ICUSyntax: StructureCheck {
  package let id: CheckID = "icu-syntax"
  package let summary = "a pattern with braces or branches that cannot be read"
  package let explanation = """
    The source is a pattern: it holds values in braces, such as {calls, plural, one {…} other {…}}. \
    The translation's braces cannot be read, so no value can be put in and the source text is \
    printed instead.

    Example: “{calls, plural, one {un apel} other {# de apeluri}” lacks its last brace.
    Compare with the source brace by brace; keep the words plural, select and the names of values.
    """
  package let defaultSeverity = Severity.error
  package let remedy = "Compare the braces with those of the source text"

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .failure(let error)? = unit.targetText.pattern,
      case .success? = unit.sourceText.pattern
    else { return [] }
    return [unit.finding(self, error.headline, at: error.offset)]
  }
}
