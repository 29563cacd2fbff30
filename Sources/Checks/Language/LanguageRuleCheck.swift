package import Diagnostics

/// One rule of a language file as a check.
package struct LanguageRuleCheck: Check {
  package let rule: LanguageRule
  private let expression: LazyExpression
  private let cue: CharacterCues?

  package init(_ rule: LanguageRule) {
    self.rule = rule
    expression = LazyExpression(rule.pattern)
    cue = rule.cue.map { CharacterCues($0.utf16) }
  }

  package var id: CheckID { rule.id }
  package var summary: String { rule.headline }
  package var defaultSeverity: Severity { rule.severity }

  package var explanation: String {
    let wrong = rule.hits.map { "“\(Self.visible($0))”" }.joined(separator: ", ")
    let right = rule.passes.map { "“\(Self.visible($0))”" }.joined(separator: ", ")
    return """
      A rule of writing\(rule.language.map { " of the language “\($0)”" } ?? " of all languages"): \
      \(rule.headline).

      Example: wrong \(wrong); right \(right).
      Mend the translation as the right examples show; waive the finding where the text is a quotation or a name.\
      \(correctsItself ? "\n“dragoman check --fix” does it for you." : "")
      """
  }

  package var remedy: String {
    (correctsItself ? "Run dragoman check --fix, or mend" : "Mend")
      + " the translation as the right examples of dragoman explain \(id) show"
  }

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !unit.preservesSpace, rule.audiences == nil || !unit.isSpoken else { return [] }
    let found = unit.targetText.masked.filter { cue?.meets($0.cues) ?? true }.map { text in
      (
        text: text,
        ranges: expression.ranges(in: text.utf16).filter { range in
          !VerbatimText(text.utf16, around: range).stands(in: unit.sourceText)
        }
      )
    }
    let places = found.flatMap { text, ranges in
      ranges.map { text.rawOffset(ofUTF16: $0.lowerBound) }
    }.uniqued()
    guard let first = places.first else { return [] }
    let count = places.count > 1 ? " (\(places.count) places)" : ""
    return [
      unit.finding(self, rule.headline + count, at: first, fixes: fixes(found, unit, context))
    ]
  }

  private func fixes(
    _ found: [(text: MaskedText, ranges: [Range<Int>])], _ unit: TranslationUnit,
    _ context: CheckContext
  ) -> [Finding.Fix] {
    guard let correction = Correction.byRule[id] else { return [] }
    var corrector = TextCorrector(unit.target, locale: context.locale)
    for (text, ranges) in found { corrector.correct(ranges, of: text, by: correction) }
    return corrector.result.map {
      [Finding.Fix("Run dragoman check --fix", replacement: $0, isSafe: true)]
    } ?? []
  }

  /// Whether the pattern compiles and the examples hold; for the tests.
  package func flags(_ text: String) -> Bool {
    !expression.ranges(in: text).isEmpty
  }

  /// Whether there is one answer to what it finds, which `dragoman check --fix` writes.
  package var correctsItself: Bool { Correction.byRule[id] != nil }

  package var compiles: Bool { expression.compiles }

  /// Spaces that look alike, told apart.
  private static func visible(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> String in
        switch scalar.value {
        case 0xA0, 0x2009, 0x200B, 0x202F, 0x2060, 0xE000...0xE001, 0xFFFD:
          "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
        default: String(Character(scalar))
        }
      }.joined())
  }
}
