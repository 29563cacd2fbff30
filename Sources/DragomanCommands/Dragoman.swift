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
  Dragoman.main()
}
