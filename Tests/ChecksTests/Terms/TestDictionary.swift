import Checks
import FoundationEssentials
import Messages
import Spelling

/// A Romanian dictionary of a few words, made for the tests.
enum TestDictionary {
  static let speller: SpellChecker? = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dragoman-checks-\(UUID().uuidString)")
    let path = folder.appending(path: "ro").path
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("SET UTF-8\n".utf8).write(to: URL(filePath: path + ".aff"))
      try Data("3\npărinte\ncopil\nparte\n".utf8).write(to: URL(filePath: path + ".dic"))
    } catch { return nil }
    let accepted = AcceptedWords(
      Array("Chișinău n  # the capital\n".utf8), file: "ro.txt", language: "ro")
    return SpellingDictionary(affixes: path + ".aff", words: path + ".dic")
      .map { SpellChecker("ro", dictionary: $0, accepted: accepted) }
  }()
}
