import Project

/// Where the files of an HTML guide stand in its editions: as in the source, so that every relative
/// link holds.
struct PageLayout {
  /// The innermost folder that holds all of the files.
  private let shared: String

  init(_ guide: LoadedGuide) {
    let paths = [guide.settings.source] + guide.files.map(\.path) + guide.pictures.keys
    var shared = folder(of: paths[0]).split(separator: "/")
    for path in paths {
      let parts = folder(of: path).split(separator: "/")
      shared = zip(shared, parts).prefix { $0 == $1 }.map(\.0)
    }
    self.shared = shared.joined(separator: "/")
  }

  /// The place of a file of the guide below the folder of an edition.
  func place(of path: String) -> String {
    "html/" + (shared.isEmpty ? path : String(path.dropFirst(shared.utf8.count + 1)))
  }
}
