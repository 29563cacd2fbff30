import Catalogs
import Diagnostics
import Messages
import TestSupport

/// A catalog with many mistakes, each in another entry.
struct DamagedCatalog {
  struct Mistake: CustomStringConvertible {
    var damage: CatalogDamage
    /// The lines of the translation in the damaged file.
    var lines: ClosedRange<Int>
    var text: String

    var description: String { "\(damage) at \(lines): \(text.debugDescription)" }
  }

  let bytes: [UInt8]
  let mistakes: [Mistake]

  /// - Parameters:
  ///   - count: how many mistakes are made; the kinds take turns, those first that find the fewest
  ///     places.
  ///   - keys: the entries that the guide uses.
  init(_ catalog: POFile, count: Int, keys: Set<Message.Key>, seed: UInt64) throws {
    var random = TestSupport.SeededGenerator(seed: seed)
    var damaged = catalog
    var made: [Int: CatalogDamage] = [:]
    let free = catalog.entries.indices.filter {
      catalog.entries[$0].isTranslated && !catalog.entries[$0].isHeader
        && keys.contains(catalog.entries[$0].key)
    }.shuffled(using: &random)
    var kinds = CatalogDamage.allCases
    while made.count < count, !kinds.isEmpty {
      kinds.removeAll { damage in
        guard made.count < count else { return true }
        for index in free where made[index] == nil {
          let entry = catalog.entries[index]
          guard let text = damage.damaged(entry, &random) else { continue }
          damaged.entries[index].content.strings[0] = text
          made[index] = damage
          return false
        }
        return true
      }
    }
    bytes = damaged.serialized()
    let entries = try POFile.parse(bytes, file: catalog.file).entries
    mistakes = made.sorted { $0.key < $1.key }.compactMap { index, damage in
      let text = entries[index].string
      guard let first = entries[index].location(of: .string(0))?.line,
        let last = entries[index].location(of: .string(0), offset: text.utf8.count)?.line
      else { return nil }
      return Mistake(damage: damage, lines: first...last, text: text)
    }
  }
}
