package import Diagnostics

/// The outside world: the files of one project. Everything else in the program takes bytes and
/// values and returns them.
///
/// Paths are relative to the project root, with `/` between their parts.
package protocol Workspace: Sendable {
  /// The bytes of a file inside the project.
  ///
  /// - Throws: findings `missing-file`, `unreadable-file`, `outside-project`, `file-too-large`.
  func read(_ path: String) throws(OperationError) -> [UInt8]

  /// Whether a regular file stands at `path`.
  func exists(_ path: String) -> Bool

  /// Writes a file whole or not at all, making its folders; a file that holds these bytes already
  /// is left alone.
  ///
  /// - Parameter original: the bytes that were read before; the file is not overwritten when it
  ///   holds others by now.
  /// - Throws: findings `unwritable-file`, `changed-meanwhile`, `outside-project`.
  func write(_ bytes: [UInt8], to path: String, replacing original: [UInt8]?)
    throws(OperationError)

  /// Removes a file; nothing happens when there is none.
  func remove(_ path: String) throws(OperationError)

  /// The size of a file in bytes; `nil` when there is none.
  func size(of path: String) -> Int?
}

extension Workspace {
  /// Writes a generated file, whatever stood there before.
  package func write(_ bytes: [UInt8], to path: String) throws(OperationError) {
    try write(bytes, to: path, replacing: nil)
  }
}

/// `folder/name` made simple: `.` and empty parts go, `..` goes with the part before it.
///
/// - Returns: `nil` when the path leads out of the project root or is absolute.
package func normalizedPath(_ path: String) -> String? {
  guard !path.hasPrefix("/") else { return nil }
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == ".." {
      guard parts.popLast() != nil else { return nil }
    } else {
      parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}

/// The folder of `path`, without a slash at the end; empty for a bare file name.
package func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

/// `name` as seen from `folder`; `nil` when it leads out of the project root.
package func path(_ name: String, in folder: String) -> String? {
  if name.hasPrefix("/") { return nil }
  return normalizedPath(folder.isEmpty ? name : folder + "/" + name)
}
