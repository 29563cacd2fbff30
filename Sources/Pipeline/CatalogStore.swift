package import Catalogs
package import Diagnostics
package import Messages
package import Project

/// The catalogs of a project.
package struct CatalogStore: Sendable {
  private let project: OpenProject

  package init(_ project: OpenProject) {
    self.project = project
  }

  /// The catalog of a guide in a language; `nil` when there is no file yet.
  package func catalog(
    of guide: ProjectFile.Guide, in locale: LocaleTag
  ) throws(OperationError) -> POFile? {
    try read(project.catalogPath(guide, locale))
  }

  package func template(of guide: ProjectFile.Guide) throws(OperationError) -> POFile? {
    try read(project.templatePath(guide))
  }

  private func read(_ path: String) throws(OperationError) -> POFile? {
    guard project.workspace.exists(path) else { return nil }
    return try POFile.parse(project.workspace.read(path), file: path)
  }

  /// Writes a catalog unless the file changed since `original` was read.
  ///
  /// - Returns: whether the file has new bytes.
  package func write(
    _ catalog: POFile, replacing original: POFile?
  ) throws(OperationError) -> Bool {
    let bytes = catalog.serialized()
    let before = original?.serialized()
    guard bytes != before else { return false }
    try project.workspace.write(bytes, to: catalog.file, replacing: before)
    return true
  }
}
