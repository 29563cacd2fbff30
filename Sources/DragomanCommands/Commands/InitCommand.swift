import ArgumentParser
import Pipeline
import Project

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small project that builds at once.",
    discussion: """
      Writes dragoman.yaml, a short DocBook guide with a figure and values, and a French catalog. \
      Nothing that exists is overwritten.

      Example: dragoman init my-guide && cd my-guide && dragoman build
      """)

  @Argument(help: "The folder of the new project; it is made when it is not there.")
  var folder = "."

  func run() throws {
    try reporting {
      let workspace = DiskWorkspace(root: folder)
      try workspace.makeRoot()
      let files = try StarterProject.write(to: workspace)
      for file in files { Surroundings.print("\(file)\n") }
      Surroundings.print("now: \(folder == "." ? "" : "cd \(folder) && ")dragoman build\n")
    }
  }
}
