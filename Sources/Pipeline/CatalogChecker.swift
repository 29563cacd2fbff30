import Catalogs
package import Checks
package import Diagnostics
package import Messages
import Project

/// Checks single catalogs that belong to no project.
package struct CatalogChecker: Sendable {
  private let style: CheckStyle?
  private let only: [CheckID]
  private let locale: LocaleTag?
  private let inlineForm: InlineForm
  private let workspace = DiskWorkspace(root: "", isConfined: false)

  /// - Parameters:
  ///   - style: whose checks; `nil` for our own.
  ///   - only: names of checks; empty for all.
  ///   - locale: the language of the translations; `nil` for the one that each catalog names.
  /// - Throws: `unknown-check` for a name that does not exist.
  package init(
    style: CheckStyle?, only: [String], locale: LocaleTag?, inlineForm: InlineForm
  ) throws(OperationError) {
    self.style = style
    self.only = only.map { CheckID(rawValue: $0) }
    self.locale = locale
    self.inlineForm = inlineForm
    for id in self.only where !isKnown(id) {
      let near = style.map { $0.suggestion(for: id) } ?? CheckRegistry.suggestion(for: id)
      throw OperationError(
        Finding(
          SettingsFault.unknownCheck, .error, "there is no check “\(id)”",
          fixes: near.map { [.init("Did you mean “\($0)”?")] } ?? []))
    }
  }

  private func isKnown(_ id: CheckID) -> Bool {
    guard let style else { return CheckRegistry.check(id) != nil }
    return style.unjudged[id] != nil || style.checks.contains { $0.id == id }
  }

  /// Why some of the checks that were asked for find nothing: one line each.
  package var remarks: [String] {
    only.compactMap { id in style?.unjudged[id].map { "“\(id)” is not judged: \($0)" } }
  }

  /// - Throws: what makes a file unreadable, or no PO.
  package func check(_ files: [String]) throws(OperationError) -> ProjectChecker.Outcome {
    var outcome = ProjectChecker.Outcome()
    for file in files {
      let report = check(try POFile.parse(workspace.read(file), file: file))
      outcome.findings += report.findings
      outcome.units += report.units
      outcome.waived += report.waived.count
    }
    return outcome
  }

  private func check(_ catalog: POFile) -> CheckReport {
    let context = CheckContext(
      locale: locale ?? catalog.language ?? "und", inlineForm: inlineForm)
    guard let style else {
      let settings = CheckSettings(only: only.isEmpty ? nil : Set(only))
      return CheckEngine(context, settings: settings).check(catalog)
    }
    return CheckEngine(
      context, settings: style.settings(only: only), checks: style.checks, catalogChecks: []
    ).check(catalog)
  }
}
