package import Diagnostics
import Messages

/// Warns of words that the project does not use, with the ones to use instead.
package struct ForbiddenVariant: Check {
  package let id: CheckID = "forbidden-variant"
  package let summary = "a word that hurts or is out of date"
  package let explanation = """
    Some words blame or label the people whom the guides are for, others are out of official use. \
    The list stands in the program, by language, with what to write instead.

    Example: Romanian “copii abandonați” for children whose parents work abroad.
    Write the expression that the message proposes; in a quoted title waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let rows = ForbiddenWords.rows(for: context.locale)
    guard !rows.isEmpty else { return [] }
    var seen: Set<Int> = []
    return unit.targetText.masked.flatMap { text in
      rows.flatMap { row in row.expression.ranges(in: text.utf16).map { (row, text, $0) } }
    }.compactMap { row, text, range in
      let offset = text.rawOffset(ofUTF16: range.lowerBound)
      guard seen.insert(offset).inserted else { return nil }
      let found = String(decoding: text.utf16[range], as: UTF16.self)
      return unit.finding(self, Self.headline(found, row.instead), at: offset)
    }
  }

  private static func headline(_ found: String, _ instead: String) -> String {
    "“\(found)” is not used in our guides; write “\(instead)”"
  }
}
