import Catalogs
import Testing

@Suite struct CatalogChaptersTests {
  private func chapters(_ text: String) throws -> [String] {
    let catalog = try POFile.parse(Array(text.utf8), file: "x.po")
    let chapters = CatalogChapters(catalog)
    return catalog.messages.map(chapters.chapter)
  }

  @Test func titlesBelongToTheirChapters() throws {
    let found = try chapters(
      """
      #. title
      msgid "The guide"
      msgstr ""

      #. title
      msgid "Before"
      msgstr ""

      #. Before › title
      msgid "Papers"
      msgstr ""

      #. Before › Papers › para
      msgid "one two"
      msgstr ""

      """)
    #expect(found == ["", "Before", "Before", "Before"])
  }

  @Test func filesAreChaptersWithoutTitles() throws {
    let found = try chapters(
      """
      #: 02-after.xml#sec
      msgid "one"
      msgstr ""

      #: page.html:12
      msgid "two"
      msgstr ""

      msgid "three"
      msgstr ""

      """)
    #expect(found == ["02-after.xml", "page.html", ""])
  }
}
