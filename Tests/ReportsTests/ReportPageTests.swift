import Catalogs
import Diagnostics
import Messages
import Reports
import TestSupport
import Testing

private func catalog() throws -> POFile {
  let text = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    #. Money › Costs › para
    msgid "One two three"
    msgstr "Раз два три"

    #. Money › Costs › para
    #, fuzzy
    msgid "Four five"
    msgstr "Четыре"

    #. <Home> & away › para
    msgid "Six"
    msgstr ""

    """
  return try POFile.parse(Array(text.utf8), file: "Catalogs/parents/ru.po")
}

private func page(_ findings: [ReportedFinding]) throws -> String {
  let completeness = CompletenessReport(rows: [
    .init(guide: "parents", locale: "ru", catalog: try catalog())
  ])
  let report = ProjectReport(
    title: "Families & <friends>", sourceLocale: "en", completeness: completeness,
    findings: findings, waived: 2)
  return String(decoding: ReportPage(report).bytes(), as: UTF8.self)
}

private let finding = ReportedFinding(
  Finding(
    sample: "numbers", .error, at: .init(file: "Catalogs/parents/ru.po", line: 12, column: 9),
    "the source says 25 <b>, the translation 52", place: "Money › Costs › para",
    notes: [.init("see & compare", at: .init(file: "x.xml", line: 2))], fixes: [.init("Write 25")]),
  guide: "parents", locale: "ru", source: "It costs <emphasis>25</emphasis> euros.",
  translation: "Стоит </script><b>52</b> евро.", passage: "parents/ru/parents.html#sec-costs")

@Suite struct ReportPageTests {
  @Test func showsFindingsWithSourceTranslationAndPlace() throws {
    let text = try page([finding])
    #expect(text.contains("<q lang=\"en\">It costs &lt;emphasis&gt;25&lt;/emphasis&gt; euros.</q>"))
    #expect(text.contains("<q lang=\"ru\">Стоит &lt;/script&gt;&lt;b&gt;52&lt;/b&gt; евро.</q>"))
    #expect(
      text.contains("<a href=\"parents/ru/parents.html#sec-costs\">Money › Costs › para</a>"))
    #expect(text.contains("<code>Catalogs/parents/ru.po:12:9</code>"))
    #expect(text.contains("data-severity=\"error\" data-guide=\"parents\" data-locale=\"ru\""))
    #expect(text.contains("1 error, 2 waived"))
  }

  @Test func escapesWhatStrangersWrite() throws {
    let text = try page([finding])
    #expect(text.contains("<title>Families &amp; &lt;friends&gt;: report</title>"))
    #expect(text.contains("&lt;Home&gt; &amp; away"))
    #expect(text.matches(of: #/<script>/#).count == 1)
    #expect(text.matches(of: #/</script>/#).count == 1)
  }

  @Test func fetchesNothing() throws {
    let text = try page([finding])
    for word in ["http:", "https:", "src=", "@import", "url("] { #expect(!text.contains(word)) }
  }

  @Test func hasLandmarksAndHeadedTables() throws {
    let text = try page([finding])
    for part in ["<header>", "<main ", "<nav aria-label=", "class=\"skip\""] {
      #expect(text.contains(part))
    }
    #expect(text.matches(of: #/<table/#).count == text.matches(of: #/<caption>/#).count)
    #expect(!text.contains("<th>"))
    for match in text.matches(of: #/<label for="([^"]+)"/#) {
      #expect(text.contains("id=\"\(match.output.1)\""))
    }
    for match in text.matches(of: #/aria-labelledby="([^"]+)"/#) {
      for id in match.output.1.split(separator: " ") { #expect(text.contains("id=\"\(id)\"")) }
    }
  }

  @Test func showsEverythingWithoutAScript() throws {
    let text = try page([finding, finding])
    #expect(text.contains("<form id=\"filter\" hidden"))
    #expect(text.matches(of: #/<article [^>]*>/#).count == 2)
    #expect(!text.contains("<article hidden"))
  }

  @Test func givesTheSameBytesTwice() throws {
    #expect(try page([finding]) == page([finding]))
  }

  @Test func saysThatNothingWasFound() throws {
    let text = try page([])
    #expect(text.contains("<p>Nothing was found.</p>"))
    #expect(!text.contains("id=\"filter\""))
  }
}

@Suite struct CompletenessReportTests {
  @Test func countsEachUnitInItsFurthestState() throws {
    let row = CompletenessReport.Row(guide: "parents", locale: "ru", catalog: try catalog())
    #expect(UnitState.allCases.map { row.total.units[$0] } == [1, 1, 1, 0, 0])
    #expect(UnitState.allCases.map { row.total.words[$0] } == [1, 2, 3, 0, 0])
    #expect(row.total.percent == 50)
    #expect(row.chapters.map(\.title) == ["Money", "<Home> & away"])
    #expect(row.chapters.map { $0.counts.units.total } == [2, 1])
  }

  @Test func alignsTheTableOfTheTerminal() throws {
    let report = CompletenessReport(rows: [
      .init(guide: "parents", locale: "ru", catalog: try catalog())
    ])
    let lines = CompletenessTable(showsChapters: true).render(report).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(Set(lines.map(\.count)).count == 1)
  }
}
