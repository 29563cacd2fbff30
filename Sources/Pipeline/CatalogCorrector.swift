import Catalogs
import Checks
package import Diagnostics
import Messages
import Project

/// Mends in a project's catalogs what has only one answer: spaces, quotation marks, dashes, letters
/// with cedilla. Nothing but the translations at fault changes.
package struct CatalogCorrector: Sendable {
  package struct Outcome: Sendable {
    package var findings: [Finding] = []
    /// One line for each catalog that was mended, for people.
    package var lines: [String] = []
  }

  private let project: OpenProject
  private let settings: CheckSettings

  /// - Parameter only: ids of checks; empty for all.
  /// - Throws: `unknown-check` for an id that does not exist, here or in the project file.
  package init(_ project: OpenProject, only: [String]) throws(OperationError) {
    self.project = project
    settings = try CheckSettings(project, only: only)
  }

  /// Corrects every chosen catalog; one that cannot be read or written is a finding.
  package func correct() -> Outcome {
    var outcome = Outcome()
    for guide in project.file.guides {
      for locale in project.targetLocales {
        do throws(OperationError) {
          try correct(guide, locale, &outcome)
        } catch {
          outcome.findings += error.findings
        }
      }
    }
    return outcome
  }

  private func correct(
    _ guide: ProjectFile.Guide, _ locale: LocaleTag, _ outcome: inout Outcome
  ) throws(OperationError) {
    let store = CatalogStore(project)
    guard let catalog = try store.catalog(of: guide, in: locale) else { return }
    let engine = CheckEngine(
      CheckContext(project, guide, locale), settings: settings, catalogChecks: [])
    var mended = catalog
    var count = 0
    for (index, entry) in catalog.entries.enumerated() {
      guard let corrected = engine.corrected(entry) else { continue }
      mended.entries[index] = corrected
      count += 1
    }
    guard count > 0, try store.write(mended, replacing: catalog) else { return }
    outcome.lines.append(
      "\(catalog.file): \(count.counted("translation")) mended")
  }
}
