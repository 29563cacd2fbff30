package import Messages

/// How hard a text may be for its readers, by language.
///
/// The same text has another index in each language: translations of one English text were measured
/// at 54 in French, Romanian and Bulgarian and at 60 in Russian for 44 in English. So each language
/// has limits of its own.
package enum ReadabilityLimits {
  /// The highest LIX of a chapter; `nil` for a language without a limit.
  package static func lix(of audience: CheckContext.Audience, in locale: LocaleTag) -> Double? {
    table[locale.language]?[audience]
  }

  /// The most words of a sentence.
  static func sentence(of audience: CheckContext.Audience) -> Int {
    switch audience {
    case .children: 18
    case .parents, .professionals: 25
    }
  }

  private static let table: [String: [CheckContext.Audience: Double]] = [
    "en": [.children: 30, .parents: 38, .professionals: 50],
    "fr": [.children: 38, .parents: 47, .professionals: 60],
    "ro": [.children: 38, .parents: 47, .professionals: 60],
    "bg": [.children: 38, .parents: 47, .professionals: 60],
    "ru": [.children: 43, .parents: 52, .professionals: 65],
  ]
}
