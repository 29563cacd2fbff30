import Diagnostics
import FoundationEssentials
import Messages
import Project

/// What the last build made, and from what: a file of its own in the build folder.
struct BuildState: Codable, Equatable {
  /// One guide in one locale.
  struct Edition: Codable, Equatable {
    /// The title of the guide in the edition's language.
    var title: String
    /// Everything besides the files that has an influence: settings and program version.
    var settings: Fingerprint
    /// The files read; `nil` for one that was not there.
    var inputs: [String: Fingerprint?]
    /// The values that stand in its sentences; `nil` for one that does not exist.
    var values: [String: Fingerprint?]
    /// The files written, with their sizes.
    var outputs: [String: Int]
    var formats: [String]
    var findings: [Finding]
    var missing: Int
    /// Pages of the PDF; `nil` when there is none.
    var pages: Int?
    /// The main page of an HTML guide; `nil` for other guides.
    var page: String?
  }

  var version = Version.state
  /// By `guide/locale`.
  var editions: [String: Edition] = [:]

  private enum Version {
    static let state = 2
  }

  static func path(in build: String) -> String { "\(build)/.dragoman/state.json" }

  /// The state of a build folder; empty when there is none or it is from another version.
  static func read(_ workspace: any Workspace, build: String) -> BuildState {
    guard let bytes = try? workspace.read(path(in: build)),
      let state = try? JSONDecoder().decode(BuildState.self, from: Data(bytes)),
      state.version == Version.state
    else { return BuildState() }
    return state
  }

  func write(_ workspace: any Workspace, build: String) throws(OperationError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return }
    try workspace.write(Array(data), to: Self.path(in: build))
  }
}

/// Tells whether files changed since the last build; each file is read once.
struct InputReader {
  let workspace: any Workspace
  private var known: [String: Fingerprint?] = [:]

  init(_ workspace: any Workspace) {
    self.workspace = workspace
  }

  /// The fingerprint of a file; `nil` when it is not there.
  mutating func fingerprint(_ path: String) -> Fingerprint? {
    if let fingerprint = known[path] { return fingerprint }
    let fingerprint = (try? workspace.read(path)).map { Fingerprint($0) }
    known.updateValue(fingerprint, forKey: path)
    return fingerprint
  }
}
