import Diagnostics
import FoundationEssentials
import Messages
import Pipeline
import Project
import Testing

@Suite struct SpellingMemoryTests {
  /// A project on disk with a French dictionary of its own.
  private struct Place {
    let folder: URL

    init(hasBuildFolder: Bool = true) throws {
      folder = FileManager.default.temporaryDirectory
        .appending(path: "dragoman-memory-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      _ = try StarterProject.write(to: DiskWorkspace(root: folder.path))
      try know("la")
      guard hasBuildFolder else { return }
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Build"), withIntermediateDirectories: true)
    }

    /// Makes a dictionary of these words.
    func know(_ words: String) throws {
      let words = words.split(separator: " ")
      try write("SET UTF-8\n", to: "fr.aff")
      try write("\(words.count)\n" + words.joined(separator: "\n") + "\n", to: "fr.dic")
    }

    func write(_ text: String, to path: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: path))
    }

    var memory: String? {
      try? String(contentsOf: folder.appending(path: Self.memory), encoding: .utf8)
    }

    static let memory = "Build/.dragoman/spelling-fr.txt"

    /// What is said of spelling in French.
    func misspellings() throws -> [Finding] {
      var project = try OpenProject(root: folder.path)
      project.dictionaryFolders = [folder.path]
      project.chosenLocales = ["fr"]
      return try ProjectChecker(project, only: ["misspelling"]).check().findings
        .filter { $0.id == "misspelling" }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  @Test func changesNoFinding() throws {
    let place = try Place()
    defer { place.remove() }
    let first = try place.misspellings()
    #expect(!first.isEmpty)
    let memory = try #require(place.memory)
    #expect(try place.misspellings() == first)
    #expect(place.memory == memory)
    try place.write(String(memory.dropLast(5)), to: Place.memory)
    #expect(try place.misspellings() == first)
    #expect(place.memory == memory)
  }

  @Test func isForgottenWithItsDictionary() throws {
    let place = try Place()
    defer { place.remove() }
    let first = try place.misspellings()
    let words = first.compactMap { $0.headline.split(separator: "”").first?.dropFirst() }
    try place.know("la " + words.joined(separator: " "))
    #expect(try place.misspellings().count < first.count)
  }

  @Test func makesNoBuildFolder() throws {
    let place = try Place(hasBuildFolder: false)
    defer { place.remove() }
    #expect(try !place.misspellings().isEmpty)
    #expect(place.memory == nil)
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "Build").path))
  }
}
