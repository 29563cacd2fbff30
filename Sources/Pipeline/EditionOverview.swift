import Diagnostics
import Editions
import Formatting
import Messages
import Project

/// The page that lists every edition there is: `Build/index.html`.
struct EditionOverview {
  private let project: OpenProject
  private let state: BuildState

  init(_ project: OpenProject, _ state: BuildState) {
    self.project = project
    self.state = state
  }

  /// Writes the page, unless it says the same already.
  func write() throws(OperationError) {
    try project.workspace.write(
      LibraryWriter().page(for: library), to: "\(project.file.build)/index.html")
  }

  private var library: Library {
    Library(
      title: project.file.project, locale: project.file.sourceLocale,
      guides: project.file.guides.compactMap(guide))
  }

  private func guide(_ guide: ProjectFile.Guide) -> Library.Guide? {
    let locales = [project.file.sourceLocale] + project.file.locales
    let editions = locales.compactMap { edition(of: guide, in: $0) }
    guard !editions.isEmpty else { return nil }
    let title = state.editions["\(guide.id)/\(project.file.sourceLocale)"]?.title
    return Library.Guide(title: title ?? guide.id, editions: editions)
  }

  private func edition(of guide: ProjectFile.Guide, in locale: LocaleTag) -> Library.Edition? {
    guard let record = state.editions["\(guide.id)/\(locale)"] else { return nil }
    let words = EditionLanguage.generatedText(locale)
    let isComplete = record.missing == 0 && !record.findings.contains { $0.severity == .error }
    return Library.Edition(
      locale: locale, language: EditionLanguage.name(of: locale),
      title: record.title.isEmpty ? guide.id : record.title,
      note: isComplete ? nil : words(.untranslatedDocument),
      formats: EditionFormat.allCases.compactMap { format(of: guide, locale, $0, record, words) })
  }

  private func format(
    of guide: ProjectFile.Guide, _ locale: LocaleTag, _ format: EditionFormat,
    _ record: BuildState.Edition, _ words: GeneratedText
  ) -> Library.Format? {
    let (name, key): (String, GeneratedText.Key) =
      switch format {
      case .docbook: ("docbook/\(fileName(of: guide.source))", .formatDocbook)
      case .html: ("\(guide.id).html", .formatHtml)
      case .printHTML: ("\(guide.id).print.html", .formatPrintHtml)
      case .pdf: ("\(guide.id).pdf", .formatPdf)
      }
    let folder = project.editionFolder(guide, locale)
    let page = format == .html ? record.page : nil
    let path = page ?? "\(folder)/\(name)"
    guard let size = record.outputs[path] else { return nil }
    var pages: String?
    if format == .pdf, let count = record.pages {
      pages = words.text(.editionsPages, ValueSet(["count": .number(DecimalNumber(count))]))
    }
    return Library.Format(
      label: words(key),
      path: "\(guide.id)/\(locale)\(path.dropFirst(folder.utf8.count))", pages: pages,
      byteCount: size)
  }

  private func fileName(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }
}
