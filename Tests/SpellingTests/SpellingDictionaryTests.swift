import FoundationEssentials
import Spelling
import Testing

@Suite struct SpellingDictionaryTests {
  /// A dictionary of a few words, made in a folder of its own.
  static func dictionary(encoding: String = "UTF-8") throws -> SpellingDictionary? {
    try withFiles(encoding: encoding) { SpellingDictionary(affixes: $0, words: $1) }
  }

  /// Runs `body` with the paths of its files, which are gone afterwards.
  static func withFiles<Result>(
    encoding: String = "UTF-8", _ body: (String, String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dragoman-spelling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let affixes = "SET \(encoding)\nSFX A Y 2\nSFX A 0 s [^s]\nSFX A al aux al\n"
    try Data(affixes.utf8).write(to: folder.appending(path: "x.aff"))
    try Data("5\nenfant/A\nlégal/A\nla\nfête\nau\n".utf8).write(to: folder.appending(path: "x.dic"))
    return try body(
      folder.appending(path: "x.aff").path, folder.appending(path: "x.dic").path)
  }

  private static let alphabet = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùœ"

  @Test func knowsWordsAndTheirForms() throws {
    let dictionary = try #require(try Self.dictionary())
    for word in ["enfant", "enfants", "légaux", "Enfant"] { #expect(dictionary.contains(word)) }
    for word in ["enfnat", "légals!", "", String(repeating: "é", count: 5000)] {
      #expect(dictionary.contains(word) == word.isEmpty)
    }
    #expect(dictionary.stems(of: "légaux") == ["légal"])
    #expect(dictionary.stems(of: "enfant") == ["enfant"])
    #expect(dictionary.stems(of: "inconnu").isEmpty)
  }

  @Test(arguments: [
    ("enfnat", "enfant"), ("enffant", "enfant"), ("enfent", "enfant"), ("enfat", "enfant"),
    ("fete", "fête"), ("lafête", "la fête"),
  ])
  func findsTheWordThatWasMeant(_ slip: String, _ meant: String) throws {
    let dictionary = try #require(try Self.dictionary())
    #expect(dictionary.neighbours(of: slip, alphabet: Self.alphabet).first == meant)
  }

  @Test func suggestsNothingForWhatIsFarFromEveryWord() throws {
    let dictionary = try #require(try Self.dictionary())
    for word in ["xyzzy", "", "q", String(repeating: "a", count: 200)] {
      #expect(dictionary.neighbours(of: word, alphabet: Self.alphabet).isEmpty)
    }
  }

  @Test func refusesADictionaryInAnotherEncoding() throws {
    #expect(try Self.dictionary(encoding: "ISO8859-1") == nil)
  }
}
