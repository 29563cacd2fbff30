import Catalogs
package import Diagnostics
import Messages
import Project
package import Reports

/// Counts how far the languages of a project are.
package struct StatusReporter: Sendable {
  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  /// Counts against the guides as they are now, so that a catalog that was not updated cannot look
  /// complete.
  package func report() throws(OperationError) -> CompletenessReport {
    var rows: [CompletenessReport.Row] = []
    for guide in project.file.guides {
      let template = try template(of: guide)
      for locale in project.targetLocales { rows.append(try row(guide, locale, template)) }
    }
    return CompletenessReport(rows: rows)
  }

  /// The same without the guides and catalogs that cannot be read, for a report that says so
  /// among its findings.
  package func readableReport() -> CompletenessReport {
    var rows: [CompletenessReport.Row] = []
    for guide in project.file.guides {
      guard let template = try? template(of: guide) else { continue }
      rows += project.targetLocales.compactMap { try? row(guide, $0, template) }
    }
    return CompletenessReport(rows: rows)
  }

  private func template(of guide: ProjectFile.Guide) throws(OperationError) -> POFile {
    CatalogUpdate.template(
      for: try GuideLoader(project.workspace).load(guide).messages, project: project.file.project,
      creationDate: BuildDate.creationDate, file: project.templatePath(guide))
  }

  private func row(
    _ guide: ProjectFile.Guide, _ locale: LocaleTag, _ template: POFile
  ) throws(OperationError) -> CompletenessReport.Row {
    let catalog = try CatalogStore(project).catalog(of: guide, in: locale)
    let current = CatalogUpdate.update(
      catalog
        ?? CatalogUpdate.newCatalog(
          for: locale, from: template, file: project.catalogPath(guide, locale)),
      with: template
    ).catalog
    return CompletenessReport.Row(guide: guide.id, locale: locale, catalog: current)
  }
}
