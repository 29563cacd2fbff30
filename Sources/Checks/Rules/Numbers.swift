package import Diagnostics
import Messages

/// Forbids numbers that differ from the source's, by value; warns of one that only the source or
/// only the translation has.
package struct Numbers: Check {
  package let id: CheckID = "numbers"
  package let summary = "a number lost, added or changed"
  package let explanation = """
    A wrong number is the costliest slip of a guide: an amount, an age, a deadline. Numbers are \
    compared by value: “10,000” is “10 000” and “10.000”, “7 p.m.” is “19:00”, and a number up to \
    twelve may be a word.

    A number that was exchanged is an error. One that only the source or only the translation has \
    may be said in other words (“100 % free”, “wholly free”): a warning.

    Example: “about 25 euros” with “около 52 евро”.
    Put the number right; where the languages really differ, waive the finding with the reason.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard Self.hasDigit(unit.source) || Self.hasDigit(unit.target) else { return [] }
    let source = unit.sourceText.masked
    let target = unit.targetText.masked
    guard !source.isEmpty, !target.isEmpty else { return [] }
    let difference = NumberDifference(source.map(\.text), target.map(\.text))
    let rest = difference.tolerating(
      source.map(\.text).joined(separator: " "), target.map(\.text).joined(separator: " "),
      context)
    guard !rest.isEmpty else { return [] }
    return [
      unit.finding(
        self, rest.headline, at: Self.place(of: rest.extra.first, in: target),
        severity: rest.isExchange ? .error : .warning)
    ]
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func place(of token: NumberToken?, in texts: [MaskedText]) -> Int? {
    guard let token else { return nil }
    for text in texts where NumberToken.tokens(in: text.text).contains(token) {
      return text.rawOffset(of: token.offset)
    }
    return nil
  }
}

/// The numbers that one text has and the other has not.
private struct NumberDifference {
  var missing: [NumberToken]
  var extra: [NumberToken]

  var isEmpty: Bool { missing.isEmpty && extra.isEmpty }
  var isExchange: Bool { !missing.isEmpty && !extra.isEmpty }

  /// Compares the texts of a unit: a number of any branch must stand in some branch of the other
  /// side. How often it stands there is no matter: a sentence may say it once.
  init(_ sources: [String], _ targets: [String]) {
    let source = sources.flatMap(NumberToken.tokens(in:))
    let target = targets.flatMap(NumberToken.tokens(in:))
    let sourceValues = source.reduce(into: Set<String>()) { $0.formUnion($1.values) }
    let targetValues = target.reduce(into: Set<String>()) { $0.formUnion($1.values) }
    missing = source.filter { !$0.isOptional && $0.values.isDisjoint(with: targetValues) }.uniqued()
    extra = target.filter { !$0.isOptional && $0.values.isDisjoint(with: sourceValues) }.uniqued()
    if missing.count != extra.count, Self.digits(source) == Self.digits(target) { self = .none }
  }

  private init() {
    missing = []
    extra = []
  }

  private static let none = NumberDifference()

  /// All digits in order: equal where only the grouping differs, as in phone numbers.
  private static func digits(_ tokens: [NumberToken]) -> String {
    tokens.map { $0.text.filter(\.isNumber) }.joined()
  }

  /// What remains when numbers written as words or in Roman figures are allowed for.
  func tolerating(
    _ source: String, _ target: String, _ context: CheckContext
  ) -> NumberDifference {
    guard !isEmpty else { return self }
    var result = self
    result.missing.removeAll { Self.isSpelled($0, in: target, context.locale) }
    result.extra.removeAll { Self.isSpelled($0, in: source, context.sourceLocale) }
    return result
  }

  private static func isSpelled(_ token: NumberToken, in text: String, _ locale: LocaleTag) -> Bool
  {
    guard NumberWords.knows(locale) else { return token.values.contains { $0.count == 1 } }
    return !token.values.isDisjoint(with: NumberWords.values(in: text, locale))
      || !token.values.isDisjoint(with: RomanNumeral.values(in: text))
  }

  var headline: String {
    switch (missing.first, extra.first) {
    case (let lost?, let found?): "the source has \(lost.text), the translation \(found.text)"
    case (let lost?, nil): "the number \(lost.text) of the source is missing"
    case (nil, let found?): "the number \(found.text) is not in the source"
    case (nil, nil): ""
    }
  }
}
