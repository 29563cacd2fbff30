import FoundationEssentials

/// Third-party documents and data that lie beside the package (`../shared`) and never in it;
/// tests that read them are skipped where they are absent.
package enum SharedData {
  /// The root of the package.
  private static let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// Where the folder may be: beside the package, or beside the folder that holds it.
  private static let folders = ["/\(root)/../shared", "/\(root)/../../shared"]

  /// The bytes of a file of it, such as `corpora/pluma/fr.po`; `nil` where it is absent.
  package static func bytes(_ path: String) -> [UInt8]? {
    for folder in folders {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") {
        return [UInt8](data)
      }
    }
    return nil
  }

  /// The files below a folder of it, sorted, as ``bytes(_:)`` wants them; none where it is absent.
  package static func files(below path: String) -> [String] {
    for folder in folders {
      guard let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(path)")
      else { continue }
      return names.sorted().map { "\(path)/\($0)" }
    }
    return []
  }

  /// The text of a file of it; `nil` where it is absent.
  package static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where a file of it lies, for programs that read it; `nil` where it is absent.
  package static func path(_ path: String) -> String? {
    folders.map { "\($0)/\(path)" }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Whether the file is there.
  package static func has(_ path: String) -> Bool { Self.path(path) != nil }
}
