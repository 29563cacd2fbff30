import ICU
import Messages

/// Words of which a translation must keep the right one, in five languages: the months, the
/// currencies, “before” and “after”.
struct MeaningGroup: Sendable {
  /// A meaning that a text has, and where it stands.
  struct Occurrence {
    var meaning: Int
    /// The text in which the word stands, and its UTF-16 range there.
    var text: MaskedText
    var range: Range<Int>

    var word: String { String(decoding: text.utf16[range], as: UTF16.self) }
    /// UTF-8 offset in the unit's raw text.
    var rawOffset: Int { text.rawOffset(ofUTF16: range.lowerBound) }
  }

  /// One meaning exchanged for another.
  struct Exchange {
    var lost: Occurrence
    var found: Occurrence
  }

  static let languages = ["en", "fr", "ro", "bg", "ru"]
  /// By language; each meaning is a group of the expression.
  private let expressions: [String: WordExpression]

  /// - Parameter rows: the meaning, then its words in each of the languages, as ICU patterns
  ///   without groups of their own.
  init(_ rows: [[String]]) {
    var expressions: [String: WordExpression] = [:]
    for (column, language) in Self.languages.enumerated() {
      let words = rows.map { "(\($0[column + 1]))" }.joined(separator: "|")
      expressions[language] = WordExpression(words, barriers: #"\p{M}"#)
    }
    self.expressions = expressions
  }

  static let all = [months, weekdays, currencies, units, numerals] + opposites

  /// `nil` for a language that is not known here.
  func expression(of language: String) -> WordExpression? { expressions[language] }

  /// A meaning of the source that the translation lacks, where it has another of the group that
  /// the source does not have. Both must be there: a meaning said in other words is no mistake.
  func exchange(in unit: TranslationUnit, _ context: CheckContext) -> Exchange? {
    let source = occurrences(in: unit.sourceText, context.sourceLocale)
    guard !source.isEmpty else { return nil }
    let target = occurrences(in: unit.targetText, context.locale)
    let said = Set(target.map(\.meaning))
    guard let lost = source.first(where: { !said.contains($0.meaning) }),
      let found = Self.surplus(of: target, over: source, in: unit)
    else { return nil }
    return Exchange(lost: lost, found: found)
  }

  /// What the translation says and the source does not, or says less often where both are a
  /// single text.
  private static func surplus(
    of target: [Occurrence], over source: [Occurrence], in unit: TranslationUnit
  ) -> Occurrence? {
    let isSingle = unit.sourceText.masked.count == 1 && unit.targetText.masked.count == 1
    var left = source.reduce(into: [Int: Int]()) { $0[$1.meaning, default: 0] += 1 }
    return target.first { occurrence in
      guard let count = left[occurrence.meaning] else { return true }
      left[occurrence.meaning] = count - 1
      return isSingle && count <= 0
    }
  }

  private func occurrences(in text: UnitText, _ locale: LocaleTag) -> [Occurrence] {
    guard let expression = expressions[locale.language] else { return [] }
    return text.masked.flatMap { text in
      expression.matches(in: text).compactMap { match in
        match.groups.firstIndex { $0 != nil }
          .map { Occurrence(meaning: $0, text: text, range: match.range) }
      }
    }
  }
}
