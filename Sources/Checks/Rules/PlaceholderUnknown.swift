package import Diagnostics
import Formatting

/// Forbids values that the source does not have.
package struct PlaceholderUnknown: StructureCheck {
  package let id: CheckID = "placeholder-unknown"
  package let summary = "a value in braces that the source does not have"
  package let explanation = """
    The name in braces stands for no value of this sentence, so the edition cannot be made from \
    the translation and prints the source text instead. Usually the name was translated or mistyped.

    Example: “{calls} calls” with “{apeluri} apeluri”.
    Copy the name from the source.
    """
  package let defaultSeverity = Severity.error
  package let remedy = "Copy the name from the source text"

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let source)? = unit.sourceText.pattern,
      case .success(let target)? = unit.targetText.pattern
    else { return [] }
    return target.arguments.filter { !source.argumentNames.contains($0.name) }.map { argument in
      let suggestion = Self.suggestion(for: argument.name, source, target)
      return unit.finding(self, Self.headline(argument.name, suggestion), at: argument.offset)
    }
  }

  /// The value of the source that was meant, those first that the translation does not print.
  private static func suggestion(
    for name: String, _ source: MessagePattern, _ target: MessagePattern
  ) -> String? {
    let unused = source.argumentNames.subtracting(target.argumentNames).sorted()
    return Suggestion.closest(to: name, among: unused)
      ?? Suggestion.closest(to: name, among: source.argumentNames.sorted())
      ?? (unused.count == 1 ? unused.first : nil)
  }

  /// The values of the source that stand in the translation under a wrong name.
  static func misnamed(_ source: MessagePattern, in target: MessagePattern) -> Set<String> {
    let unknown = target.argumentNames.subtracting(source.argumentNames)
    return Set(unknown.compactMap { suggestion(for: $0, source, target) })
  }

  private static func headline(_ name: String, _ suggestion: String?) -> String {
    "the source has no value {\(name)}" + (suggestion.map { "; did you mean {\($0)}?" } ?? "")
  }
}
