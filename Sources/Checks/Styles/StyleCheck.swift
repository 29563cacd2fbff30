import Diagnostics

/// A check of another program, as a function of source and translation.
struct StyleCheck: Check {
  /// What a fault of this kind does, as Translate Toolkit's documentation grades its tests.
  enum Gravity {
    /// It can break a program.
    case critical
    /// It may mislead the reader.
    case functional
    /// It looks bad.
    case cosmetic
    /// No fault: it finds entries of a kind.
    case extraction
  }

  let id: CheckID
  let summary: String
  private let gravity: Gravity
  private let fails: @Sendable (StylePair) -> Bool

  /// - Parameter fails: whether there is something to report.
  init(
    _ id: CheckID, _ gravity: Gravity, _ summary: String,
    fails: @escaping @Sendable (StylePair) -> Bool
  ) {
    self.id = id
    self.summary = summary
    self.gravity = gravity
    self.fails = fails
  }

  var explanation: String {
    """
    A check of Translate Toolkit's pofilter, under its name there: \(summary).

    Example: dragoman check --style standard --only \(id) fr.po
    \(remedy).
    """
  }

  var remedy: String {
    gravity == .extraction
      ? "Look through the entries that it names; there may be nothing to mend"
      : "Compare the translation with its source; leave it where the difference is meant"
  }

  var defaultSeverity: Severity {
    switch gravity {
    case .critical: .error
    case .functional: .warning
    case .cosmetic, .extraction: .note
    }
  }

  func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let pair = StylePair(unit, context)
    guard gravity == .extraction || pair.isComparable, fails(pair) else { return [] }
    return [unit.finding(self, summary)]
  }
}
