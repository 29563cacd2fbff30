import Diagnostics

extension CheckStyle {
  /// Capitals, words, length.
  static let letterChecks: [any Check] = [
    StyleCheck("startcaps", .cosmetic, "the capital at the beginning differs") { pair in
      let source = StartOfText(pair.prose.source, nil)
      let target = StartOfText(pair.prose.target, pair.language.article)
      guard let first = source.letter?.properties, let other = target.letter?.properties,
        first.isUppercase || first.isLowercase, other.isUppercase || other.isLowercase,
        !source.marks.hasSuffix("%"), !target.marks.hasSuffix("%")
      else { return false }
      return first.isUppercase != other.isUppercase
    },
    StyleCheck("simplecaps", .cosmetic, "the capitals differ much") { pair in
      let source = Capitals(pair.prose.source)
      let target = Capitals(pair.prose.target)
      return source.count <= 1
        ? source.count != target.count : source.isMajority != target.isMajority
    },
    StyleCheck("acronyms", .functional, "an acronym is lost") { pair in
      let (source, target) = pair.prose
      guard source.contains(where: \.isLowercase) else { return false }
      return acronym.strings(in: source).contains { !target.contains($0) }
    },
    RenamedCheck("doublewords", DoubledWord()),
    StyleCheck("unchanged", .functional, "the translation is a copy of the source") { pair in
      let (source, target) = pair.prose
      return source.withoutAccelerators == target.withoutAccelerators
        && !word.ranges(in: symbol.removed(from: source)).isEmpty
    },
    StyleCheck("long", .functional, "much longer than the source") { pair in
      let (source, target) = (pair.source.unicodeScalars.count, pair.target.unicodeScalars.count)
      return source == 1 && target > 1 || source > 0 && target > 10 * source
    },
    StyleCheck("short", .functional, "much shorter than the source") { pair in
      let (source, target) = (pair.source.unicodeScalars.count, pair.target.unicodeScalars.count)
      return target == 1 && source > 1 || target * 10 < source
    },
    StyleCheck("simpleplurals", .cosmetic, "a plural in brackets, as English writes it") { pair in
      let text = pair.language.hasPlurals ? pair.prose.source : pair.prose.target
      return !bracketPlural.ranges(in: text).isEmpty
    },
  ]

  private static let acronym = LazyExpression(#"(?<![\p{L}\p{N}_])\p{Lu}{2,}(?![\p{L}\p{N}_])"#)
  /// A word with small letters.
  private static let word = LazyExpression(#"\p{L}\p{Ll}"#)
  /// Addresses and placeholders: the same in all languages.
  private static let symbol = LazyExpression(
    #"(?:https?|ftp)://\S+|mailto:\S+|[\w.+-]+@[\w.-]+|%(?:\(\w+\)|\d+\$)?\w|\{[^{}]*\}"#)
  private static let bracketPlural = LazyExpression(#"\p{L}\(s\)"#)
}

/// The capitals of a text; “I”, acronyms and the beginnings of further sentences count for
/// nothing.
private struct Capitals {
  private(set) var count = 0
  private var letters = 0

  /// Whether most letters are capitals.
  var isMajority: Bool { 2 * count > letters }

  init(_ text: String) {
    let hasSmall = text.contains(where: \.isLowercase)
    var beginsSentence = false
    for word in text.split(separator: " ") {
      let isAcronym = hasSmall && !word.contains(where: \.isLowercase)
      letters += word.count(where: \.isCased)
      if !isAcronym {
        count += word.count(where: \.isUppercase)
        if beginsSentence, word.first?.isUppercase == true { count -= 1 }
      }
      beginsSentence = word.last.map { ".?!…:".contains($0) } ?? false
    }
  }
}

extension String {
  /// The text without the signs that mark the letter to press, and white space at the edges.
  fileprivate var withoutAccelerators: Substring {
    let text = filter { $0 != "&" && $0 != "_" && $0 != "~" }
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
