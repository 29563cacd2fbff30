import Diagnostics
import Glibc
import Messages
import Pipeline
import Project
import Testing

/// The project's own guides, copied to a folder of their own and built there once for all tests.
struct BuiltProject: Sendable {
  static let shared = Result { try BuiltProject(formats: EditionFormat.allCases) }

  let root: String
  private let copy: ProjectCopy
  let project: OpenProject
  let outcome: EditionBuilder.Outcome
  /// Whether Python with Typst was found.
  let hasTypesetter: Bool

  var workspace: any Workspace { project.workspace }

  /// Copies the project and builds all of it, or one guide in one language.
  init(formats: [EditionFormat], only guide: String? = nil, in locale: LocaleTag? = nil) throws {
    copy = try ProjectCopy()
    root = copy.root
    var open = try OpenProject(root: root)
    open.file.formats = formats
    if let guide { open.file.guides.removeAll { $0.id != guide } }
    if let locale { open.chosenLocales = [locale] }
    let python = "\(Self.repository)/.venv/bin/python3"
    if access(python, X_OK) == 0 { open.file.python = python }
    project = open
    let engine = TypesettingTools.engine(for: open)
    hasTypesetter = engine != nil
    outcome = EditionBuilder(open, engine: engine).build()
  }

  /// The repository's root.
  static let repository = ProjectCopy.repository

  /// The text of a file of the build.
  func text(_ path: String) throws -> String {
    String(decoding: try workspace.read(path), as: UTF8.self)
  }

  func remove() { copy.remove() }
}

/// Whether a program stands in `PATH`.
func isInstalled(_ program: String) -> Bool {
  ExternalProgram(path: "sh").run(["-c", "command -v \(program)"]).status == 0
}
