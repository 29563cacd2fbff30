import Diagnostics
import Extraction
import Project
import XMLTree

/// The edition of an HTML guide: its pages in another language, with all that they show, laid out
/// as the author has laid them out.
struct PageEdition {
  /// What is to be written, by path in the project.
  private(set) var files: [String: [UInt8]] = [:]
  /// The path of the main page.
  let page: String
  /// The main page's title.
  let title: String

  /// - Parameter base: the folder of the edition.
  init(
    _ guide: LoadedGuide, _ localized: [String: [UInt8]], base: String
  ) throws(OperationError) {
    let all = localized.merging(guide.pictures, uniquingKeysWith: { $1 })
    let source = guide.settings.source
    let shared = Self.sharedFolder(of: [source] + all.keys)
    let place: (String) -> String = { path in
      "\(base)/html/\(shared.isEmpty ? path : String(path.dropFirst(shared.utf8.count + 1)))"
    }
    for (path, bytes) in all { files[place(path)] = bytes }
    page = place(source)
    title = Self.title(of: try .parseHTML(all[source] ?? [], file: source))
  }

  /// The innermost folder that holds all of the files: relative links stay as they are below it.
  private static func sharedFolder(of paths: [String]) -> String {
    var shared = folder(of: paths[0]).split(separator: "/")
    for path in paths {
      let parts = folder(of: path).split(separator: "/")
      shared = zip(shared, parts).prefix { $0 == $1 }.map(\.0)
    }
    return shared.joined(separator: "/")
  }

  /// The text of `title`, or of the first heading.
  private static func title(of document: XMLDocument) -> String {
    for name in ["title", "h1"] {
      let element = document.elements().first {
        document.name($0).matches(name, in: XMLNamespace.xhtml)
      }
      guard let element else { continue }
      let text = document.text(element).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      if !text.isEmpty { return text }
    }
    return ""
  }
}
