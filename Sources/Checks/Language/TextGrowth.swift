import Messages

/// How much longer texts become in translation.
enum TextGrowth {
  /// The usual length of a translation divided by that of its source; measured on long texts
  /// translated from English.
  static func factor(from source: LocaleTag, to target: LocaleTag) -> Double {
    (fromEnglish[target.language] ?? 1.1) / (fromEnglish[source.language] ?? 1.1)
  }

  private static let fromEnglish: [String: Double] = [
    "en": 1, "fr": 1.18, "ro": 1.16, "bg": 1, "ru": 1.05,
  ]
}
