import Formatting
import Messages

/// Formats bytes as MessageFormat 2, reads them as a pattern, lists its variants, fills it, and sets
/// its spaces.
///
/// The first byte chooses the language. The laws: an error lies inside its pattern, the space pass
/// changes spaces alone, and a second pass changes nothing.
struct PatternFuzzing {
  private static let languages: [LocaleTag] = ["ru", "fr", "ro", "bg", "en"]

  private let formatters = Self.languages.map { LocaleFormatter(locale: $0) }
  private let passes = Self.languages.map { SpacePass(locale: $0) }
  private let values: ValueSet
  private let inputs: [String: MF2Input] = [
    "n": .number(DecimalNumber(3)), "x": .text("a"), "b": .boolean(true),
    "d": .date("2011-02-27T10:20:30"),
  ]

  init() throws {
    values = ValueSet([
      "n": try Value.read(typed: "number:1.50"), "m": try Value.read(typed: "money:6720 EUR"),
      "r": try Value.read(typed: "numberRange:2..5"),
      "d": try Value.read(typed: "date:2011-02-27"),
      "i": try Value.read(typed: "dateInterval:2009-09-30..2011-02-27"),
      "t": try Value.read(typed: "time:19:30 Europe/Paris"),
      "u": .duration(minutes: 90), "l": .list(of: .language, items: ["fr", "ro"]),
      "c": .country("FR"), "g": .language("ro"), "s": .select("mother"), "x": .text("a & <b>"),
      "p": .phone(number: "112", print: "112"),
    ])
  }

  /// - Returns: whether the bytes are a pattern.
  func run(_ bytes: [UInt8]) throws(BrokenLaw) -> Bool {
    let language = Int(bytes.first ?? 0) % Self.languages.count
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let newer = MF2Formatter(locale: Self.languages[language], hasTestFunctions: true)
      .format(text, inputs)
    try law(
      (newer.text == nil) == newer.errors.contains(where: Self.forbidsText),
      "a text in spite of an error in the message, or none without one")
    let pattern: MessagePattern
    do throws(PatternError) {
      pattern = try MessagePattern.parse(text)
    } catch {
      try law((0...text.utf8.count).contains(error.offset), "an error outside its pattern")
      try law(!error.headline.isEmpty, "an error without words")
      return false
    }
    try fill(pattern, language)
    return true
  }

  private func fill(_ pattern: MessagePattern, _ language: Int) throws(BrokenLaw) {
    for variant in pattern.variants(limit: 32) {
      try law(
        variant.sourceOffset(of: 0) <= pattern.source.utf8.count, "a variant outside its pattern")
    }
    let problems = pattern.problems(with: values)
    guard
      let filled = try? pattern.format(
        values, with: formatters[language], escaping: { InlineMarkup.escaping($0) })
    else { return }
    try law(
      problems.isEmpty || pattern.arguments.contains { !$0.keys.isEmpty },
      "filled in spite of a value that does not fit")
    let pass = passes[language]
    let spaced = pass.applied(toMarkup: filled)
    try law(pass.applied(toMarkup: spaced) == spaced, "a second pass changes something")
    try law(Self.letters(spaced) == Self.letters(filled), "more than spaces changed")
  }

  /// Whether the message itself is wrong, so that nothing can be shown.
  private static func forbidsText(_ error: MF2Error) -> Bool {
    switch error {
    case .unresolvedVariable, .unknownFunction, .badOperand, .badOption, .badSelector: false
    default: true
    }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "\u{2009}"
    }
  }
}
