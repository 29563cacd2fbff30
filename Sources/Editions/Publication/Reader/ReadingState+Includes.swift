import Diagnostics
import XMLTree

extension ReadingState {
  private static let mostFiles = 500

  /// Loads what the `xi:include` elements and the entities of a file ask for, and what those ask
  /// for.
  ///
  /// `chain` names the documents that are being included, to refuse circles.
  mutating func loadIncludes(of file: Int, under chain: [String]) {
    let document = files[file].document
    let entities = files[file].entities.files
    for index in 0..<Int32(document.count) {
      let node = XMLDocument.Node(index: index)
      switch document.kind(node) {
      case .element where document.name(node).matches("include", in: XMLNamespace.xInclude):
        let href = document.attribute(node, "href") ?? ""
        load(href, at: SourceNode(file: file, node: node), under: chain)
      case .entityReference:
        guard let href = entities[document.name(node).local] else { continue }
        load(href, at: SourceNode(file: file, node: node), under: chain)
      default: continue
      }
    }
  }

  private mutating func load(_ href: String, at node: SourceNode, under chain: [String]) {
    guard let path = GuidePath.resolve(href, against: files[node.file].folder),
      files.count < Self.mostFiles, let document = reader.document(path)
    else {
      missingFile(href, of: node, as: FileFault.missing, what: "included file")
      return
    }
    guard !chain.contains(document.file) else {
      problem(
        GuideFault.includeLoop, node, "“\(href)” includes itself, directly or through other files",
        fix: "Take one of the includes out")
      return
    }
    includes[node] = files.count
    files.append(
      SourceFile(
        document: document, folder: GuidePath.folder(of: path),
        directions: reader.directions(document)))
    loadIncludes(of: files.count - 1, under: chain + [document.file])
  }
}

/// Paths inside a guide, with slashes, relative to its folder.
enum GuidePath {
  /// `reference` as seen from `folder`; `nil` when it leaves the guide or is an address.
  static func resolve(_ reference: String, against folder: String) -> String? {
    guard !reference.isEmpty, !reference.hasPrefix("/"), !reference.contains(":"),
      !reference.contains("\\"), !reference.contains("\0")
    else { return nil }
    var parts: [Substring] = []
    for part in (folder + reference).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The folder of a path, with a slash at its end; empty at the top.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
