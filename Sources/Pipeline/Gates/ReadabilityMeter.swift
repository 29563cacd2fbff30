import Catalogs
import Checks
import Messages
import Project
import Reports

/// Measures how hard the chapters of a translation are to read, as far as a gate asks.
struct ReadabilityMeter {
  private let context: CheckContext
  private let limit: Double
  private var chapters: [String: Readability] = [:]

  /// `nil` where the gate does not ask, or the audience has no limit in the language.
  init?(_ gate: ProjectFile.Gate, _ guide: ProjectFile.Guide, _ locale: LocaleTag) {
    let audience = guide.audience.flatMap { CheckContext.Audience(rawValue: $0.rawValue) }
    switch gate.readability {
    case nil: return nil
    case .atMost(let limit): self.limit = Double(limit)
    case .audience:
      guard let limit = audience.flatMap({ ReadabilityLimits.lix(of: $0, in: locale) }) else {
        return nil
      }
      self.limit = limit
    }
    context = CheckContext(locale: locale, audience: audience, inlineForm: guide.inlineForm)
  }

  /// Adds a translation that would be printed.
  mutating func add(_ entry: POEntry, to chapter: String) {
    guard entry.isTranslated else { return }
    let unit = TranslationUnit(entry, target: entry.string, context)
    chapters[chapter, default: Readability()].add(unit, context)
  }

  func result(of chapter: String) -> GateResult.Readability {
    GateResult.Readability(lix: chapters[chapter]?.lix, limit: limit)
  }
}
