import Catalogs
import Formatting
import ICU
import Messages

/// Tells a translator, in the comments of an entry, which plural forms the target language has and
/// which numbers take each: `plural forms: one (1, 21, 31, 41), few (2, 3, 4, 22), …`.
///
/// The forms are ICU's (CLDR's plural rules, UTS #35 part 3, §5), asked anew at each update.
struct PluralHint {
  private let cardinal: String
  private let ordinal: String

  init(_ locale: LocaleTag) {
    cardinal = Self.line("plural forms", locale, ordinal: false)
    ordinal = Self.line("forms of 1st, 2nd, 3rd", locale, ordinal: true)
  }

  /// The template as a catalog of this language gets it: patterns with plurals have the hint.
  func added(to template: POFile) -> POFile {
    var template = template
    for index in template.entries.indices {
      let lines = lines(for: template.entries[index])
      if !lines.isEmpty { template.entries[index].content.extractedComments += lines }
    }
    return template
  }

  private func lines(for entry: POEntry) -> [String] {
    guard entry.isPattern, let pattern = try? MessagePattern.parse(entry.id) else { return [] }
    let kinds = pattern.arguments.map(\.kind)
    return [
      kinds.contains(.plural) ? cardinal : "", kinds.contains(.selectOrdinal) ? ordinal : "",
    ].filter { !$0.isEmpty }
  }

  private static func line(_ title: String, _ locale: LocaleTag, ordinal: Bool) -> String {
    let samples =
      (try? PluralRules(locale: locale.identifier, ordinal: ordinal).categories()) ?? []
    guard !samples.isEmpty else { return "" }
    let forms = samples.map { sample in
      let numbers = sample.integers.isEmpty ? sample.decimals.filter(isFraction) : sample.integers
      return "\(sample.category.rawValue) (\(numbers.prefix(4).joined(separator: ", ")))"
    }
    return "\(title): \(forms.joined(separator: ", "))"
  }

  private static func isFraction(_ decimal: String) -> Bool { !decimal.hasSuffix(".0") }
}
