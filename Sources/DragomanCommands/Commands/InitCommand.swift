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
      Surroundings.print("now: \(folder == "." ? "" : "cd \(quotedFolder) && ")dragoman build\n")
    }
  }

  /// The folder as a shell takes it for one word (POSIX, Shell Command Language §2.2.2).
  private var quotedFolder: String {
    let plain = folder.utf8.allSatisfy { byte in
      switch Character(Unicode.Scalar(byte)) {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
      default: byte >= 0x80
      }
    }
    return plain ? folder : "'\(folder.replacing("'", with: "'\\''"))'"
  }
}
