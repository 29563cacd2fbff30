import Diagnostics
import Extraction
import Project

/// Files that a document names: rules, standoff markup, pictures. They are read from its folder
/// and the folders below it, never from elsewhere and never over a network.
struct LinkedFiles: Sendable {
  private let root: String
  private let workspace: DiskWorkspace

  /// - Parameter file: the document, as the user named it.
  init(of file: String) {
    root = folder(of: file)
    workspace = DiskWorkspace(root: root.isEmpty ? (file.hasPrefix("/") ? "/" : "") : root)
  }

  /// The file at `reference`, as `file` names it.
  func load(
    _ reference: String, from file: String
  ) throws(OperationError) -> GlobalRuleReader.LinkedFile {
    guard !reference.contains("://") else { throw remote(reference, in: file) }
    let base = String(folder(of: file).dropFirst(root.count).drop { $0 == "/" })
    guard let name = path(Self.decoded(reference), in: base), !name.isEmpty else {
      throw outside(reference, in: file)
    }
    let bytes = try workspace.read(name)
    return GlobalRuleReader.LinkedFile(path: root.isEmpty ? name : "\(root)/\(name)", bytes: bytes)
  }

  /// `%20` and the like as the characters they stand for.
  static func decoded(_ reference: String) -> String {
    guard reference.contains("%") else { return reference }
    var bytes: [UInt8] = []
    var rest = Array(reference.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func remote(_ reference: String, in file: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.remote, .error, at: SourceLocation(file: file),
        "\(reference) is not read: nothing is fetched over a network",
        explanation: "Save the file beside the document and link that."))
  }

  private func outside(_ reference: String, in file: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.outsideProject, .error, at: SourceLocation(file: file),
        "\(reference) lies outside the document's folder and is not read",
        explanation: "Put the file into the document's folder or into one below it."))
  }
}
