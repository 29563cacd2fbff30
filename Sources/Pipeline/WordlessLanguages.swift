import Diagnostics
import Formatting
import Messages
import Project

/// The languages of a project in which the program has no words of its own.
struct WordlessLanguages {
  private let project: OpenProject

  init(_ project: OpenProject) {
    self.project = project
  }

  /// One warning for each chosen language; none where no edition prints such words: DocBook has
  /// none, and the pages of an HTML guide are its author's own.
  func findings() -> [Finding] {
    guard project.file.formats.contains(where: { $0 != .docbook }),
      project.file.guides.contains(where: { !$0.isHTML })
    else { return [] }
    let wordless = project.locales.filter { GeneratedText.embeddedCatalog(for: $0) == nil }
    guard !wordless.isEmpty else { return [] }
    let places = LanguagePlaces((try? project.workspace.read(ProjectFile.name)) ?? [])
    return wordless.map { locale in
      Finding(
        WorkFault.generatedTextMissing, .warning, at: places.location(of: locale),
        "Contents, Figure, Note and the other words that Dragoman writes itself are printed in "
          + "English in editions in \(locale)",
        fixes: [
          .init(
            "A project cannot supply them yet: ask Dragoman\u{2019}s authors for \(locale), or "
              + "contribute Catalogs/generated-text/\(locale).po to Dragoman, translated from "
              + "generated-text.pot there")
        ])
    }
  }
}
