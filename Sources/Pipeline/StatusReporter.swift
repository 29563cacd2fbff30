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
      let loaded = try GuideLoader(project.workspace).load(guide)
      let template = CatalogUpdate.template(
        for: loaded.messages, project: project.file.project,
        creationDate: BuildDate.creationDate, file: project.templatePath(guide))
      for locale in project.targetLocales {
        let catalog = try CatalogStore(project).catalog(of: guide, in: locale)
        let current = CatalogUpdate.update(
          catalog
            ?? CatalogUpdate.newCatalog(
              for: locale, from: template, file: project.catalogPath(guide, locale)),
          with: template
        ).catalog
        rows.append(
          CompletenessReport.Row(
            guide: guide.id, locale: locale, statistics: CatalogStatistics(current)))
      }
    }
    return CompletenessReport(rows: rows)
  }
}
