import Catalogs
package import Diagnostics
import Extraction
import Messages
import Project
package import Reports
import XMLTree

/// Gathers what the report of a project shows, and writes it as a page.
package struct ReportBuilder: Sendable {
  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  /// `Build/report.html`.
  package var path: String { "\(project.file.build)/report.html" }

  /// Completeness and findings as they are now; what cannot be read is a finding among the others.
  ///
  /// - Throws: `unknown-check` for a severity in the project file that no check has.
  package func report() throws(OperationError) -> ProjectReport {
    let outcome = try ProjectChecker(project, only: []).check()
    let places = catalogs()
    var completeness = StatusReporter(project).readableReport()
    completeness.gates = GateReporter(project).report().results
    return ProjectReport(
      title: project.file.project, sourceLocale: project.file.sourceLocale,
      completeness: completeness, trend: TrendReader(project).trend(),
      findings: outcome.findings.sorted().map { reported($0, places) }, waived: outcome.waived)
  }

  /// Writes the page of the report; one that says the same already is left alone.
  package func write() throws(OperationError) -> ProjectReport {
    let report = try report()
    try project.workspace.write(ReportPage(report).bytes(), to: path)
    return report
  }

  // MARK: Texts of findings

  /// A catalog whose entries can be found by line.
  private struct Place {
    var guide: String
    var locale: LocaleTag
    /// How the pages of an HTML guide are laid out; `nil` for other guides, and for one that
    /// cannot be read.
    var layout: PageLayout?
    var entries: [(line: Int, entry: POEntry)]

    /// The entry that holds a line: the last one to begin at or before it.
    func entry(at line: Int) -> POEntry? {
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].line <= line { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? entries[low - 1].entry : nil
    }
  }

  private func catalogs() -> [String: Place] {
    var places: [String: Place] = [:]
    for guide in project.file.guides {
      let layout =
        guide.isHTML ? (try? GuideLoader(project.workspace).load(guide)).map(PageLayout.init) : nil
      for locale in project.targetLocales {
        guard let catalog = try? CatalogStore(project).catalog(of: guide, in: locale) else {
          continue
        }
        let entries = catalog.entries.map { ($0.firstLine, $0) }
        places[catalog.file] = Place(
          guide: guide.id, locale: locale, layout: layout, entries: entries)
      }
    }
    return places
  }

  private func reported(_ finding: Finding, _ places: [String: Place]) -> ReportedFinding {
    guard let location = finding.location, let place = places[location.file] else {
      return ReportedFinding(finding, guide: guide(of: finding))
    }
    guard location.line > 0, let entry = place.entry(at: location.line), !entry.isHeader else {
      return ReportedFinding(finding, guide: place.guide, locale: place.locale)
    }
    return ReportedFinding(
      finding, guide: place.guide, locale: place.locale, source: entry.id,
      translation: entry.strings.joined(separator: "\n"), passage: passage(entry, place))
  }

  /// The guide whose folder holds the file at fault.
  private func guide(of finding: Finding) -> String? {
    guard let file = finding.location?.file else { return nil }
    return project.file.guides.first { guide in
      let base = folder(of: guide.source)
      return file == guide.source || (!base.isEmpty && file.hasPrefix(base + "/"))
        || file.hasPrefix("\(project.file.catalogs)/\(guide.id)/")
    }?.id
  }

  /// Where the passage stands in the web edition, as seen from the report.
  private func passage(_ entry: POEntry, _ place: Place) -> String? {
    guard project.file.formats.contains(.html) else { return nil }
    let base = "\(place.guide)/\(place.locale)"
    let reference = entry.references.first { $0.contains("#") } ?? entry.references.first ?? ""
    let fragment = reference.lastIndex(of: "#").map { reference[$0...] } ?? ""
    guard project.file.guide(place.guide)?.isHTML == true else {
      return fragment.isEmpty ? nil : "\(base)/\(place.guide).html\(fragment)"
    }
    let file = String(reference.dropLast(fragment.count))
    guard let layout = place.layout, XMLDocument.isHTMLName(file) else { return nil }
    return "\(base)/\(layout.place(of: file).replacing(" ", with: "%20"))\(fragment)"
  }
}
