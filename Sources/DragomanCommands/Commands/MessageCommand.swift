import ArgumentParser
import Diagnostics
import Pipeline
import Project
import Reports

struct MessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message",
    abstract: "Work with single messages.",
    subcommands: [MessageFormatCommand.self])
}

struct MessageFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Format messages that come as lines of JSON.",
    discussion: """
      Each line of standard input has id, locale, src and params (a list of name, value and perhaps \
      type); each line of the answer has id, result and errors. Messages are ICU MessageFormat, or \
      Unicode MessageFormat 2 with --mf2, where bidiIsolation may be none or default.

      Example: echo '{"id":"1","locale":"fr","src":"{n} €","params":[{"name":"n","value":6720}]}' \
      | dragoman message format --jsonl
      """)

  @Flag(name: .customLong("mf2"), help: "The messages are Unicode MessageFormat 2.")
  var isMessageFormat2 = false
  @Flag(name: .customLong("jsonl"), help: "Read lines of JSON: the only form there is.")
  var readsLines = false

  func validate() throws {
    guard readsLines else {
      throw ValidationError("give --jsonl; to try one sentence use dragoman format")
    }
  }

  func run() throws {
    try reporting {
      let lines = MessageLines(isMessageFormat2 ? .messageFormat2 : .messageFormat1)
      let answers = lines.answer(try Surroundings.readInput(), file: "standard input")
      Surroundings.print(answers.lines.map { $0 + "\n" }.joined())
      FindingFormat.text.show(answers.findings)
      if answers.findings.exitCode != .success { throw answers.findings.exitCode }
    }
  }
}
