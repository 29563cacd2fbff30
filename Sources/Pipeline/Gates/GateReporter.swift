import Catalogs
package import Diagnostics
import Messages
import Project
package import Reports

/// Tells which gates of a project are met, without building anything.
package struct GateReporter: Sendable {
  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  package struct Outcome: Sendable {
    /// Those that are met too, in the order of the project file.
    package var results: [GateResult] = []
    /// One `gate-unmet` for each gate and chapter that does not pass; one `gate-unmatched` for each
    /// chapter and role that a gate names and none of its guides has.
    package var findings: [Finding] = []
  }

  /// Looks at every chosen guide and language; what cannot be read is left to those who read it.
  package func report() -> Outcome {
    var outcome = Outcome()
    guard !project.file.gates.isEmpty else { return outcome }
    let names = GateNames(project)
    let unmatched = names.unmatched()
    for guide in project.file.guides {
      let keeper = names.keeper(of: guide)
      for locale in project.targetLocales {
        outcome.results += unmatched.compactMap { $0.result(for: guide, in: locale) }
        guard let keeper else { continue }
        guard let catalog = try? CatalogStore(project).catalog(of: guide, in: locale) else {
          judge(keeper, locale, nil, project.catalogPath(guide, locale), &outcome)
          continue
        }
        judge(keeper, locale, catalog, catalog.file, &outcome)
      }
    }
    outcome.findings += unmatched.map(\.finding)
    return outcome
  }

  private func judge(
    _ keeper: GateKeeper, _ locale: LocaleTag, _ catalog: POFile?, _ path: String,
    _ outcome: inout Outcome
  ) {
    for judgement in keeper.judge(locale, catalog: catalog, path: path) {
      outcome.results.append(judgement.result)
      if let finding = judgement.finding { outcome.findings.append(finding) }
    }
  }
}
