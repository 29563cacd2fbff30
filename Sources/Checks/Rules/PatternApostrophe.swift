package import Diagnostics
import Formatting

/// Forbids the straight apostrophe in patterns, where it can turn a value into literal text.
package struct PatternApostrophe: Check {
  package let id: CheckID = "pattern-apostrophe"
  package let summary = "a straight apostrophe ' in a sentence with values"
  package let explanation = """
    In a sentence with values, ' directly before a brace switches values off: l'{name} prints the \
    braces. Elsewhere it is harmless to the program and still wrong on paper.

    Example: “Aujourd'hui {calls, plural, …}”.
    Write the typographic apostrophe ’ (U+2019) everywhere.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard case .success(let source)? = unit.sourceText.pattern, !source.isPlainText,
      let offset = Self.apostrophe(in: unit)
    else { return [] }
    let fixed = unit.target.replacing("'", with: "’")
    return [
      unit.finding(
        self, Self.headline, at: offset, fixes: [.init("write ’", replacement: fixed, isSafe: true)]
      )
    ]
  }

  /// The first one outside tags, where it may stand around an attribute.
  private static func apostrophe(in unit: TranslationUnit) -> Int? {
    guard !unit.target.utf8.contains(UInt8(ascii: "<")) else {
      return unit.targetText.masked.lazy.compactMap { text in
        text.text.utf8.firstOffset(of: UInt8(ascii: "'")).map { text.rawOffset(of: $0) }
      }.first
    }
    return unit.target.utf8.firstOffset(of: UInt8(ascii: "'"))
  }

  private static let headline = "a straight apostrophe; write ’"
}

extension String.UTF8View {
  /// The offset of the first such byte.
  fileprivate func firstOffset(of byte: UInt8) -> Int? {
    firstIndex(of: byte).map { distance(from: startIndex, to: $0) }
  }
}
