import Diagnostics
import Messages
import Pipeline
import Project
import Testing

@Suite struct GlossaryFileTests {
  private static let exchange = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <text><body><conceptEntry id="c1">
    <langSec xml:lang="en"><termSec><term>paper</term></termSec></langSec>
    <langSec xml:lang="fr">
    <termSec><term>carton</term>
    <termNote type="grammaticalGender">masculine</termNote>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    <termSec><term>papier</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
    </langSec></conceptEntry></body></text></tbx>
    """

  private static let table = """
    concept\tlanguage\tstatus\tterm
    c1\ten\tpreferred\tpaper
    c1\tfr\tpreferred\tcarton
    c1\tfr\tforbidden\tpapier
    """

  private func findings(_ path: String, _ text: String) throws -> [Finding] {
    let workspace = MemoryWorkspace()
    _ = try StarterProject.write(to: workspace)
    try workspace.write(Array(text.utf8), to: path)
    return try ProjectChecker(OpenProject(workspace: workspace), only: []).check().findings
  }

  @Test(arguments: [("Catalogs/glossary.tbx", exchange), ("Catalogs/glossary.tsv", table)])
  func isReadFromTheFolderOfTheCatalogs(_ path: String, _ text: String) throws {
    let ids = try findings(path, text).map(\.id)
    #expect(ids.contains("term-missing") && ids.contains("forbidden-variant"))
  }

  @Test(arguments: ["Catalogs/glossary.tbx", "Catalogs/glossary.tsv"])
  func thatIsBrokenIsAFinding(_ path: String) throws {
    let found = try findings(path, "<tbx>")
    #expect(found.contains { $0.location?.file == path && $0.severity == .error })
  }

  @Test func saysNothingOfItselfWithoutOne() throws {
    #expect(try findings("notes.txt", "").allSatisfy { !$0.id.hasPrefix("term") })
  }
}
