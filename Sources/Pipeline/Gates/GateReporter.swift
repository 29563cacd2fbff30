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
    /// One `gate-unmet` for each gate and chapter that does not pass.
    package var findings: [Finding] = []
  }

  /// Looks at every chosen guide and language; what cannot be read is left to those who read it.
  package func report() -> Outcome {
    var outcome = Outcome()
    guard !project.file.gates.isEmpty else { return outcome }
    for guide in project.file.guides {
      guard let loaded = try? GuideLoader(project.workspace).load(guide) else { continue }
      let keeper = GateKeeper(loaded, gates: project.file.gates)
      for locale in project.targetLocales {
        guard let catalog = try? CatalogStore(project).catalog(of: guide, in: locale) else {
          judge(keeper, locale, nil, project.catalogPath(guide, locale), &outcome)
          continue
        }
        judge(keeper, locale, catalog, catalog.file, &outcome)
      }
    }
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
