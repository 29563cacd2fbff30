package import Diagnostics
import Messages

/// Warns of a Roman numeral that is another one than the source’s.
package struct RomanNumerals: Check {
  package let id: CheckID = "roman-numerals"
  package let summary = "a Roman numeral changed"
  package let explanation = """
    Parts, centuries and titles of laws carry Roman numerals. They are compared by value: “chapter \
    IV”, “capitolul 4” and “Kapitel IV” agree.

    Example: “Part II” with “Partea III”.
    Write the number of the source.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let source = Self.numerals(unit.sourceText)
    guard !source.isEmpty else { return [] }
    let target = Self.numerals(unit.targetText)
    let known = Set(source.map(\.value))
    let said = Set(target.map(\.value))
    guard let lost = source.first(where: { !said.contains($0.value) }),
      let found = target.first(where: { !known.contains($0.value) })
    else { return [] }
    return [
      unit.finding(
        self, "the source has \(lost.text), the translation \(found.text)", at: found.offset)
    ]
  }

  private static func numerals(_ text: UnitText) -> [(text: String, value: Int, offset: Int)] {
    text.masked.flatMap { text in
      expression.ranges(in: text.utf16).compactMap { range in
        let figures = String(decoding: text.utf16[range], as: UTF16.self)
        guard let value = RomanNumeral.values(in: figures).first.flatMap({ Int($0) }) else {
          return nil
        }
        return (figures, value, text.rawOffset(ofUTF16: range.lowerBound))
      }
    }
  }

  /// Two figures or more, or one that a word such as “part” announces: “I” alone is a pronoun.
  private static let expression = LazyExpression(
    #"(?<![\p{L}\p{N}])(?:[IVX]{2,6}(?=(?:e|er|-lea|-a|-й|-го|-м)?(?![\p{L}\p{N}]))"#
      + #"|(?<=(?:[Cc]hapter|[Pp]art|[Tt]itle|[Bb]ook|[Cc]hapitre|[Pp]artie|[Tt]itre|[Cc]apitolul"#
      + #"|[Pp]artea|[Tt]itlul|[Гг]лава|[Чч]аст|[Дд]ял|[Чч]асть|[Рр]аздел)[ \u00A0])[IVX](?![\p{L}\p{N}]))"#
  )
}
