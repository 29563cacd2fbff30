import Catalogs
import Messages
import TestSupport
import Testing

@Suite struct CatalogPropertyTests {
  private static let vocabulary =
    ("call your child every week and keep to the time that you agreed on even when 3 or 5 things "
    + "get in the way <b>never</b> promise a date before the ticket is bought")
    .split(separator: " ").map(String.init)

  private static func sentence(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 3...14, using: &generator))
      .compactMap { _ in vocabulary.randomElement(using: &generator) }.joined(separator: " ")
  }

  private static func template(_ texts: [String]) -> POFile {
    CatalogUpdate.template(
      for: texts.map { Message(key: .init(text: $0), references: ["a.xml"]) }, project: "p",
      creationDate: "2026-11-22 10:00+0000", file: "p.pot")
  }

  /// Some sentences taken out, put in, moved and changed by a word.
  private static func edited(_ texts: [String], _ generator: inout SeededGenerator) -> [String] {
    var texts = texts
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let place = Int.random(in: 0..<texts.count, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0 where texts.count > 3: texts.remove(at: place)
      case 1: texts.insert(sentence(&generator), at: place)
      case 2:
        let moved = texts.remove(at: place)
        texts.append(moved)
      default:
        let word = vocabulary.randomElement(using: &generator) ?? ""
        texts[place] += " " + word
      }
    }
    return texts
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func updatesAreStableAndLoseNoTranslation(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = (0..<12).map { _ in Self.sentence(&generator) }
    var catalog = CatalogUpdate.newCatalog(for: "ru", from: Self.template(texts), file: "ru.po")
    var number = 0
    for _ in 0..<6 {
      catalog = CatalogUpdate.update(catalog, with: Self.template(texts)).catalog
      for index in catalog.entries.indices
      where !catalog.entries[index].isHeader && !catalog.entries[index].isFilled {
        number += 1
        catalog.entries[index].content.strings = ["перевод \(number)"]
      }
      catalog = try POFile.parse(catalog.serialized(), file: "ru.po")
      let before = Set(catalog.entries.map(\.string))
      texts = Self.edited(texts, &generator)
      let pot = Self.template(texts)
      let once = try POFile.parse(
        CatalogUpdate.update(catalog, with: pot).catalog.serialized(), file: "ru.po")
      let lost = before.filter { text in !once.entries.contains { $0.string.contains(text) } }
      #expect(lost.isEmpty)
      let wanted = Set(texts)
      #expect(Set(once.messages.map(\.id)) == wanted)
      #expect(CatalogIndex(once).duplicates.isEmpty)
      let twice = CatalogUpdate.update(once, with: pot)
      #expect(twice.catalog.serialized() == once.serialized())
      catalog = once
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func survivesDamagedFilesAndWritesBackWhatItReads(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = POFileTests.oddities.filter { !$0.hasPrefix("\u{FEFF}") }
    let original = Array(texts.joined(separator: "\n").utf8)
    var readable = 0
    for _ in 0..<40 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
        default:
          bytes.insert(
            Array("\"\\#~|msgid\n".utf8).randomElement(using: &generator) ?? 0, at: place)
        }
      }
      guard let catalog = try? POFile.parse(bytes, file: "x.po") else { continue }
      readable += 1
      #expect(catalog.serialized() == bytes)
      for entry in catalog.entries {
        _ = entry.content
        _ = entry.location(of: .string(0), offset: 3)
      }
    }
    #expect(readable > 0)
  }
}
