/// What a Git repository remembers of a project's files; empty answers where there is none.
///
/// Reads through the program `git`; nothing is written, no hook runs.
package struct GitHistory: Sendable {
  package struct Commit: Hashable, Sendable {
    /// The object name, in hexadecimal digits.
    package var id: String
    /// When it was committed, in seconds since 1970.
    package var seconds: Int
    /// The same as a day, `2026-11-22`.
    package var day: String

    package init(id: String, seconds: Int, day: String) {
      self.id = id
      self.seconds = seconds
      self.day = day
    }
  }

  private let root: String

  /// - Parameter root: the project's folder, absolute; the repository may begin above it.
  package init(root: String) {
    self.root = root
  }

  /// The commits of the current branch that changed one of these paths, the oldest first.
  package func commits(touching paths: [String]) -> [Commit] {
    lines(["log", "--reverse", "--format=%H %ct %cs", "--"] + paths).compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, let seconds = Int(words[1]) else { return nil }
      return Commit(id: String(words[0]), seconds: seconds, day: String(words[2]))
    }
  }

  /// The object names of files as a commit has them, by path; paths that it lacks are left out.
  package func objects(of commit: Commit, at paths: [String]) -> [String: String] {
    let found = lines(["ls-tree", commit.id, "--"] + paths).compactMap {
      line -> (String, String)? in
      // <mode> SP <type> SP <object> TAB <path>
      let parts = line.split(separator: "\t", maxSplits: 1)
      let words = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3, words[1] == "blob" else { return nil }
      return (String(parts[1]), String(words[2]))
    }
    return Dictionary(found) { first, _ in first }
  }

  /// The bytes of a file by its object name; `nil` when the repository does not have them.
  package func contents(of object: String) -> [UInt8]? {
    let outcome = git(["cat-file", "blob", object])
    return outcome.status == 0 ? outcome.output : nil
  }

  private func lines(_ arguments: [String]) -> [String] {
    let outcome = git(arguments)
    guard outcome.status == 0 else { return [] }
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func git(_ arguments: [String]) -> ExternalProgram.Outcome {
    ExternalProgram(path: "git").run(
      ["-C", root, "-c", "core.quotePath=false", "--no-pager"] + arguments)
  }
}
