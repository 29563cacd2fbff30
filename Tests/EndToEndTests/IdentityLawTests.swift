import Editions
import Extraction
import Glibc
import Messages
import Pipeline
import Project
import Testing
import XMLTree

/// Extract, translate each message as itself, assemble: the same document, byte for byte.
@Suite struct IdentityLawTests {
  private static let corpora = BuiltProject.repository + "/../shared/corpora"
  private static let books = [
    "mate-user-guide/flat.xml", "pluma/flat.xml", "debian-handbook/hb-db5.xml",
  ].map { corpora + "/" + $0 }.filter { access($0, R_OK) == 0 }

  private func expectIdentity(_ document: XMLDocument, _ form: InlineForm) throws {
    let extraction = try Extractor(form: form).extract(document)
    #expect(!extraction.units.isEmpty || document.file.hasSuffix(".svg"))
    let assembler = Assembler(marksFallback: false)
    let same = assembler.assemble(extraction, locale: "fr") { Replacement($0.text) }
    #expect(same.bytes == document.bytes)
    #expect(same.problems.isEmpty)
    let empty = assembler.assemble(extraction, locale: "fr") { _ in nil }
    #expect(empty.bytes == document.bytes)
  }

  @Test(arguments: InlineForm.allCases) func holdsForOurGuides(form: InlineForm) throws {
    let project = try OpenProject(root: BuiltProject.repository)
    for settings in project.file.guides {
      let guide = try GuideLoader(project.workspace).load(settings)
      for file in guide.files { try expectIdentity(file.extraction.document, form) }
    }
  }

  @Test(.enabled(if: !books.isEmpty), arguments: books, InlineForm.allCases)
  func holdsForRealBooks(path: String, form: InlineForm) throws {
    let bytes = try DiskWorkspace(root: "", isConfined: false).read(path)
    try expectIdentity(XMLDocument.parse(bytes, file: path), form)
  }
}
