package import Diagnostics
import Messages

/// Warns of words that the project does not use, with the ones to use instead.
package struct ForbiddenVariant: Check {
  package let id: CheckID = "forbidden-variant"
  package let summary = "a word that hurts or is out of date"
  package let explanation = """
    Some words blame or label the people whom the guides are for, others are out of official use. \
    A list of them stands in the program, by language, with what to write instead; a project adds \
    its own to its glossary, with the status “forbidden”: where the source has the term of that \
    concept, or everywhere when the concept has no term in the source language.

    Example: Romanian “copii abandonați” for children whose parents work abroad.
    Write the expression that the message proposes; in a quoted title waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    listed(in: unit, context) + (context.terms.map { inGlossary($0, unit) } ?? [])
  }

  private func listed(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let rows = ForbiddenWords.rows(for: context.locale)
    guard !rows.isEmpty else { return [] }
    var seen: Set<Int> = []
    return unit.targetText.masked.flatMap { text in
      rows.flatMap { row in row.expression.ranges(in: text).map { (row, text, $0) } }
    }.compactMap { row, text, range in
      let offset = text.rawOffset(ofUTF16: range.lowerBound)
      guard seen.insert(offset).inserted else { return nil }
      let found = String(decoding: text.utf16[range], as: UTF16.self)
      return unit.finding(self, Self.headline(found, row.instead), at: offset)
    }
  }

  private func inGlossary(_ terms: TermBase, _ unit: TranslationUnit) -> [Finding] {
    guard terms.forbids else { return [] }
    let meant = Set(unit.sourceTermHits(terms).flatMap(\.concepts))
    var seen: Set<Int> = []
    return zip(unit.targetText.masked, unit.targetWords).flatMap { text, words in
      terms.forbidden(in: words, meant).compactMap { place in
        let offset = text.rawOffset(of: place.offset)
        guard seen.insert(offset).inserted else { return nil }
        return unit.finding(self, Self.headline(place.text, place.instead), at: offset)
      }
    }
  }

  private static func headline(_ found: String, _ instead: String) -> String {
    "“\(found)” is not used in our guides; write “\(instead)”"
  }
}
