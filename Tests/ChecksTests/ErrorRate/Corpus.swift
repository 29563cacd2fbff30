import Catalogs
import Checks
import FoundationEssentials
import Messages

/// The correct pairs of a language: our own catalogs and sentences written for the purpose.
struct Corpus: Sendable {
  static let languages = ["fr", "ro", "bg", "ru"]

  let language: String
  /// Sentences with the figures, dates and addresses that the catalogs keep in values.
  let sentences: [CorpusPair]
  let catalogs: [CorpusPair]
  /// Translations of the same sources into a neighbouring language, which stand in the wrong
  /// catalog where they turn up.
  let neighbours: [String: String]

  init(_ language: String) throws {
    self.language = language
    catalogs = try Self.pairs(language)
    sentences = Self.rows("sentences").map { row in
      CorpusPair(source: row["en"] ?? "", target: row[language] ?? "", audience: nil)
    }
    let neighbour = ["fr": "ro", "ro": "fr", "bg": "ru", "ru": "bg"][language] ?? "fr"
    neighbours = Dictionary(
      try Self.pairs(neighbour).map { ($0.source, $0.target) },
      uniquingKeysWith: { first, _ in first })
  }

  var pairs: [CorpusPair] { sentences + catalogs }

  private static func pairs(_ language: String) throws -> [CorpusPair] {
    try [("parents", .parents), ("children", .children)].flatMap { guide, audience in
      let path = "\(root)/Catalogs/\(guide)/\(language).po"
      let catalog = try POFile.parse(
        Array(Data(contentsOf: URL(filePath: path))), file: path)
      return catalog.messages.filter(\.isTranslated).map { entry in
        CorpusPair(
          source: entry.id, target: entry.string, isPattern: entry.isPattern, flags: entry.flags,
          place: entry.extractedComments, audience: audience)
      }
    }
  }

  /// The project's glossary with suffix rules alone, so that the page is the same on every
  /// machine; spelling is left out for the same reason.
  static func terms(_ language: String) -> TermBase? {
    let path = "\(root)/Catalogs/glossary.tsv"
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    var reader = GlossaryReader(file: path)
    return TermBase(
      reader.read(Array(data)), source: "en", target: LocaleTag(language) ?? "fr",
      dictionary: nil)
  }

  /// The rows of a data file, by the names of its columns.
  static func rows(_ name: String) -> [[String: String]] {
    guard let data = try? Data(contentsOf: URL(filePath: path(of: name))) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let columns = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Where a data file lies.
  static func path(of name: String) -> String { "\(folder)/Data/\(name).tsv" }

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
  static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
}
