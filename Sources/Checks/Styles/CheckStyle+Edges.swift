import Diagnostics

extension CheckStyle {
  /// How texts begin and end, and the white space in them.
  static let edgeChecks: [any Check] = [
    StyleCheck("startwhitespace", .cosmetic, "the white space at the beginning differs") {
      $0.source.leadingSpace != $0.target.leadingSpace
    },
    StyleCheck("endwhitespace", .cosmetic, "the white space at the end differs") { pair in
      pair.source.trailingSpace != pair.target.trailingSpace
        && !(pair.language.omitsSpaces && pair.target.trailingSpace.isEmpty
          && PunctuationMark.isWide(pair.target.unicodeScalars.last))
    },
    StyleCheck("startpunc", .cosmetic, "the punctuation at the beginning differs") { pair in
      StartOfText(pair.prose.source, nil).marks
        != StartOfText(pair.prose.target, pair.language.article).marks
    },
    StyleCheck("endpunc", .cosmetic, "the punctuation at the end differs") { pair in
      let source = EndOfText(pair.prose.source)
      let target = EndOfText(pair.prose.target)
      return source.marks != target.marks
        || target.isSpaced && !source.isSpaced && !pair.language.spacesMarks
    },
    StyleCheck("newlines", .critical, "the line ends differ") { !$0.agree(LineEnds.init) },
    StyleCheck("tabs", .critical, "the tabs differ") { !$0.agree { $0.count(of: "\t") } },
    StyleCheck("doublespacing", .cosmetic, "the double spaces differ") {
      $0.source.ranges(of: "  ").count != $0.target.ranges(of: "  ").count
    },
    StyleCheck("puncspacing", .cosmetic, "the spaces at punctuation differ") { pair in
      !pair.language.omitsSpaces && MarkSpacing(pair.prose.source).isLost(in: pair)
    },
  ]
}

extension String {
  fileprivate var leadingSpace: String { String(prefix(while: \.isWhitespace)) }
  fileprivate var trailingSpace: String {
    String(reversed().prefix(while: \.isWhitespace).reversed())
  }
}

/// How many line ends of each kind a text has, and whether it begins or ends with one.
private struct LineEnds: Equatable {
  var lineFeeds = 0
  var carriageReturns = 0
  var both = 0
  var isFirst = false
  var isLast = false

  init(_ text: String) {
    // A carriage return with its line feed is one Character.
    for character in text {
      switch character {
      case "\r\n": both += 1
      case "\n": lineFeeds += 1
      case "\r": carriageReturns += 1
      default: break
      }
    }
    isFirst = text.first?.isNewline == true
    isLast = text.last?.isNewline == true
  }
}

/// The first letters and the marks before them.
struct StartOfText {
  /// The marks before the first letter or digit; quotation marks of all languages count as one.
  private(set) var marks = ""
  /// The first letter or digit; `nil` when there is none.
  private(set) var letter: Unicode.Scalar?

  /// - Parameter article: a word with an apostrophe that is passed over; `nil` for none.
  init(_ text: String, _ article: String?) {
    var rest = Substring(text)
    while let character = rest.first {
      if let article, rest.hasPrefix(article),
        rest.dropFirst(article.count).first?.isWhitespace == true
      {
        rest = rest.dropFirst(article.count)
        continue
      }
      guard let scalar = character.unicodeScalars.first, !character.isLetter, !character.isNumber
      else {
        letter = character.unicodeScalars.first
        return
      }
      rest = rest.dropFirst()
      if character.isWhitespace || PunctuationMark.isInvisible(scalar) { continue }
      if scalar == "¿" || scalar == "¡" { continue }
      marks.append(PunctuationMark.isQuote(scalar) ? "\"" : character)
    }
  }
}

/// The marks that end the last sentence of a text, white space, brackets and quotations aside.
private struct EndOfText {
  /// In the source's letters: `。` is `.`.
  private(set) var marks = ""
  /// Whether a space stands before them.
  private(set) var isSpaced = false

  init(_ text: String) {
    for scalar in text.unicodeScalars.reversed() {
      if let mark = PunctuationMark.ending(scalar) {
        marks = mark + marks
      } else if marks.isEmpty, Self.isPassed(scalar) {
        continue
      } else {
        isSpaced = !marks.isEmpty && scalar.properties.isWhitespace
        return
      }
    }
  }

  private static func isPassed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || PunctuationMark.isQuote(scalar)
      || PunctuationMark.isInvisible(scalar) || ")]}".unicodeScalars.contains(scalar)
  }
}

/// How often each mark stands in a text, and how often a space follows it.
private struct MarkSpacing {
  private var marks: [String: (count: Int, spaced: Int)] = [:]

  init(_ text: String) {
    let scalars = text.unicodeScalars.filter { !PunctuationMark.isInvisible($0) }
    let visible = String(String.UnicodeScalarView(scalars)).trimmed
    for (scalar, next) in zip(visible.unicodeScalars, visible.unicodeScalars.dropFirst()) {
      guard let mark = PunctuationMark.inner(scalar) else { continue }
      marks[mark, default: (0, 0)].count += 1
      if next.properties.isWhitespace { marks[mark, default: (0, 0)].spaced += 1 }
    }
  }

  /// Whether the translation has a mark as often and fewer spaces behind it, or its quotation
  /// marks lack the spaces that the language sets inside them.
  func isLost(in pair: StylePair) -> Bool {
    let target = MarkSpacing(pair.prose.target)
    let isLost = marks.contains { mark, found in
      guard let other = target.marks[mark] else { return false }
      return other.count == found.count && other.spaced < found.spaced
    }
    return isLost || pair.language.spacesQuotes && Self.hasTightQuotes(pair.prose.target)
  }

  private static func hasTightQuotes(_ text: String) -> Bool {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { first, second in
      first == "«" && !second.properties.isWhitespace
        || second == "»" && !first.properties.isWhitespace
    }
  }
}

extension String {
  /// Without white space at the edges.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
