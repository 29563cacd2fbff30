package import Diagnostics
package import Messages

/// A finding together with the texts that it is about.
package struct ReportedFinding: Sendable {
  package var finding: Finding
  /// The guide's id; `nil` when it is about no guide in particular.
  package var guide: String?
  /// The language of the translation; `nil` when it is about none.
  package var locale: LocaleTag?
  package var source: String?
  package var translation: String?
  /// Where the passage stands in the web edition, as an address relative to the report.
  package var passage: String?

  package init(
    _ finding: Finding, guide: String? = nil, locale: LocaleTag? = nil, source: String? = nil,
    translation: String? = nil, passage: String? = nil
  ) {
    self.finding = finding
    self.guide = guide
    self.locale = locale
    self.source = source
    self.translation = translation
    self.passage = passage
  }
}

/// Everything that the report of a project shows.
package struct ProjectReport: Sendable {
  /// The project's name.
  package var title: String
  package var sourceLocale: LocaleTag
  package var completeness: CompletenessReport
  /// How the catalogs grew; without lines where nothing is known of the past.
  package var trend: CompletenessTrend
  /// In printing order.
  package var findings: [ReportedFinding]
  /// Findings that waivers in the catalogs hide.
  package var waived: Int

  package init(
    title: String, sourceLocale: LocaleTag, completeness: CompletenessReport,
    trend: CompletenessTrend = CompletenessTrend(), findings: [ReportedFinding], waived: Int
  ) {
    self.title = title
    self.sourceLocale = sourceLocale
    self.completeness = completeness
    self.trend = trend
    self.findings = findings
    self.waived = waived
  }
}
