import Catalogs
import Diagnostics
import Editions
import Extraction
import Glibc
import Messages
import Pipeline
import Project
import Testing

/// Catalogs written in the other inline form and back are the same, byte for byte.
@Suite struct RecodingTests {
  private static let folder = BuiltProject.repository + "/../shared/corpora/"
  private static let books = ["mate-user-guide/bg", "pluma/fr", "pluma/ru"]
    .filter { access(folder + $0 + ".po", R_OK) == 0 }

  private func expectSameBack(
    _ catalog: POFile, by form: InlineForm, _ recoder: CatalogRecoder
  ) throws -> POFile {
    let there = try recoder.recode(catalog, to: form).catalog.serialized()
    let read = try POFile.parse(there, file: catalog.file)
    let other: InlineForm = form == .compact ? .verbatim : .compact
    let back = try recoder.recode(read, to: other).catalog.serialized()
    #expect(back == catalog.serialized(), "\(catalog.file)")
    return read
  }

  private func recoder(
    _ documents: [(verbatim: Extraction, compact: Extraction)]
  ) -> CatalogRecoder {
    func template(_ messages: [Message]) -> POFile {
      CatalogUpdate.template(for: messages, project: "", creationDate: "", file: "-")
    }
    return CatalogRecoder(
      documents,
      templates: [
        .verbatim: template(documents.flatMap(\.verbatim.messages)),
        .compact: template(documents.flatMap(\.compact.messages)),
      ])
  }

  @Test(arguments: [
    ("parents", "fr"), ("parents", "bg"), ("children", "ro"), ("children", "ru"),
  ])
  func holdsForOurCatalogs(guide id: String, locale: String) throws {
    let project = try OpenProject(root: BuiltProject.repository)
    for settings in project.file.guides where settings.id == id {
      let guide = try GuideLoader(project.workspace).load(settings)
      let verbatim = Extractor(form: .verbatim, usesPatterns: settings.messages == .icu)
      let recoder = recoder(
        try guide.files.map { file in
          (try verbatim.extract(file.extraction.document), file.extraction)
        })
      let path = "Catalogs/\(settings.id)/\(locale).po"
      let catalog = try POFile.parse(project.workspace.read(path), file: path)
      let other = try expectSameBack(catalog, by: .verbatim, recoder)
      #expect(other.serialized() != catalog.serialized())
      if locale == "bg" { _ = try expectSameBack(other, by: .compact, recoder) }
    }
  }

  @Test(.enabled(if: !books.isEmpty), arguments: books)
  func holdsForRealCatalogs(book: String) throws {
    let workspace = DiskWorkspace(root: "", isConfined: false)
    let name = book.split(separator: "/")[0]
    let files = SingleFiles(.verbatim, usesPatterns: false)
    let document = try files.document("\(Self.folder)\(name)/flat.xml")
    let recoder = recoder([
      (
        try files.extraction(of: document, in: .verbatim),
        try files.extraction(of: document, in: .compact)
      )
    ])
    let path = "\(Self.folder)\(book).po"
    let catalog = try POFile.parse(workspace.read(path), file: path)
    _ = try expectSameBack(catalog, by: .compact, recoder)
  }
}
