/// Which chapter of its guide each entry of a catalog belongs to.
package struct CatalogChapters: Sendable {
  private let titles: Set<String>

  package init(_ catalog: POFile) {
    titles = Set(catalog.messages.compactMap(\.breadcrumb.first))
  }

  /// The chapter's title in the source; empty for what stands before the first chapter.
  ///
  /// A chapter's title has no breadcrumb of its own, and belongs to its chapter all the same. Without
  /// any breadcrumb in the catalog, files stand for chapters.
  package func chapter(of entry: POEntry) -> String {
    guard !titles.isEmpty else {
      return String((entry.references.first ?? "").prefix { $0 != "#" && $0 != ":" })
    }
    return entry.breadcrumb.first ?? (titles.contains(entry.id) ? entry.id : "")
  }
}
