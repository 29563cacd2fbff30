package import Diagnostics
import Formatting
import ICU

/// Demands the plural branches that the target language has, and no others.
package struct PluralCategories: Check {
  package let id: CheckID = "plural-categories"
  package let summary = "a plural branch that the language needs is missing, or has no use"
  package let explanation = """
    Languages count differently: English has one and other, Romanian one, few and other, Russian \
    one, few, many and other. For a number without its branch the reader gets the wrong form; a \
    branch that the language does not have is never printed.

    Example: Romanian “{n, plural, one {un apel} other {# de apeluri}}” prints “3 de apeluri”.
    Write every branch that the message names, with the example number put in to try it out.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let pattern)? = unit.targetText.pattern else { return [] }
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
    let present = argument.categories
    let missing = samples.filter { sample in
      !present.contains(sample.category) && !Self.isCovered(sample, by: argument)
    }
    let known = Set(samples.map(\.category))
    let impossible = present.subtracting(known).sorted()
    return missing.map {
      unit.finding(
        self, Messages.missing($0.category.rawValue, argument.name, $0.example),
        at: argument.offset)
    }
      + impossible.map {
        unit.finding(
          self, Messages.impossible($0.rawValue, argument.name, samples), at: argument.offset)
      }
  }

  /// Whether a category can do without a branch: all its numbers have branches of their own
  /// (`=1` where `one` is 1 alone), or only round millions belong to it, which read as `other`
  /// when printed in digits (French, `languages/fr`).
  private static func isCovered(
    _ sample: PluralSamples, by argument: MessagePattern.Argument
  ) -> Bool {
    let exact = Set(argument.keys.map(\.description))
    guard let first = sample.integers.first else { return false }
    if first.utf8.count >= 7 { return true }
    return sample.decimals.isEmpty && sample.integers.allSatisfy { exact.contains("=\($0)") }
  }

  private enum Messages {
    static func missing(_ category: String, _ name: String, _ example: String) -> String {
      "the plural of {\(name)} lacks the branch “\(category)”, for example for \(example)"
    }
    static func impossible(
      _ category: String, _ name: String, _ samples: [PluralSamples]
    ) -> String {
      let known = samples.map { "\($0.category.rawValue) (\($0.example))" }
      return "the branch “\(category)” of {\(name)} is never printed in this language, which has "
        + known.joined(separator: ", ")
    }
  }
}
