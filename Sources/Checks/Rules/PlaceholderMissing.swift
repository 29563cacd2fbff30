package import Diagnostics
import Formatting

/// Forbids losing a value of the source: a number, a date, a phone.
package struct PlaceholderMissing: StructureCheck {
  package let id: CheckID = "placeholder-missing"
  package let summary = "a value of the source that the translation does not print"
  package let explanation = """
    Words in braces, such as {childHelpline}, are replaced by a value when the edition is made. \
    Without it the reader gets the sentence without its number, date or phone.

    Example: “Call {childHelpline}.” with “Sunați.”
    Write each name in braces exactly as in the source; names are not translated. Type ’ and not ' \
    before a brace: l'{name} prints the braces as text.
    """
  package let defaultSeverity = Severity.error
  package let remedy = "Write the name in braces as the source text has it"

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let source)? = unit.sourceText.pattern,
      case .success(let target)? = unit.targetText.pattern
    else { return [] }
    let missing = source.argumentNames.subtracting(target.argumentNames)
      .subtracting(PlaceholderUnknown.misnamed(source, in: target)).sorted()
    return missing.map { name in
      if let quoted = target.quotedArguments.first(where: { $0.name == name }) {
        return unit.finding(self, Messages.quoted(name), at: quoted.offset)
      }
      return unit.finding(self, Messages.missing(name))
    } + missingInBranches(source, target, unit)
  }

  /// Values that every branch of the source prints and some branch of the translation does not.
  private func missingInBranches(
    _ source: MessagePattern, _ target: MessagePattern, _ unit: TranslationUnit
  ) -> [Finding] {
    let everywhere = Self.plainNames(source.nodes).intersection(target.argumentNames)
    let lost = everywhere.subtracting(Self.plainNames(target.nodes)).sorted()
    return lost.map { unit.finding(self, Messages.missingInBranch($0)) }
  }

  /// The names of values that are printed whatever branches are chosen.
  private static func plainNames(_ nodes: [MessagePattern.Node]) -> Set<String> {
    var names: Set<String> = []
    for node in nodes {
      switch node.kind {
      case .text: break
      case .argument(let name, _), .pluralNumber(let name, _): names.insert(name)
      case .plural(let name, _, _, let branches):
        names.formUnion(common(branches).union([name]))
      case .select(let name, let branches):
        names.formUnion(common(branches).union([name]))
      }
    }
    return names
  }

  private static func common(_ branches: [MessagePattern.Branch]) -> Set<String> {
    guard let first = branches.first else { return [] }
    return branches.dropFirst().reduce(plainNames(first.nodes)) {
      $0.intersection(plainNames($1.nodes))
    }
  }

  private enum Messages {
    static func missing(_ name: String) -> String { "the value {\(name)} is missing" }
    static func quoted(_ name: String) -> String {
      "the value {\(name)} is printed as text because of the apostrophe ' before it: write ’"
    }
    static func missingInBranch(_ name: String) -> String {
      "the value {\(name)} is missing in some branches"
    }
  }
}
