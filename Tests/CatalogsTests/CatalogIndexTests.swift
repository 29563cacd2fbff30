import Catalogs
import Messages
import TestSupport
import Testing

@Suite struct CatalogIndexTests {
  /// Entries with keys that come again, with contexts, fuzzy ones, obsolete ones and empty ones.
  private static func catalog(_ generator: inout SeededGenerator) throws -> POFile {
    var text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    for number in 0..<Int.random(in: 0...40, using: &generator) {
      let key = Int.random(in: 0..<25, using: &generator)
      let context = Int.random(in: 0..<4, using: &generator)
      let translation = Int.random(in: 0..<5, using: &generator) == 0 ? "" : "t\(number)"
      var entry = ""
      if Int.random(in: 0..<6, using: &generator) == 0 { entry += "#, fuzzy\n" }
      var lines = context < 2 ? ["msgctxt \"c\(context)\""] : []
      lines += ["msgid \"k\"", "\"\(key)\"", "msgstr \"\(translation)\""]
      let isObsolete = Int.random(in: 0..<8, using: &generator) == 0
      entry += lines.map { (isObsolete ? "#~ " : "") + $0 + "\n" }.joined()
      text += entry + "\n"
    }
    return try POFile.parse(Array(text.utf8), file: "a.po")
  }

  @Test(arguments: 1...60)
  func ofTwoWithOneKeyTheFirstCountsHoweverItIsLookedFor(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let catalog = try Self.catalog(&generator)
    let index = CatalogIndex(catalog)
    var keys = catalog.messages.map(\.key)
    for _ in 0..<5 {
      keys.insert(
        .init(text: "k\(Int.random(in: 0..<50, using: &generator))"),
        at: Int.random(in: 0...keys.count, using: &generator))
    }
    if seed.isMultiple(of: 3) { keys.shuffle(using: &generator) }
    var last = -1
    for key in keys {
      let first = catalog.messages.first { $0.key == key }
      let wanted = first.flatMap { $0.isTranslated ? $0.string : nil }
      #expect(index.translation(of: key) == wanted)
      #expect(index.translation(of: key, behind: &last) == wanted)
      #expect(index[key]?.string == first?.string)
    }
    #expect(
      index.duplicates.count == catalog.messages.count { _ in true }
        - Set(catalog.messages.map(\.key)).count)
  }
}
