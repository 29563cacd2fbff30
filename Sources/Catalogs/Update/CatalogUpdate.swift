package import Messages

/// Makes templates from messages and brings catalogs up to date with them.
///
/// Everything here depends on its arguments alone: the same input gives the same bytes.
package enum CatalogUpdate {
  /// How an update treats what GNU msgmerge treats otherwise.
  package struct Options: Hashable, Sendable {
    /// Whether a translation whose source changed is also kept as an obsolete entry, so that it
    /// comes back untouched when the change is taken back. GNU msgmerge does not.
    package var keepsReplaced = true
    /// Whether the template's `POT-Creation-Date` is copied into the catalog. It is not by
    /// default: a new paragraph should change no line but its own.
    package var copiesCreationDate = false
    /// Whether new messages get the translation of a similar one.
    package var matchesSimilar = true

    package init() {}
  }

  /// An empty catalog for `locale`, ready to be updated.
  package static func newCatalog(
    for locale: LocaleTag, from template: POFile, file: String
  ) -> POFile {
    POFile(file: file, entries: [header(for: locale, from: template)])
  }

  static func header(for locale: LocaleTag?, from template: POFile) -> POEntry {
    POEntry(POContent(id: "", strings: [template.header.translated(into: locale).text]))
  }

  /// Brings `catalog` up to date with `template`: entries in the template's order, new ones empty
  /// or with the translation of a similar one, vanished translations as obsolete entries at the
  /// end. An entry that is the same keeps its bytes.
  ///
  /// - Parameter locale: the language for the header of a catalog that has none, as an empty file.
  package static func update(
    _ catalog: POFile, with template: POFile, for locale: LocaleTag? = nil,
    options: Options = Options()
  ) -> (catalog: POFile, summary: UpdateSummary) {
    var merge = CatalogMerge(catalog, template, options)
    merge.run()
    var updated = merge.result
    if !updated.entries.contains(where: \.isHeader) {
      updated.entries.insert(header(for: locale, from: template), at: 0)
    }
    return (updated, merge.summary)
  }

  /// The flags that the source decides, not the translator (GNU gettext: formats, wrapping, range).
  static func isSourceFlag(_ flag: String) -> Bool {
    flag.hasSuffix("-format") || flag == "wrap" || flag == "no-wrap" || flag.hasPrefix("range:")
  }
}
