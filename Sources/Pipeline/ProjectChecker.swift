import Catalogs
import Checks
package import Diagnostics
import Messages
import Project

/// Checks the guides and catalogs of a project.
package struct ProjectChecker: Sendable {
  package struct Outcome: Sendable {
    package var findings: [Finding] = []
    /// Translations looked at.
    package var units = 0
    /// Findings that waivers in the catalogs hide.
    package var waived = 0

    fileprivate static func += (left: inout Outcome, right: Outcome) {
      left.findings += right.findings
      left.units += right.units
      left.waived += right.waived
    }

    /// One line for people.
    package var summary: String {
      let found = findings.isEmpty ? "nothing found" : ConsoleRenderer.summary(of: findings)
      return "\(units.counted("translation")) checked: \(found)"
        + (waived > 0 ? ", \(waived) waived" : "")
    }
  }

  private let project: OpenProject
  private let settings: CheckSettings

  /// - Parameter only: ids of checks; empty for all.
  /// - Throws: `unknown-check` for an id that does not exist, here or in the project file.
  package init(_ project: OpenProject, only: [String]) throws(OperationError) {
    self.project = project
    settings = try CheckSettings(project, only: only)
  }

  /// Looks at every chosen guide and language; what cannot be read is a finding among the others.
  package func check() -> Outcome {
    var outcome = Outcome()
    var resources = LanguageResources(project)
    let judge = SourceJudge(project, settings: settings)
    for guide in project.file.guides {
      var rules: ValueRules?
      var loadedGuide: LoadedGuide?
      do throws(OperationError) {
        let loaded = try GuideLoader(project.workspace).load(guide)
        let valueRules = ValueRules(loaded.values, settings: settings)
        outcome.findings += graded(
          try RecordedQualityRules.findings(in: loaded, project.workspace))
        outcome.findings +=
          judge.judge(loaded).findings
          + valueRules.unusedValues(in: loaded.messages, places: loaded.valuePlaces)
        rules = valueRules
        loadedGuide = loaded
      } catch {
        outcome.findings += error.findings
      }
      for locale in project.targetLocales {
        do throws(OperationError) {
          let context = resources.context(for: guide, in: locale)
          outcome += try check(guide, loadedGuide, rules, context)
        } catch {
          outcome.findings += error.findings
        }
      }
    }
    resources.remember()
    outcome.findings += graded(resources.findings)
    outcome.findings += graded(WordlessLanguages(project).findings())
    outcome.findings += graded(GateReporter(project).report().findings)
    return outcome
  }

  private func check(
    _ guide: ProjectFile.Guide, _ loaded: LoadedGuide?, _ rules: ValueRules?,
    _ context: CheckContext
  ) throws(OperationError) -> Outcome {
    let locale = context.locale
    guard let catalog = try CatalogStore(project).catalog(of: guide, in: locale) else {
      let finding = Finding(
        CatalogFault.missing, .warning, at: .init(file: project.catalogPath(guide, locale)),
        "there is no catalog for \(locale) yet", fixes: [.init("Run dragoman update")])
      return Outcome(findings: [finding])
    }
    var context = context
    if let loaded {
      context.documentFaults = DocumentFaults.all(
        in: loaded, locale: locale, sourceLocale: project.file.sourceLocale, catalog: catalog)
    }
    let report = CheckEngine(context, settings: settings).check(catalog)
    let watched =
      ReviewWatch.findings(in: catalog) + PictureWatch.findings(in: catalog)
      + CatalogWatch.findings(in: catalog, behind: loaded?.messages ?? [])
    return Outcome(
      findings: report.findings + (rules?.findings(in: catalog) ?? []) + graded(watched),
      units: report.units, waived: report.waived.count)
  }

  /// Findings of the pipeline's own rules, as the project wants them.
  private func graded(_ findings: [Finding]) -> [Finding] {
    findings.filter { settings.isEnabled(CheckID(rawValue: $0.id)) }.map { finding in
      var finding = finding
      finding.severity = settings.severities[CheckID(rawValue: finding.id)] ?? finding.severity
      return finding
    }
  }
}
