import Catalogs
import Testing

@Suite struct CatalogStatisticsTests {
  @Test func countsUnitsAndWordsByChapter() throws {
    let text = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      #. Before › Papers › para
      msgid "one two three"
      msgstr "x"

      #. Before › title
      #, fuzzy
      msgid "four <b>five</b>"
      msgstr "x"

      #: 02-after.xml#sec
      msgid "six – seven &amp; 8"
      msgstr ""

      #~ msgid "nine"
      #~ msgstr "x"
      """
    let statistics = CatalogStatistics(try POFile.parse(Array(text.utf8), file: "x.po"))
    #expect(statistics.chapters.map(\.name) == ["Before", "02-after.xml"])
    #expect(statistics.chapters[0].counts.translated == .init(units: 1, words: 3))
    #expect(statistics.chapters[0].counts.fuzzy == .init(units: 1, words: 2))
    #expect(statistics.chapters[1].counts.missing == .init(units: 1, words: 3))
    #expect(statistics.total.total == .init(units: 3, words: 8))
    #expect(statistics.total.share == 3.0 / 8)
  }
}
