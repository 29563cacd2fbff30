import Catalogs
import Checks
import Diagnostics
import Messages

/// A source and its translation, as the error rate is measured on them.
struct CorpusPair: Sendable {
  var source: String
  var target: String
  var isPattern = false
  var flags: [String] = []
  var place: [String] = []
  /// `nil` for a sentence that stands in no guide.
  var audience: CheckContext.Audience? = .parents

  /// Headlines of the errors and warnings that the checks have about the pair; notes are no alarm.
  func alarms(_ engine: CheckEngine, _ context: CheckContext) -> Set<String> {
    var content = POContent(id: source, strings: [target])
    content.flags = flags
    content.extractedComments = place
    let unit = TranslationUnit(POEntry(content), target: target, context)
    return Set(
      engine.findings(in: unit).filter { $0.severity != .note }.map { "\($0.id): \($0.headline)" })
  }

  /// Whether words can be exchanged without regard to markup and branches.
  var isPlain: Bool { !isPattern && !target.contains("<") && !target.contains("{") }
}
