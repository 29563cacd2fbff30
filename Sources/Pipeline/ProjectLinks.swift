import Diagnostics
import Extraction
import Project

/// Files with rules that the documents of a project link; they are read from inside the project
/// only.
final class ProjectLinks {
  private let workspace: any Workspace
  /// The paths of the files that were read.
  private(set) var paths: [String] = []

  init(_ workspace: any Workspace) { self.workspace = workspace }

  /// The file at `reference`, as `file` names it.
  func load(
    _ reference: String, from file: String
  ) throws(OperationError) -> GlobalRuleReader.LinkedFile {
    guard let path = Project.path(reference, in: folder(of: file)), !path.isEmpty else {
      throw OperationError(
        Finding(
          FileFault.outsideProject, .error, at: SourceLocation(file: file),
          "“\(reference)” leads out of the project folder",
          fixes: [.init("Copy the file into the project and link it from there")]))
    }
    let bytes = try workspace.read(path)
    if !paths.contains(path) { paths.append(path) }
    return GlobalRuleReader.LinkedFile(path: path, bytes: bytes)
  }
}
