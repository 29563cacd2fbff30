import Catalogs
import Checks
import Diagnostics
import Messages
import Project
import TestSupport

/// Error findings about a real book's catalog: fifty, always the same ones, chosen so that every
/// rule that speaks is heard; or all where there are fewer.
struct FindingSample {
  /// A finding by names that stay when lines move: the rule and the source text.
  struct Key: Hashable, Comparable, CustomStringConvertible {
    var rule: String
    /// A hash of the source text; the text itself is somebody else's.
    var message: String

    var description: String { "\(rule) \(message)" }

    static func < (left: Key, right: Key) -> Bool {
      (left.message, left.rule) < (right.message, right.rule)
    }
  }

  static let size = 50

  /// All error findings.
  let keys: Set<Key>

  /// - Returns: `nil` where the books are absent.
  init?(_ book: JudgedBook) throws {
    guard let catalog = try book.catalog() else { return nil }
    let context = CheckContext(locale: book.locale, inlineForm: .verbatim)
    let engine = CheckEngine(context)
    var keys: Set<Key> = []
    for entry in catalog.messages where entry.isTranslated && entry.id != "translator-credits" {
      for (form, target) in entry.strings.enumerated() {
        let unit = TranslationUnit(entry, form: form, target: target, context)
        for finding in engine.findings(in: unit) where finding.severity == .error {
          keys.insert(Key(rule: finding.id, message: Self.hash(entry.id)))
        }
      }
    }
    self.keys = keys
  }

  /// The sample: the rules take turns.
  var chosen: [Key] {
    let byRule = Dictionary(grouping: keys, by: \.rule).sorted { $0.key < $1.key }
      .map { $0.value.sorted() }
    let turns = (0..<Self.size).flatMap { turn in
      byRule.compactMap { $0.dropFirst(turn).first }
    }
    return Array(turns.prefix(Self.size))
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A real book in a language, whose findings were judged.
enum JudgedBook: String, CaseIterable, Sendable {
  case deskRussian = "mate-user-guide/ru"
  case deskFrench = "mate-user-guide/fr"
  case handbookFrench = "debian-handbook/fr"

  var locale: LocaleTag { self == .deskRussian ? "ru" : "fr" }

  /// `nil` where it is absent, or packed and nothing is there to unpack it.
  func catalog() throws -> POFile? {
    let path = "corpora/\(rawValue).po"
    if let bytes = SharedData.bytes(path) { return try POFile.parse(bytes, file: path) }
    guard let packed = SharedData.path(path + ".xz") else { return nil }
    let outcome = ExternalProgram(path: "xz").run(["-dc", packed])
    return outcome.status == 0 ? try POFile.parse(outcome.output, file: path) : nil
  }
}
