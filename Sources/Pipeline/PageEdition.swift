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
    let layout = PageLayout(guide)
    let place: (String) -> String = { "\(base)/\(layout.place(of: $0))" }
    for (path, bytes) in all { files[place(path)] = bytes }
    page = place(source)
    title = Self.title(of: try .parseHTML(all[source] ?? [], file: source))
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
