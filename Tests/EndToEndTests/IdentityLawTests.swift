import Catalogs
import Diagnostics
import Editions
import Extraction
import Messages
import Pipeline
import Project
import TestSupport
import Testing
import XMLTree

/// Extract, translate each message as itself in a catalog, assemble: the same document, byte for
/// byte.
///
/// A document in another encoding than UTF-8 gives its bytes in UTF-8, with UTF-8 in its
/// declaration: this is what the program writes for every document.
@Suite struct IdentityLawTests {
  /// Other people's documents, where they are at hand: small ones, of every kind.
  private static let documents = ["docbook-roundtrip", "its20", "itstool"].flatMap { suite in
    SharedData.files(below: "conformance/\(suite)").filter(isDocument)
  }
  private static let books = SharedData.files(below: "corpora").filter(isDocument)

  private static func isDocument(_ path: String) -> Bool {
    [".xml", ".html", ".docbook"].contains { path.hasSuffix($0) } && !path.contains("/expected/")
  }

  private func expectIdentity(of extraction: Extraction) throws {
    let document = extraction.document
    let index = try Self.identity(of: extraction)
    let assembler = Assembler(marksFallback: false)
    let same = assembler.assemble(extraction, locale: nil) { message in
      index.translation(of: message.key).map { Replacement($0) }
    }
    #expect(same.bytes == document.bytes, "\(document.file), \(extraction.form)")
    #expect(same.problems.isEmpty, "\(document.file), \(extraction.form)")
    #expect(same.translatedUnits == same.unitCount, "\(document.file), \(extraction.form)")
    let empty = assembler.assemble(extraction, locale: "fr") { _ in nil }
    #expect(empty.bytes == document.bytes, "\(document.file), \(extraction.form)")
  }

  /// The document's template as a file, each message translated as itself, read again.
  private static func identity(of extraction: Extraction) throws -> CatalogIndex {
    var template = CatalogUpdate.template(
      for: extraction.messages, project: "identity", creationDate: "2026-01-01 00:00+0000",
      file: "identity.pot")
    for index in template.entries.indices where !template.entries[index].isHeader {
      template.entries[index].content.strings = [template.entries[index].id]
    }
    return CatalogIndex(try POFile.parse(template.serialized(), file: "identity.po"))
  }

  /// `nil` for a document that is refused, as some are meant to be.
  private func extraction(of path: String, _ form: InlineForm) throws -> Extraction? {
    let bytes = try #require(SharedData.bytes(path))
    let document: XMLDocument
    do throws(OperationError) {
      document =
        XMLDocument.isHTMLName(path)
        ? try .parseHTML(bytes, file: path) : try .parse(bytes, file: path)
    } catch {
      return nil
    }
    if document.convertedFrom == nil { #expect(document.bytes == bytes, "\(path)") }
    let load: GlobalRuleReader.Loader = { (name, _) throws(OperationError) in
      .init(path: name, bytes: SharedData.bytes("\(folder(of: path))/\(name)") ?? [])
    }
    return try Extractor(form: form).extract(document, load: load)
  }

  @Test(arguments: InlineForm.allCases) func holdsForOurGuides(form: InlineForm) throws {
    let project = try OpenProject(root: BuiltProject.repository)
    for settings in project.file.guides {
      let guide = try GuideLoader(project.workspace).load(settings)
      for file in guide.files {
        try expectIdentity(of: Extractor(form: form).extract(file.extraction.document))
      }
    }
  }

  @Test(.enabled(if: !documents.isEmpty), arguments: InlineForm.allCases)
  func holdsForOtherPeoplesDocuments(form: InlineForm) throws {
    var units = 0
    var refused: [String] = []
    for path in Self.documents {
      guard let extraction = try extraction(of: path, form) else {
        refused.append(path)
        continue
      }
      units += extraction.units.count
      try expectIdentity(of: extraction)
    }
    print("identity, \(form): \(Self.documents.count - refused.count) documents, \(units) units")
    #expect(refused.count < 10, "\(refused)")
  }

  @Test(.enabled(if: !books.isEmpty), arguments: books, InlineForm.allCases)
  func holdsForRealBooks(path: String, form: InlineForm) throws {
    guard let extraction = try extraction(of: path, form) else { return }
    try expectIdentity(of: extraction)
  }
}
