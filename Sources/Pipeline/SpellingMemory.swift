import Messages
import Project
import Spelling

/// What a dictionary of this machine answered in earlier runs, as a file of the build folder.
///
/// A file that is damaged or of another state of the dictionary counts for nothing. None is made in
/// a project without build folder: a check alone makes none.
struct SpellingMemory {
  private let workspace: any Workspace
  private let path: String
  private let isKept: Bool
  private let files: Surroundings.DictionaryFiles
  /// `nil` when the dictionary has gone meanwhile.
  private let stamp: String?

  init(_ project: OpenProject, _ locale: LocaleTag, _ files: Surroundings.DictionaryFiles) {
    workspace = project.workspace
    path = "\(project.file.build)/.dragoman/spelling-\(locale.identifier).txt"
    isKept = Self.hasBuildFolder(project)
    self.files = files
    stamp = files.stamp
  }

  private static func hasBuildFolder(_ project: OpenProject) -> Bool {
    guard let root = project.root else { return false }
    let build = project.file.build
    return Surroundings.absolutePath(root.isEmpty ? build : "\(root)/\(build)") != nil
  }

  /// The dictionary, to be read only when it is asked for something new; `nil` when it is not in
  /// UTF-8.
  var dictionary: SpellingDictionary? {
    guard isKept, let stamp, let file = try? workspace.read(path),
      let answers = SpellingAnswers(file, of: stamp)
    else { return SpellingDictionary(affixes: files.affixes, words: files.words) }
    return SpellingDictionary(affixes: files.affixes, words: files.words, answers: answers)
  }

  /// Writes the answers; where that fails, the next run asks again.
  func keep(_ answers: SpellingAnswers) {
    guard isKept, let stamp else { return }
    try? workspace.write(answers.file(of: stamp), to: path)
  }
}
