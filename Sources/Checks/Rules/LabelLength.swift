import Catalogs
package import Diagnostics
import Messages

/// Warns of heads and table cells that are too long for their place, and forbids texts beyond the
/// limit that their author set.
package struct LabelLength: Check {
  package let id: CheckID = "label-length"
  package let summary = "a label too long for its place"
  package let explanation = """
    A head of more than sixty characters takes several lines, and its running head does not fit \
    the page; a cell much wider than the source’s squeezes the whole table. A text with the flag \
    max-length:N (as Weblate writes it) must not have more than N characters: it is printed \
    where there is no room for more.

    Example: the cell “share it” with “împărtășește asta cu cineva apropiat”.
    Say it shorter; where there is room, waive the finding.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    if let headline = beyondLimit(unit) {
      return [unit.finding(self, headline, severity: .error)]
    }
    switch unit.element {
    case "title", "titleabbrev": return longHead(unit).map { [unit.finding(self, $0)] } ?? []
    case "entry", "td", "th": return wideCell(unit).map { [unit.finding(self, $0)] } ?? []
    default: return []
    }
  }

  private func beyondLimit(_ unit: TranslationUnit) -> String? {
    guard let limit = Self.limit(of: unit.entry.flags) else { return nil }
    let target = Self.length(of: unit.targetText)
    return target > limit ? "\(target) characters, where its author allows \(limit)" : nil
  }

  private func longHead(_ unit: TranslationUnit) -> String? {
    let target = Self.length(of: unit.targetText)
    guard target > Self.longestHead, target * 2 > Self.length(of: unit.sourceText) * 3 else {
      return nil
    }
    return "a head of \(target.counted("character")); \(Self.longestHead) fit"
  }

  private func wideCell(_ unit: TranslationUnit) -> String? {
    let (source, target) = (Self.length(of: unit.sourceText), Self.length(of: unit.targetText))
    guard source <= Self.shortCell, target > Self.roomyCell, target * 2 > source * 5 else {
      return nil
    }
    return "a cell of \(target.counted("character")), where the source has \(source)"
  }

  private static let longestHead = 60
  private static let shortCell = 25
  private static let roomyCell = 24

  /// Characters of the longest variant, without markup.
  private static func length(of text: UnitText) -> Int {
    text.masked.map { $0.text.count }.max() ?? 0
  }

  private static func limit(of flags: [String]) -> Int? {
    let prefix = "max-length:"
    return flags.first { $0.hasPrefix(prefix) }.flatMap { Int($0.dropFirst(prefix.count)) }
  }
}
