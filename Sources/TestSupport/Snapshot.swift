import FoundationEssentials

/// Whole outputs kept as files in `Snapshots/` beside the test.
///
/// A missing file is written and the comparison fails, so that somebody looks at it; with
/// `DRAGOMAN_RECORD_SNAPSHOTS` set, all are written again.
package enum Snapshot {
  /// Compares `text` with the snapshot called `name`.
  ///
  /// - Returns: `nil` when they are equal; otherwise what to tell the developer.
  package static func difference(
    _ text: String, from name: String, test: String = #filePath
  ) -> String? {
    let folder =
      test.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/Snapshots"
    let path = "\(folder)/\(name)"
    let isRecording = ProcessInfo.processInfo.environment["DRAGOMAN_RECORD_SNAPSHOTS"] != nil
    guard !isRecording, let data = FileManager.default.contents(atPath: path) else {
      return record(text, folder: folder, path: path)
    }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == text ? nil : describe(expected: expected, actual: text, name: name)
  }

  private static func record(_ text: String, folder: String, path: String) -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
        return "the snapshot \(path) cannot be written"
      }
      return "the snapshot \(path) was recorded; look at it and run again"
    } catch {
      return "the snapshot \(path) cannot be written: \(error)"
    }
  }

  /// The first lines that differ, the expected ones with `-`, the others with `+`.
  private static func describe(expected: String, actual: String, name: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let removed = old.dropFirst(same).prefix(8).map { "-\($0)" }
    let added = new.dropFirst(same).prefix(8).map { "+\($0)" }
    return (["\(name) differs from line \(same + 1):"] + removed + added).joined(separator: "\n")
  }
}
