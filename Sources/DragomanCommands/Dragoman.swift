package import ArgumentParser
import Pipeline

/// The root command.
package struct Dragoman: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Keeps a book in many languages: complete, correct and ready to print.",
    discussion: """
      In a project (a folder with dragoman.yaml):
        dragoman update     bring the catalogs up to date with the guides
        dragoman status     how far every language is
        dragoman check      what is wrong with the translations, and how to mend it
        dragoman review     list, approve and reject translations
        dragoman report     a page with all of this, to read and to print
        dragoman build      make the editions that are out of date

      With single files:
        dragoman extract --output guide.pot guide.xml
        dragoman merge --lang fr --po fr.po --output guide.fr.xml guide.xml

      Exit status: 0 clean, 1 findings of error severity, 2 the work could not be done, 64 wrong use.
      """,
    version: ProgramVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, DoctorCommand.self, ExplainCommand.self,
      ExtractCommand.self, FormatCommand.self, ITSCommand.self, InitCommand.self, JoinCommand.self,
      MergeCommand.self, MessageCommand.self, POCommand.self, PluralCommand.self,
      ReportCommand.self, ReviewCommand.self, StatusCommand.self, UpdateCommand.self,
    ])

  package init() {}
}

/// Starts the program: the one line of `main.swift` calls this.
package func runDragoman() {
  if let command = commandNamedFirst() {
    run(command)
  } else {
    Dragoman.main()
  }
}

/// The command that the first argument names, where all arguments fit it: a start is shorter for it
/// by a tenth. Where something is wrong or help is wanted, the library looks at all commands.
private func commandNamedFirst() -> (any ParsableCommand)? {
  let arguments = CommandLine.arguments.dropFirst()
  guard
    let type = Dragoman.configuration.subcommands.first(where: {
      $0.configuration.commandName == arguments.first
    }), type.configuration.subcommands.isEmpty
  else { return nil }
  guard let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
    Swift.type(of: command) == type
  else { return nil }
  return command
}

private func run(_ command: any ParsableCommand) {
  var command = command
  do {
    try command.run()
  } catch {
    Dragoman.exit(withError: error)
  }
}
