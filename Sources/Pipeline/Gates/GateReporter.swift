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
    /// chapter and role that a gate names and no guide has.
    package var findings: [Finding] = []
  }

  /// Looks at every chosen guide and language; what cannot be read is left to those who read it.
  package func report() -> Outcome {
    var outcome = Outcome()
    guard !project.file.gates.isEmpty else { return outcome }
    var chapters: Set<String> = []
    var roles: Set<String> = []
    var areAllRead = !project.hasChosenGuides
    for guide in project.file.guides {
      guard let loaded = try? GuideLoader(project.workspace).load(guide) else {
        areAllRead = false
        continue
      }
      let keeper = GateKeeper(loaded, gates: project.file.gates)
      chapters.formUnion(keeper.chapters)
      roles.formUnion(keeper.roles)
      for locale in project.targetLocales {
        guard let catalog = try? CatalogStore(project).catalog(of: guide, in: locale) else {
          judge(keeper, locale, nil, project.catalogPath(guide, locale), &outcome)
          continue
        }
        judge(keeper, locale, catalog, catalog.file, &outcome)
      }
    }
    if areAllRead {
      for gate in project.file.gates {
        for name in gate.chapters where !chapters.contains(name) {
          outcome.findings.append(
            unmatched(gate, "no guide has a chapter “\(name)”", .error, name, among: chapters))
        }
        // A role may be there before the first passage that has it.
        for name in gate.roles where !roles.contains(name) {
          outcome.findings.append(
            unmatched(gate, "no passage has the role “\(name)”", .warning, name, among: roles))
        }
      }
    }
    return outcome
  }

  /// A misspelt name would switch a gate off without a word.
  private func unmatched(
    _ gate: ProjectFile.Gate, _ what: String, _ severity: Severity, _ name: String,
    among known: Set<String>
  ) -> Finding {
    Finding(
      SettingsFault.gateUnmatched, severity, at: gate.location,
      "\(what), which the gate “\(gate.name)” watches",
      fixes: [
        .init(
          Suggestion.closest(to: name, among: known.sorted()).map { "Did you mean “\($0)”?" }
            ?? "Write it as the guide does")
      ])
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
