package import Diagnostics
import Synchronization

/// A project that lives in memory: for tests and for trying things out.
package final class MemoryWorkspace: Workspace {
  private let files: Mutex<[String: [UInt8]]>

  package init(_ files: [String: String] = [:]) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
  }

  package func read(_ path: String) throws(OperationError) -> [UInt8] {
    guard let name = normalizedPath(path) else {
      throw OperationError(
        Finding(
          FileFault.outsideProject, .error, at: .init(file: path),
          "the path leads out of the project folder"))
    }
    guard let bytes = files.withLock({ $0[name] }) else {
      throw OperationError(
        Finding(FileFault.missing, .error, at: .init(file: path), "there is no such file"))
    }
    return bytes
  }

  package func exists(_ path: String) -> Bool {
    files.withLock { $0[normalizedPath(path) ?? ""] != nil }
  }

  package func size(of path: String) -> Int? {
    files.withLock { $0[normalizedPath(path) ?? ""]?.count }
  }

  package func write(
    _ bytes: [UInt8], to path: String, replacing original: [UInt8]?
  ) throws(OperationError) {
    guard let name = normalizedPath(path) else {
      throw OperationError(
        Finding(
          FileFault.outsideProject, .error, at: .init(file: path),
          "the path leads out of the project folder"))
    }
    let isChanged = files.withLock { files in
      if let original, let present = files[name], present != original { return true }
      files[name] = bytes
      return false
    }
    if isChanged {
      throw OperationError(
        Finding(
          FileFault.changedMeanwhile, .error, at: .init(file: path),
          "the file was changed by somebody else"))
    }
  }

  package func remove(_ path: String) throws(OperationError) {
    _ = files.withLock { $0.removeValue(forKey: normalizedPath(path) ?? "") }
  }

  /// The text of a file; `nil` when there is none.
  package func text(_ path: String) -> String? {
    files.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All paths, sorted.
  package var paths: [String] {
    files.withLock { $0.keys.sorted() }
  }
}
