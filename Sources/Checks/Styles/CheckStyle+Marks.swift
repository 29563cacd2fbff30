import Diagnostics

extension CheckStyle {
  /// Quotation marks, brackets, sentences.
  static let markChecks: [any Check] = [
    StyleCheck("doublequoting", .cosmetic, "the quotation marks differ") { pair in
      guard let quotes = pair.language.quotes else { return !pair.agree { $0.count(of: "\"") } }
      let (source, target) = pair.prose
      guard source != target else { return false }
      let expected = source.count(of: "\"") + 2 * SingleQuotations(source).count
      return target.contains("\"")
        || expected != target.count(of: quotes.open) + target.count(of: quotes.close)
    },
    StyleCheck("singlequoting", .cosmetic, "the single quotation marks differ") { pair in
      let (source, target) = pair.prose
      let count = SingleQuotations(target).count
      return pair.language.quotes == nil
        ? count != SingleQuotations(source).count : count > 0 && source != target
    },
    StyleCheck("brackets", .cosmetic, "the brackets differ") { pair in
      "()[]{}".unicodeScalars.contains { bracket in !pair.agree { $0.count(of: bracket) } }
    },
    StyleCheck("purepunc", .functional, "a text of punctuation alone is changed") { pair in
      pair.source.isPunctuation
        ? !pair.source.isBlank && !pair.source.isSamePunctuation(as: pair.target)
        : pair.target.isPunctuation
    },
    StyleCheck("sentencecount", .functional, "the number of sentences differs") {
      !$0.agree(\.sentenceCount)
    },
  ]
}

/// Quotations between single marks; apostrophes are none.
private struct SingleQuotations {
  private(set) var count = 0

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var isOpen = false
    for (index, scalar) in scalars.enumerated() where "'`‘’".unicodeScalars.contains(scalar) {
      let before = index > 0 ? Side(scalars[index - 1]) : .edge
      let after = index + 1 < scalars.count ? Side(scalars[index + 1]) : .edge
      switch (before, after) {
      case (.word, .word): continue
      case (.edge, .word), (.edge, .mark), (.mark, .word): isOpen = scalar != "’"
      default:
        if isOpen { count += 1 }
        isOpen = false
      }
    }
  }

  /// What stands beside a mark.
  private enum Side {
    case edge, word, mark

    init(_ scalar: Unicode.Scalar) {
      if scalar.properties.isWhitespace || "([{<".unicodeScalars.contains(scalar) {
        self = .edge
      } else {
        self =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .mark
      }
    }
  }
}

extension String {
  /// Whether there is no letter and no digit.
  fileprivate var isPunctuation: Bool { !contains { $0.isLetter || $0.isNumber } }

  /// Whether the texts are the same but for the script that their punctuation belongs to.
  fileprivate func isSamePunctuation(as other: String) -> Bool {
    func folded(_ text: String) -> [String] {
      text.unicodeScalars.map { PunctuationMark.inner($0) ?? String($0) }
    }
    return folded(self) == folded(other)
  }

  /// How many sentences: one more than there are ends with a beginning behind them.
  fileprivate var sentenceCount: Int {
    var count = 0
    var hasWords = false
    var isEnded = false
    var hasSpace = false
    for scalar in unicodeScalars {
      let properties = scalar.properties
      if let mark = PunctuationMark.ending(scalar), mark != ":" {
        isEnded = hasWords
        hasSpace = PunctuationMark.isWide(scalar)
      } else if properties.isWhitespace {
        hasSpace = true
      } else if properties.isAlphabetic || properties.numericType != nil {
        if !hasWords || isEnded && hasSpace && !properties.isLowercase { count += 1 }
        hasWords = true
        isEnded = false
        hasSpace = false
      }
    }
    return count
  }
}
