import ArgumentParser
import Checks
import Diagnostics
import Pipeline
import Project

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a finding means, why it matters and how to mend it.",
    discussion: "Example: dragoman explain plural-categories")

  @Argument(help: "The id of a finding, as it stands in brackets; none lists all of them.")
  var id: String?

  func run() throws {
    guard let id else {
      for check in RuleBook.described {
        Surroundings.print("\(check.id): \(check.summary) (\(check.defaultSeverity.rawValue))\n")
      }
      return
    }
    guard let check = RuleBook.explanation(of: CheckID(rawValue: id)) else {
      let near = RuleBook.suggestion(for: CheckID(rawValue: id))
      throw ValidationError(
        "there is no finding “\(id)”; "
          + (near.map { "did you mean \($0)?" } ?? "dragoman explain lists them"))
    }
    Surroundings.print(
      "\(check.id) (\(check.defaultSeverity.rawValue))\n\(check.summary)\n\n\(check.explanation)\n")
  }
}
