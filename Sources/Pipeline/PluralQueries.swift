package import Diagnostics
import Formatting
import ICU
package import Messages

/// Answers which plural form a number takes: what ICU says, for people and for scripts.
package struct PluralQueries {
  /// Answers to a file of questions.
  package struct Answers: Sendable {
    /// Each question with its category, in the order of the questions.
    package var lines: [String] = []
    /// A finding for each line that is no question.
    package var findings: [Finding] = []
  }

  private struct RuleKey: Hashable {
    var locale: LocaleTag
    var isOrdinal: Bool
  }

  private var rules: [RuleKey: PluralRules] = [:]

  package init() {}

  /// The category of a number as it is written; `nil` for a text that is no number.
  ///
  /// `1c6` is a million in compact notation, as in CLDR's samples (UTS #35 part 3, §5.1.1).
  package mutating func category(
    of number: some StringProtocol, locale: LocaleTag, ordinal: Bool
  ) -> String? {
    guard Self.isNumber(number), let rules = rules(locale, ordinal: ordinal) else { return nil }
    return (try? rules.category(of: String(number)))?.rawValue
  }

  /// Each category of a language with numbers that take it, one line each.
  package mutating func summary(locale: LocaleTag, ordinal: Bool) -> String {
    guard let samples = try? rules(locale, ordinal: ordinal)?.categories() else { return "" }
    return samples.map { sample in
      let examples = (sample.integers.prefix(8) + sample.decimals.prefix(4))
      return "\(locale)\t\(sample.category.rawValue)\t\(examples.joined(separator: ", "))\n"
    }.joined()
  }

  /// Answers lines of locale, `cardinal` or `ordinal`, and number, separated by tabs.
  package mutating func answer(_ bytes: [UInt8], file: String) -> Answers {
    var answers = Answers()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
      let line = String(decoding: bytes, as: UTF8.self)
      do throws(QuestionError) {
        answers.lines.append("\(line)\t\(try category(of: line))")
      } catch {
        answers.findings.append(
          Finding(
            WorkFault.badQuestion, .error, at: .init(file: file, line: index + 1), error.headline,
            excerpt: line,
            fixes: [.init("Write locale, cardinal or ordinal, and a number, with tabs between")]))
      }
    }
    return answers
  }

  private mutating func category(of line: String) throws(QuestionError) -> String {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3 else {
      throw QuestionError(
        headline: "the line has \(fields.count.counted("field")) where three are wanted")
    }
    guard let locale = LocaleTag(fields[0]) else {
      throw QuestionError(headline: "“\(fields[0])” is no language tag")
    }
    guard fields[1] == "cardinal" || fields[1] == "ordinal" else {
      throw QuestionError(headline: "“\(fields[1])” is neither cardinal nor ordinal")
    }
    guard
      let category = category(of: fields[2], locale: locale, ordinal: fields[1] == "ordinal")
    else { throw QuestionError(headline: "“\(fields[2])” is no number") }
    return category
  }

  private mutating func rules(_ locale: LocaleTag, ordinal: Bool) -> PluralRules? {
    let key = RuleKey(locale: locale, isOrdinal: ordinal)
    if let known = rules[key] { return known }
    let opened = try? PluralRules(locale: locale.identifier, ordinal: ordinal)
    rules[key] = opened
    return opened
  }

  /// Whether the text is a decimal, with a small exponent after `c` perhaps: ICU writes out all
  /// digits, so it is never asked for a billion of them.
  private static func isNumber(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "c", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, DecimalNumber(mantissa) != nil else { return false }
    guard parts.count == 2 else { return true }
    return parts[1].utf8.count <= 2 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      && !parts[1].isEmpty
  }
}

private struct QuestionError: Error {
  var headline: String
}
