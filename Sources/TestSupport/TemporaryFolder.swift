import FoundationEssentials

/// Folders that tests write to.
package enum TemporaryFolder {
  /// The path of a new, empty folder.
  package static func make() throws -> String {
    let path = "/tmp/dragoman-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }

  package static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Gives a folder to `body` and takes it away afterwards.
  package static func use(_ body: (String) throws -> Void) throws {
    let path = try make()
    defer { remove(path) }
    try body(path)
  }
}
