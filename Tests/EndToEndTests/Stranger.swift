import Glibc
import Pipeline
import Project
import TestSupport
import Testing

/// A small project in a folder of its own, with a secret beside it.
struct Stranger: Sendable {
  private let folder: String
  private var root: String { folder + "/project" }

  init() throws {
    folder = try TemporaryFolder.make()
    let workspace = DiskWorkspace(root: folder + "/project")
    try workspace.makeRoot()
    _ = try StarterProject.write(to: workspace)
    let outer = DiskWorkspace(root: folder)
    let secret = "The cake is a lie"
    try outer.write(
      Array("<para xmlns=\"http://docbook.org/ns/docbook\">\(secret)</para>".utf8), to: "secret.xml"
    )
    try outer.write(Array("<!ENTITY x \"\(secret)\">".utf8), to: "secret.dtd")
    try outer.write(
      Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(secret)</text></svg>".utf8),
      to: "secret.svg")
  }

  /// A file of the guide, as the system wants its path.
  func path(_ name: String) -> String { "\(root)/Sources-Content/welcome/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try DiskWorkspace(root: root).write(Array(text.utf8), to: "Sources-Content/welcome/\(name)")
  }

  func link(_ target: String, at name: String) throws {
    try #require(symlink(target, path(name)) == 0)
  }

  /// Adds to the guide's main file.
  func spoil(doctype: String, content: String) throws {
    let workspace = DiskWorkspace(root: root)
    let guide = "Sources-Content/welcome/guide.xml"
    let text = String(decoding: try workspace.read(guide), as: UTF8.self)
      .replacing("<book", with: "\(doctype)<book", maxReplacements: 1)
      .replacing("</book>", with: "\(content)</book>")
    try workspace.write(Array(text.utf8), to: guide)
  }

  func build() throws -> Program.Outcome {
    try run([
      "build", "--project", root, "--format", "json", "--edition-format", "docbook",
      "--edition-format", "html",
    ])
  }

  /// Runs the program with twenty seconds of processor time and, where no sanitizer needs more,
  /// a gigabyte of memory.
  func run(_ arguments: [String]) throws -> Program.Outcome {
    let memory = Self.isSanitized ? "" : "ulimit -v 1000000; "
    return Program.outcome(
      of: ExternalProgram(path: "sh").run(
        ["-c", "ulimit -t 20; \(memory)exec \"$0\" \"$@\"", Program.path] + arguments))
  }

  private static let isSanitized =
    dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

  /// Whether any file of the build holds a text.
  func editionsHold(_ text: String) -> Bool {
    ExternalProgram(path: "grep").run(["-r", "-q", text, "\(root)/Build"]).status == 0
  }

  func remove() { TemporaryFolder.remove(folder) }
}
