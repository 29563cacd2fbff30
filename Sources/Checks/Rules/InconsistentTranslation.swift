import Catalogs
package import Diagnostics

/// Notes the same source text with two translations.
package struct InconsistentTranslation: CatalogCheck {
  package let id: CheckID = "inconsistent-translation"
  package let summary = "one source text, two translations"
  package let explanation = """
    The same words (white space and context aside) are translated differently in two \
    places. Sometimes the places ask for it; more often a heading and a reference to it no longer \
    agree.

    Example: “Plan B” once as “Planul B” and once as “Plan de rezervă”.
    Choose one, or waive the finding where both are right.
    """
  package let defaultSeverity = Severity.note

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    var firsts: [String: TranslationUnit] = [:]
    var findings: [Finding] = []
    for unit in catalog.units where unit.form == 0 {
      let source = Self.folded(unit.source)
      guard let first = firsts[source] else {
        firsts[source] = unit
        continue
      }
      guard Self.folded(first.target) != Self.folded(unit.target) else { continue }
      var finding = unit.finding(self, Self.headline)
      finding.notes = [
        .init("the other translation: \(first.target)", at: first.entry.location(of: .string(0)))
      ]
      findings.append(finding)
    }
    return findings
  }

  /// The text with one space for all white space between words.
  private static func folded(_ text: String) -> String {
    let isPlain = !zip(text.utf8, text.utf8.dropFirst()).contains {
      $0 < 0x20 || $0 == 0x20 && $1 == 0x20
    }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let headline = "the same source text is translated otherwise elsewhere"
}
