import Catalogs
package import Diagnostics
import Messages
import Project

/// Brings a project's catalogs up to date with its guides.
package struct CatalogUpdater: Sendable {
  package struct Outcome: Sendable {
    package var findings: [Finding] = []
    /// One line for each catalog, for people.
    package var lines: [String] = []
  }

  private let project: OpenProject
  private let store: CatalogStore

  package init(_ project: OpenProject) {
    self.project = project
    store = CatalogStore(project)
  }

  /// Extracts all guides and updates their templates and catalogs.
  ///
  /// A guide or a catalog that cannot be read is a finding; the others are still updated.
  package func update() -> Outcome {
    var outcome = Outcome()
    for guide in project.file.guides {
      do {
        let loaded = try GuideLoader(project.workspace, notesPictures: true).load(guide)
        outcome.findings += loaded.findings
        let template = try writeTemplate(loaded)
        for locale in project.targetLocales {
          update(guide, locale, with: template, &outcome)
        }
      } catch {
        outcome.findings += error.findings
      }
    }
    return outcome
  }

  /// Writes the templates alone.
  ///
  /// - Returns: their paths.
  package func writeTemplates() throws(OperationError) -> [String] {
    var paths: [String] = []
    for guide in project.file.guides {
      let loaded = try GuideLoader(project.workspace, notesPictures: true).load(guide)
      paths.append(try writeTemplate(loaded).file)
    }
    return paths
  }

  private func writeTemplate(_ guide: LoadedGuide) throws(OperationError) -> POFile {
    let existing = try store.template(of: guide.settings)
    // The date of a template stays for as long as the file does: a new paragraph changes no line
    // but its own, and no result depends on the clock.
    let template = CatalogUpdate.template(
      for: guide.messages, project: project.file.project,
      creationDate: existing?.header["POT-Creation-Date"] ?? BuildDate.creationDate,
      existing: existing, file: project.templatePath(guide.settings))
    _ = try store.write(template, replacing: existing)
    return template
  }

  private func update(
    _ guide: ProjectFile.Guide, _ locale: LocaleTag, with template: POFile,
    _ outcome: inout Outcome
  ) {
    do {
      let existing = try store.catalog(of: guide, in: locale)
      let catalog =
        existing
        ?? CatalogUpdate.newCatalog(
          for: locale, from: template, file: project.catalogPath(guide, locale))
      let (updated, summary) = CatalogUpdate.update(
        catalog, with: PluralHint(locale).added(to: template), for: locale)
      let isChanged = try store.write(updated, replacing: existing)
      outcome.lines.append(
        "\(updated.file): \(isChanged ? summary.description : "up to date")")
    } catch {
      outcome.findings += error.findings
    }
  }
}
