import ArgumentParser
import Pipeline
import Project

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything that is needed is here.",
    discussion: """
      “problem” is what keeps an edition from being made, and ends with exit status 2; “warning” \
      and “missing” are what editions can be made without.

      Example: dragoman doctor
      """)

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try reporting {
      let open = project.root == nil ? nil : try project.open()
      let diagnosis = Doctor(open).examine()
      for line in diagnosis.lines { Surroundings.print(line + "\n") }
      if !diagnosis.canWork { throw ExitCode(2) }
    }
  }
}
