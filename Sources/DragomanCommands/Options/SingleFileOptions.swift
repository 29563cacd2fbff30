import ArgumentParser
import Messages
import Project

/// How the single-file commands read a document.
struct SingleFileOptions: ParsableArguments {
  @Option(
    name: .customLong("inline"),
    help: "verbatim keeps inline markup as written (as itstool does), compact shows names only.")
  var inlineForm: InlineForm = .verbatim

  @Option(help: "plain text, or icu for MessageFormat patterns.")
  var messages: ProjectFile.Guide.MessageSyntax = .plain
}

extension InlineForm: ExpressibleByArgument {}
extension ProjectFile.Guide.MessageSyntax: ExpressibleByArgument {}
