import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct PluralCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plural",
    abstract: "Tell which plural form a number takes in a language.",
    discussion: """
      With a language: its plural forms with example numbers. With numbers too: the form of each, \
      as it is written (1 and 1.0 differ in some languages; 1c6 is a million in compact notation).

      With --stdin: lines of language, “cardinal” or “ordinal”, and number, separated by tabs; each \
      comes back with a tab and its form.

      Example: dragoman plural ru 1 2 5 1.5
      """)

  @Flag(help: "Answer the lines of standard input.")
  var stdin = false
  @Flag(help: "The forms of 1st, 2nd, 3rd instead of those of 1, 2, 3.")
  var ordinal = false
  @Argument(help: "A language such as ro.")
  var locale: String?
  @Argument(help: "Numbers such as 21 or 1.5.")
  var numbers: [String] = []

  func validate() throws {
    if stdin {
      guard locale == nil else {
        throw ValidationError("with --stdin the languages and numbers are read from the lines")
      }
    } else {
      guard let locale else { throw ValidationError("name a language, or give --stdin") }
      guard LocaleTag(locale) != nil else {
        throw ValidationError("“\(locale)” is no language tag such as ro")
      }
    }
  }

  func run() throws {
    try reporting {
      if stdin { return try answerInput() }
      guard let tag = locale.flatMap({ LocaleTag($0) }) else { return }
      var queries = PluralQueries()
      if numbers.isEmpty {
        Surroundings.print(queries.summary(locale: tag, ordinal: ordinal))
      }
      for number in numbers {
        guard let category = queries.category(of: number, locale: tag, ordinal: ordinal) else {
          throw ValidationError("“\(number)” is no number such as 21 or 1.5")
        }
        Surroundings.print("\(number)\t\(category)\n")
      }
    }
  }

  private func answerInput() throws {
    var queries = PluralQueries()
    let answers = queries.answer(try Surroundings.readInput(), file: "standard input")
    Surroundings.print(answers.lines.map { $0 + "\n" }.joined())
    FindingFormat.text.show(answers.findings)
    if answers.findings.exitCode != .success { throw answers.findings.exitCode }
  }
}
