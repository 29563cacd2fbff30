package import Catalogs
package import Diagnostics
package import Extraction
package import Messages

/// Writes the catalog of a guide in the other inline form.
///
/// The two forms divide a guide differently: what a verbatim entry says stands in the compact
/// entries of its sentence, its index terms and its footnotes, and sentences that differ in an
/// attribute only are one compact entry. The way back is tried at once: an original that it would
/// not give back byte for byte stays beside as an obsolete entry.
package struct CatalogRecoder {
  package struct Recoded {
    package var catalog: POFile
    package var findings: [Finding]
    package var counts: Counts
  }

  package struct Counts: Hashable, Sendable {
    /// Entries whose translation was written in the form.
    package var recoded = 0
    /// Entries that could not be, and stand as they were, marked fuzzy.
    package var refused = 0
    /// Originals that stay beside as obsolete entries, for the way back.
    package var kept = 0
    /// Obsolete entries, which belong to no sentence of the guide.
    package var obsolete = 0
    /// Other entries of no sentence of the guide.
    package var unknown = 0
  }

  private let correspondence: Correspondence
  private let templates: [InlineForm: CatalogIndex]

  /// - Parameters:
  ///   - documents: each file of the guide, extracted in both forms.
  ///   - templates: of the guide in both forms: what is said of entries that are new.
  package init(
    _ documents: [(verbatim: Extraction, compact: Extraction)], templates: [InlineForm: POFile]
  ) {
    correspondence = Correspondence(
      documents.map { FormIndex(verbatim: $0.verbatim, compact: $0.compact) })
    self.templates = templates.mapValues { CatalogIndex($0) }
  }

  /// The catalog in `form`, from the other one.
  package func recode(_ catalog: POFile, to form: InlineForm) throws(OperationError) -> Recoded {
    var kept = CatalogDifference()
    var result = run(catalog, to: form, keeping: kept)
    // Each round keeps more: first what comes back otherwise, then what that has moved.
    for _ in 0..<4 {
      let there = try Self.reread(result.catalog)
      let back = run(
        there, to: form == .compact ? .verbatim : .compact, keeping: CatalogDifference()
      ).catalog
      let lost = CatalogDifference(of: catalog, to: try Self.reread(back)).subtracting(kept)
      guard !lost.isEmpty else { break }
      kept.formUnion(lost)
      result = run(catalog, to: form, keeping: kept)
    }
    return result
  }

  /// The catalog as it will be read: with its lines broken.
  private static func reread(_ catalog: POFile) throws(OperationError) -> POFile {
    try POFile.parse(catalog.serialized(), file: catalog.file)
  }

  private func run(
    _ catalog: POFile, to form: InlineForm, keeping kept: CatalogDifference
  ) -> Recoded {
    var run = RecodingRun(
      catalog, to: form, correspondence, template: templates[form], keeping: kept)
    return run.run()
  }
}
