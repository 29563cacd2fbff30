import Project
import TestSupport
import Testing

/// The project's own guides and catalogs in a folder of their own.
struct ProjectCopy: Sendable {
  let root: String

  init() throws {
    root = try TemporaryFolder.make()
    let copied = ExternalProgram(path: "cp").run(
      ["-r"]
        + ["Sources-Content", "Catalogs", "dragoman.yaml"].map { "\(Self.repository)/\($0)" }
        + [root])
    try #require(copied.status == 0, "\(copied.errors)")
  }

  var workspace: DiskWorkspace { DiskWorkspace(root: root) }

  /// The repository's root: this file lies in Tests/EndToEndTests.
  static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  func remove() {
    TemporaryFolder.remove(root)
  }
}
