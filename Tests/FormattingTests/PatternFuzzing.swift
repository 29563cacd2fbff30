import Formatting
import Messages

/// What the fuzzer (`Tests/Fuzz`) and the tests do with bytes from anywhere: format them as
/// MessageFormat 2, read them as a pattern, list its variants, fill it, and set its spaces.
///
/// The first byte chooses the language. Broken laws stop the program: an error lies inside its
/// pattern, the space pass changes spaces alone, and a second pass changes nothing.
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
  @discardableResult
  func run(_ bytes: some Collection<UInt8>) -> Bool {
    let language = Int(bytes.first ?? 0) % Self.languages.count
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let newer = MF2Formatter(locale: Self.languages[language], hasTestFunctions: true)
      .format(text, inputs)
    precondition((newer.text == nil) == newer.errors.contains(where: Self.forbidsText))
    do throws(PatternError) {
      let pattern = try MessagePattern.parse(text)
      fill(pattern, language)
      return true
    } catch {
      precondition((0...text.utf8.count).contains(error.offset), "an error outside its pattern")
      precondition(!error.headline.isEmpty)
      return false
    }
  }

  private func fill(_ pattern: MessagePattern, _ language: Int) {
    for variant in pattern.variants(limit: 32) {
      precondition(variant.sourceOffset(of: 0) <= pattern.source.utf8.count)
    }
    let problems = pattern.problems(with: values)
    guard
      let filled = try? pattern.format(
        values, with: formatters[language], escaping: { InlineMarkup.escaping($0) })
    else { return }
    precondition(
      problems.isEmpty || pattern.arguments.contains { !$0.keys.isEmpty },
      "filled in spite of a value that does not fit")
    let pass = passes[language]
    let spaced = pass.applied(toMarkup: filled)
    precondition(pass.applied(toMarkup: spaced) == spaced, "a second pass changes something")
    precondition(Self.letters(spaced) == Self.letters(filled), "more than spaces changed")
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
