package import ArgumentParser

/// The root command.
package struct Dragoman: ParsableCommand {
  package static let configuration = CommandConfiguration(commandName: "dragoman")
  package init() {}
}

/// Starts the program: the one line of `main.swift` calls this.
package func runDragoman() {
  Dragoman.main()
}
