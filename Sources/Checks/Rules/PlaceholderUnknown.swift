package import Diagnostics
import Formatting

/// Forbids values that the source does not have.
package struct PlaceholderUnknown: Check {
  package let id: CheckID = "placeholder-unknown"
  package let summary = "a value in braces that the source does not have"
  package let explanation = """
    The name in braces stands for no value of this sentence, so the edition cannot be made from \
    the translation and prints the source text instead. Usually the name was translated or mistyped.

    Example: “{calls} calls” with “{apeluri} apeluri”.
    Copy the name from the source.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let source)? = unit.sourceText.pattern,
      case .success(let target)? = unit.targetText.pattern
    else { return [] }
    let known = source.argumentNames
    return target.arguments.filter { !known.contains($0.name) }.map { argument in
      let unused = known.subtracting(target.argumentNames).sorted()
      let suggestion =
        Suggestion.closest(to: argument.name, among: known.sorted())
        ?? (unused.count == 1 ? unused.first : nil)
      return unit.finding(self, Self.headline(argument.name, suggestion), at: argument.offset)
    }
  }

  private static func headline(_ name: String, _ suggestion: String?) -> String {
    "the source has no value {\(name)}" + (suggestion.map { "; did you mean {\($0)}?" } ?? "")
  }
}
