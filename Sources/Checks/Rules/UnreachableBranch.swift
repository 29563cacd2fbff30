package import Diagnostics
import Formatting
import ICU

/// Warns of a plural branch all whose numbers have branches of their own.
package struct UnreachableBranch: Check {
  package let id: CheckID = "unreachable-branch"
  package let summary = "a plural branch that no number reaches"
  package let explanation = """
    A branch for an exact number (=1) goes before the plural form of the language. Where the form \
    has no other number, its branch is never printed, and nobody notices when it is wrong.

    Example: English “{n, plural, =1 {one call} one {# call} other {# calls}}”.
    Take one of the two out.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let pattern)? = unit.targetText.pattern,
      !pattern.source.contains("offset:")
    else { return [] }
    return pattern.arguments.flatMap { argument -> [Finding] in
      switch argument.kind {
      case .plural: check(argument, unit, context.pluralCategories(ordinal: false))
      case .selectOrdinal: check(argument, unit, context.pluralCategories(ordinal: true))
      case .value, .select: []
      }
    }
  }

  private func check(
    _ argument: MessagePattern.Argument, _ unit: TranslationUnit, _ samples: [PluralSamples]
  ) -> [Finding] {
    let exact = Set(argument.keys.map(\.description))
    return samples.filter { sample in
      argument.categories.contains(sample.category) && sample.category != .other
        && sample.decimals.isEmpty && sample.integers.allSatisfy { exact.contains("=\($0)") }
    }.map { sample in
      unit.finding(
        self, Self.headline(sample.category.rawValue, argument.name, sample.integers),
        at: argument.offset)
    }
  }

  private static func headline(
    _ category: String, _ name: String, _ numbers: [String]
  ) -> String {
    let exact = numbers.map { "=\($0)" }.joined(separator: ", ")
    return "the branch “\(category)” of {\(name)} is never printed: \(exact) goes before it"
  }
}
