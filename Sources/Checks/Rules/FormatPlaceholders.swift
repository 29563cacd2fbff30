import Catalogs
package import Diagnostics
import Messages

/// Forbids placeholders of a programming language that do not fit those of the source.
package struct FormatPlaceholders: CatalogCheck {
  package let id: CheckID = "format-placeholders"
  package let summary = "placeholders of a program that differ from the source's"
  package let explanation = """
    A message with a flag such as c-format is filled in by a program, which crashes or prints \
    nonsense when a placeholder is malformed, of another type, missing or too many. A plural form \
    for a few numbers only may leave the number out.

    Example: “%d files” with “%s fișiere”.
    Write the placeholders of the source; “%2$s” and its like let them change places.
    """
  package let defaultSeverity = Severity.error

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    let forms = catalog.catalog.header.pluralForms
    return catalog.units.compactMap { unit in
      guard let syntax = unit.entry.flags.lazy.compactMap(FormatSyntax.init(rawValue:)).first,
        let wanted = syntax.arguments(of: unit.entry.idPlural ?? unit.source)
      else { return nil }
      guard let found = syntax.arguments(of: unit.target) else {
        return unit.finding(self, "a malformed placeholder of \(syntax.rawValue)")
      }
      let mayLack = unit.entry.idPlural != nil && Self.isRare(unit, forms)
      return Self.problem(found, wanted, mayLack: mayLack).map { unit.finding(self, $0) }
    }
  }

  private static func problem(
    _ found: [String: String], _ wanted: [String: String], mayLack: Bool
  ) -> String? {
    if let extra = found.keys.sorted().first(where: { wanted[$0] == nil }) {
      return "the source has no placeholder for the argument “\(extra)”"
    }
    if !mayLack, let lost = wanted.keys.sorted().first(where: { found[$0] == nil }) {
      return "the placeholder for the argument “\(lost)” is missing"
    }
    return found.keys.sorted().first { found[$0] != wanted[$0] }.map {
      "the placeholder for the argument “\($0)” is of another type than in the source"
    }
  }

  /// Whether only a few numbers take the form, so that it may say them in words: one of those that
  /// the message's flag `range: 1..3` names, else some of the first thousand.
  private static func isRare(_ unit: TranslationUnit, _ forms: PluralForms?) -> Bool {
    guard let forms else { return false }
    let range = unit.entry.flags.lazy.compactMap(range(of:)).first
    let count = (range ?? 0...1000).prefix(1001).count { forms.form(for: $0) == unit.form }
    return count <= (range == nil ? 4 : 1)
  }

  private static func range(of flag: String) -> ClosedRange<UInt64>? {
    guard flag.hasPrefix("range:") else { return nil }
    let bounds = flag.dropFirst(6).split(separator: ".").compactMap { part in
      UInt64(part.filter { !$0.isWhitespace })
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    return bounds[0]...bounds[1]
  }
}
