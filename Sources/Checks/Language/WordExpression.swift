import ICU

/// Words to be looked for, as an ICU pattern: a match begins where no letter stands before it and
/// ends where none follows. Texts whose words begin otherwise are not searched.
final class WordExpression: Sendable {
  /// How the matches begin.
  let beginnings: Set<WordBeginning>
  /// The signs among the beginnings.
  private let signs: CharacterCues
  private let expression: LazyExpression

  /// - Parameters:
  ///   - words: the pattern; its groups are those of the matches.
  ///   - barriers: characters, as in a class, behind which no word begins, beside letters.
  ///   - outside: what is looked for around the beginning, without width.
  init(_ words: String, ignoringCase: Bool = true, barriers: String = "", outside: String = "") {
    beginnings = WordBeginning.beginnings(of: words)
    signs = CharacterCues(beginnings.filter(\.isSign).flatMap(\.letters))
    let letters = ignoringCase ? Self.foldedLetters : #"\p{L}"#
    let group = ignoringCase ? "(?i:\(Self.folded(words)))" : "(?:\(words))"
    expression = LazyExpression(
      "\(outside)(?<![\(letters)\(barriers)])\(group)(?![\(letters)])")
  }

  /// The letters, and what is one to ICU when it ignores case. To let ICU find out itself took a
  /// fifth of the time of a check.
  private static let foldedLetters = #"\p{L}\u0345"#

  /// The pattern with its letter classes taken out of the reach of `(?i)`.
  private static func folded(_ words: String) -> String {
    let parts = words.split(separator: #"\p{L}"#, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { pattern, part in
      let quantifier = quantifier(at: part)
      pattern += "(?-i:[\(foldedLetters)]\(quantifier))\(part.dropFirst(quantifier.count))"
    }
  }

  private static func quantifier(at part: Substring) -> Substring {
    switch part.first {
    case "*", "+", "?": part.prefix(1)
    case "{": part.prefix { $0 != "}" } + "}"
    default: ""
    }
  }

  /// Whether its matches can be told by how they begin.
  var isIndexable: Bool { beginnings.allSatisfy { !$0.letters.isEmpty } }

  /// All matches with their groups; none when matching takes too long.
  func matches(in text: MaskedText) -> [RegularExpression.Match] {
    guard let places = text.places(of: self), !signs.meets(text.cues) else {
      return expression.matches(in: text.utf16)
    }
    return expression.matches(in: text.utf16, at: places)
  }

  /// UTF-16 ranges of all matches; none when matching takes too long.
  func ranges(in text: MaskedText) -> [Range<Int>] {
    matches(in: text).map(\.range)
  }

  /// Whether ICU accepts the pattern.
  var compiles: Bool { expression.compiles }
}

extension WordIndex {
  /// The words that checks look for in a language, by its subtag; `nil` where they know none.
  static func index(of language: String) -> WordIndex? { all[language] }

  private static let all: [String: WordIndex] = Dictionary(
    uniqueKeysWithValues: MeaningGroup.languages.map { language in
      (language, WordIndex(expressions(of: language)))
    })

  static func expressions(of language: String) -> [WordExpression] {
    MeaningGroup.all.compactMap { $0.expression(of: language) }
      + NegationWords.expressions(of: language) + AddressWords.expressions(of: language)
      + ForbiddenWords.expressions(of: language)
  }
}
