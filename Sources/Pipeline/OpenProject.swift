package import Diagnostics
package import Messages
package import Project

/// A project file together with the workspace it was read from.
package struct OpenProject: Sendable {
  package var workspace: any Workspace
  package var file: ProjectFile
  /// The project root as a path for other programs; `nil` when the project is not on disk.
  package var root: String?
  /// The languages to work on, the source's own among them; `nil` means all.
  package var chosenLocales: [LocaleTag]?
  /// The project's guides that ``file`` does not have, since others were chosen.
  package var unchosenGuides: [ProjectFile.Guide] = []
  /// Where Hunspell dictionaries are looked for; none for a project that is not on disk.
  package var dictionaryFolders: [String] = []

  /// Opens the project in a folder on disk.
  package init(root: String) throws(OperationError) {
    try self.init(workspace: DiskWorkspace(root: root))
    self.root = root
    dictionaryFolders = Surroundings.dictionaryFolders
  }

  package init(workspace: any Workspace) throws(OperationError) {
    self.workspace = workspace
    let bytes = try workspace.read(ProjectFile.name)
    file = try ProjectFile.parse(bytes, file: ProjectFile.name)
    guard !file.locales.contains(file.sourceLocale) else {
      throw OperationError(Self.sourceAmongTargets(file.sourceLocale, in: bytes))
    }
  }

  /// It would be translated into itself, and each of its editions be made twice.
  private static func sourceAmongTargets(_ locale: LocaleTag, in bytes: [UInt8]) -> Finding {
    Finding(
      SettingsFault.duplicateKey, .error, at: LanguagePlaces(bytes).location(of: locale),
      "the source language \(locale) is listed among the languages to translate into",
      explanation: "Its edition is made in any case.",
      fixes: [.init("Take \(locale) out of locales")])
  }

  /// The chosen languages, the source's first.
  package var locales: [LocaleTag] {
    chosenLocales ?? [file.sourceLocale] + file.locales
  }

  /// The chosen languages to translate into.
  package var targetLocales: [LocaleTag] {
    locales.filter { $0 != file.sourceLocale }
  }

  /// `Catalogs/parents/parents.pot`.
  package func templatePath(_ guide: ProjectFile.Guide) -> String {
    "\(file.catalogs)/\(guide.id)/\(guide.id).pot"
  }

  /// `Catalogs/parents/ru.po`.
  package func catalogPath(_ guide: ProjectFile.Guide, _ locale: LocaleTag) -> String {
    "\(file.catalogs)/\(guide.id)/\(locale).po"
  }

  /// `Build/parents/ru`.
  package func editionFolder(_ guide: ProjectFile.Guide, _ locale: LocaleTag) -> String {
    "\(file.build)/\(guide.id)/\(locale)"
  }
}
