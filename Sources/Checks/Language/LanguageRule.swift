package import Diagnostics
import Messages

/// A rule of writing of one language, as data: an ICU regular expression over the text that a
/// reader sees, with its own examples.
///
/// In the text, arguments are U+E001 and what is no prose (code, addresses, other languages)
/// U+E000; each branch of a pattern is looked at by itself.
package struct LanguageRule: Sendable {
  package let id: CheckID
  /// `nil` for all languages.
  package let language: String?
  package let severity: Severity
  /// What is wrong, as the finding says it.
  package let headline: String
  package let pattern: String
  /// Characters one of which, or of whose Unicode block, every match has; `nil` where that does
  /// not say much.
  package let cue: String?
  /// Texts that the rule must flag.
  package let hits: [String]
  /// Texts that look guilty and must not be flagged.
  package let passes: [String]
  /// Whose guides it is for; `nil` for all.
  package let audiences: Set<CheckContext.Audience>?

  init(
    _ id: CheckID, _ severity: Severity, _ headline: String, _ pattern: String,
    cue: String? = nil, hits: [String],
    passes: [String], audiences: Set<CheckContext.Audience>? = nil
  ) {
    self.id = id
    self.severity = severity
    self.headline = headline
    self.pattern = pattern
    self.cue = cue
    self.hits = hits
    self.passes = passes
    self.audiences = audiences
    let prefix = id.rawValue.prefix { $0 != "." }
    language = prefix == "x" ? nil : String(prefix)
  }

  /// All rules, the common ones first.
  package static let all: [LanguageRule] = common + french + romanian + bulgarian + russian

  func applies(to context: CheckContext) -> Bool {
    guard language == nil || language == context.locale.language else { return false }
    guard let audiences else { return true }
    return context.audience.map(audiences.contains) ?? false
  }
}
