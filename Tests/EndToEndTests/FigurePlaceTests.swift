import Editions
import Messages
import Pipeline
import Project
import Testing

/// Where figures and tables stand on paper.
@Suite(.serialized) struct FigurePlaceTests {
  /// The pages behind the contents, each as its words.
  private func pages(_ chapter: [Block]) throws -> [String]? {
    let built = try BuiltProject.shared.get()
    guard let engine = TypesettingTools.engine(for: built.project) else { return nil }
    let words = PublicationWords { key, arguments in
      switch key {
      case .tableCaption: "Table \(arguments["number"] ?? "")"
      case .pageReference: "\(arguments["reference"] ?? "") (p. \(arguments["page"] ?? ""))"
      default: key.rawValue
      }
    }
    let marks = QuotationMarks.Pair("‘", "’")
    let language = PublicationLanguage(
      locale: "en", name: "English", words: words,
      quotes: QuotationMarks(outer: marks, inner: marks),
      order: PublicationOrder(precedes: { $0 < $1 }, bucket: { String($0.prefix(1)) }))
    let publication = Publication(
      locale: "en", sourceLocale: "en", title: [.text("Book")],
      divisions: [
        Division(.chapter(number: 1), id: "ch", title: [.text("Chapter")], blocks: chapter)
      ])
    let job = TypstWriter(theme: .adults, language: language).job(for: publication)
    let result = try engine.pdf(for: [job]).first
    guard case .book(let pdf, _, let findings)? = result else {
      Issue.record("no book: \(String(describing: result))")
      return nil
    }
    #expect(findings.isEmpty)
    let path = "Build/figures.pdf"
    try built.workspace.write(pdf, to: path)
    let outcome = ExternalProgram(path: "pdftotext").run(["\(built.root)/\(path)", "-"])
    let text = String(decoding: outcome.output, as: UTF8.self)
    return text.split(separator: "\u{C}").dropFirst(3).map { page in
      page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private func text(_ word: String, count: Int) -> Block {
    .text(Array(repeating: word, count: count).joined(separator: " ") + ".")
  }

  private func table(_ number: Int, rows: Int) -> Block {
    let rows = (1...rows).map { [Table.Cell([.text("row \($0)")]), Table.Cell([.text("words")])] }
    let caption = Caption(number: number, title: [.text("Rows")])
    return Block(
      .table(Table(caption: caption, columns: [1, 1], hasWidths: false, body: rows)),
      id: "t\(number)")
  }

  private func reference(_ number: Int) -> Block {
    let target = Reference(target: "t\(number)", kind: .table, text: "table \(number)")
    return Block(.paragraph([.text("See "), .reference(target), .text(".")]))
  }

  @Test(.enabled(if: isInstalled("pdftotext")))
  func standAtTheirPlaceWhereTheyFit() throws {
    let blocks = [
      reference(1), reference(2), table(1, rows: 2), text("between", count: 20), table(2, rows: 2),
      text("after", count: 5),
    ]
    guard let pages = try pages(blocks) else { return }
    #expect(pages.count == 1, "\(pages)")
    let order = ["See table 1.", "See table 2.", "Table 1", "between", "Table 2", "after"]
    let places = order.map { pages[0].firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(pages[0])")
  }

  @Test(.enabled(if: isInstalled("pdftotext")))
  func goToTheHeadOfTheNextPageWhereTheyDoNot() throws {
    let blocks = [
      reference(1), text("before", count: 110), table(1, rows: 10), text("after", count: 60),
    ]
    guard let pages = try pages(blocks) else { return }
    #expect(pages.count == 2, "\(pages)")
    #expect(pages.first?.contains("See table 1 (p. 2).") ?? false, "\(pages)")
    #expect(pages.first?.contains("after after") ?? false, "the text runs on")
    #expect(pages.last?.contains("Table 1 Rows") ?? false)
  }
}
