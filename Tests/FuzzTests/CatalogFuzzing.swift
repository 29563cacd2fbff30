import Catalogs
import Diagnostics

/// Reads bytes as a catalog, writes it back, changes an entry, and brings it up to date with
/// itself.
enum CatalogFuzzing {
  private static let file = "ru.po"

  static func run(_ bytes: [UInt8]) throws -> Bool {
    let catalog: POFile
    do {
      catalog = try POFile.parse(bytes, file: file)
    } catch {
      try expectUseful(error, in: file)
      return false
    }
    try law(catalog.serialized() == bytes, "reading and writing changes bytes")
    try checkPlaces(of: catalog)
    try change(catalog)
    try update(catalog)
    return true
  }

  private static func checkPlaces(of catalog: POFile) throws {
    let index = CatalogIndex(catalog)
    for entry in catalog.messages {
      try law(entry.line > 0, "an entry without its line")
      let length = entry.string.utf8.count
      for offset in [0, length / 2, length] {
        guard let place = entry.location(of: .string(0), offset: offset) else { continue }
        try law(place.line >= entry.line && place.column > 0, "a translation without its place")
      }
      try law(index[entry.key] != nil, "an entry is not found by its key")
    }
    _ = catalog.language
    let chapters = CatalogChapters(catalog)
    for entry in catalog.messages { _ = chapters.chapter(of: entry) }
  }

  /// A changed entry says the same after it was written and read.
  private static func change(_ catalog: POFile) throws {
    guard let place = catalog.entries.firstIndex(where: { !$0.isHeader && !$0.id.isEmpty }) else {
      return
    }
    var changed = catalog
    changed.entries[place].content.strings = changed.entries[place].strings.map {
      "\($0)\n\t\"\\ \u{1}é"
    }
    let wanted = changed.entries.map(\.content)
    let again = try POFile.parse(changed.serialized(), file: file)
    try law(again.entries.map(\.content) == wanted, "a changed entry is not read as it was written")
  }

  /// A template has each message once; then a second update finds nothing to do.
  private static func update(_ catalog: POFile) throws {
    guard CatalogIndex(catalog).duplicates.isEmpty else { return }
    let (updated, _) = CatalogUpdate.update(catalog, with: catalog)
    let (second, _) = CatalogUpdate.update(
      try POFile.parse(updated.serialized(), file: file), with: catalog)
    try law(second.serialized() == updated.serialized(), "a second update changes bytes")
  }
}
