/// The forms of a word by the suffix rules of its language.
///
/// The rules write all forms that the ending and the class allow, rather one too many than one too
/// few: a form that the language does not have stands in no text. Words come folded
/// (``TermWords/folded(_:)``) and go out folded.
enum Inflection {
  /// All forms, the word itself among them; `nil` where the language or the ending is not known
  /// here, so that only the word itself can be recognised.
  static func forms(
    of word: String, _ wordClass: WordClass, language: String
  ) -> Set<String>? {
    if wordClass == .fixed { return [word] }
    let forms: [String]? =
      switch language {
      case "en": EnglishInflection.forms(of: word, wordClass)
      case "fr": FrenchInflection.forms(of: word, wordClass)
      case "ro": RomanianInflection.forms(of: word, wordClass)
      case "bg": BulgarianInflection.forms(of: word, wordClass)
      case "ru": RussianInflection.forms(of: word, wordClass)
      default: nil
      }
    return forms.map { Set($0).union([word]) }
  }

  static func knows(language: String) -> Bool {
    ["en", "fr", "ro", "bg", "ru"].contains(language)
  }
}

extension String {
  /// The word with other letters at its end; `nil` when it does not end so.
  func replacingSuffix(_ suffix: String, with other: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) + other : nil
  }

  /// The word without the suffix; `nil` when it does not end so.
  func withoutSuffix(_ suffix: String) -> String? {
    replacingSuffix(suffix, with: "")
  }

  /// The word without the first of the suffixes that it has; `nil` when it has none.
  func withoutSuffix(of suffixes: [String]) -> String? {
    suffixes.lazy.compactMap { self.withoutSuffix($0) }.first
  }

  func ends(in letters: String) -> Bool {
    last.map(letters.contains) ?? false
  }

  /// The word with each of the endings.
  func adding(_ endings: [String]) -> [String] {
    endings.map { self + $0 }
  }

  /// The same, endings divided by spaces; `_` stands for none.
  func adding(_ endings: String) -> [String] {
    adding(endings.split(separator: " ").map { $0 == "_" ? "" : String($0) })
  }
}
