import Catalogs
package import Diagnostics

/// Forbids two entries for the same message.
package struct DuplicateMessage: CatalogCheck {
  package let id: CheckID = "duplicate-message"
  package let summary = "two entries for the same message"
  package let explanation = """
    The catalog has the same source text (and context) twice. Programs disagree about which of the \
    translations counts, and GNU msgfmt refuses the file.

    Example: two entries with msgid "Call us.", left behind by a merge of two branches.
    Keep the better translation and delete the other entry.
    """
  package let defaultSeverity = Severity.error

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    let index = CatalogIndex(catalog.catalog)
    return index.duplicates.map { place in
      let entry = catalog.catalog.entries[place]
      let first = index[entry.key]?.location(of: .id)
      return Finding(
        self, at: entry.location(of: .id), Self.headline,
        excerpt: String(entry.id.prefix(80)),
        notes: [.init("the first one stands here", at: first)])
    }
  }

  private static let headline = "this message stands in the catalog already"
}
