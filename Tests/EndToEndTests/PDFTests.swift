import Glibc
import Messages
import Pipeline
import Project
import Testing

/// A PDF read back with poppler.
private struct PrintedBook {
  /// The text of each page.
  let pages: [String]

  init(_ path: String) throws {
    let outcome = ExternalProgram(path: "pdftotext").run(["-layout", path, "-"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    pages = String(decoding: outcome.output, as: UTF8.self)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(String.init)
  }

  /// Chapter number and page as the contents say: lines such as `3   Title . . . 12`.
  func contents() -> [(number: Int, page: Int)] {
    pages.prefix(12).joined(separator: "\n").split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard line.first?.isNumber == true || line.hasPrefix(" "), words.count > 2,
        let number = words.first.flatMap({ Int($0) }), let page = words.last.flatMap({ Int($0) })
      else { return nil }
      return (number, page)
    }
  }

  /// The number at the foot of a page; `nil` when it has none.
  func folio(_ page: Int) -> Int? {
    let lines = pages[page].split(separator: "\n")
    return lines.last.flatMap { Int($0.trimmingPrefix(while: \.isWhitespace)) }
      ?? lines.last?.split(separator: " ").last.flatMap { Int($0) }
  }

  /// The page that a chapter opens on: its number alone on the first line.
  func opening(of chapter: Int) -> Int? {
    pages.indices.first { page in
      pages[page].split(separator: "\n").first?.trimmingPrefix(while: \.isWhitespace)
        == "\(chapter)" && folio(page) != nil
    }
  }
}

@Suite struct PDFTests {
  private static let editions = ["parents", "children"].flatMap { guide in
    ["en", "fr", "ro", "bg", "ru"].map { (guide, $0) }
  }

  @Test(.enabled(if: isInstalled("pdftotext")), arguments: editions)
  func contentsNameTheRightPages(guide: String, locale: String) throws {
    let built = try BuiltProject.shared.get()
    guard built.hasTypesetter else { return }
    let book = try PrintedBook("\(built.root)/Build/\(guide)/\(locale)/\(guide).pdf")
    let contents = book.contents()
    #expect(contents.map(\.number) == Array(1...12), "\(contents)")
    for entry in contents {
      let opening = try #require(book.opening(of: entry.number), "chapter \(entry.number)")
      #expect(book.folio(opening) == entry.page, "chapter \(entry.number)")
    }
  }

  @Test(.enabled(if: isInstalled("pdfinfo")), arguments: editions)
  func isATaggedBookOfA5(guide: String, locale: String) throws {
    let built = try BuiltProject.shared.get()
    guard built.hasTypesetter else { return }
    let path = "\(built.root)/Build/\(guide)/\(locale)/\(guide).pdf"
    let outcome = ExternalProgram(path: "pdfinfo").run([path])
    let info = String(decoding: outcome.output, as: UTF8.self)
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Page size: +419\.5\d* x 595\.2\d* pts/), "\(info)")
    let fonts = String(
      decoding: ExternalProgram(path: "pdffonts").run([path]).output, as: UTF8.self)
    let rows = fonts.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    #expect(
      rows.allSatisfy { $0.contains("SourceSerif4") || $0.contains("SourceSans3") }, "\(fonts)")
  }

  /// Long words are divided at line ends in every language, Romanian by our own soft hyphens.
  @Test(.enabled(if: isInstalled("pdftotext")), arguments: ["fr", "ro", "bg", "ru"])
  func wordsAreHyphenated(locale: String) throws {
    let built = try BuiltProject.shared.get()
    guard built.hasTypesetter else { return }
    let book = try PrintedBook("\(built.root)/Build/parents/\(locale)/parents.pdf")
    let divided = book.pages.joined().matches(of: /\p{L}[\u{AD}\-\u{2010}]{1,2}\n/).count
    #expect(divided > 20, "\(divided)")
  }
}
