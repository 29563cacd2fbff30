package import Diagnostics

/// The checks of another program, under the names that it gives them.
///
/// A check that means the same as one of ours is ours (``RenamedCheck``); one that means something
/// else is a small function of its own (``StyleCheck``).
package struct CheckStyle: Sendable {
  /// As `--style` names it.
  package let name: String
  package let checks: [any Check]
  /// Names that the other program has and this style does not judge, each with the reason.
  package let unjudged: [CheckID: String]

  /// The style of this name; `nil` when there is none.
  package static func named(_ name: String) -> CheckStyle? {
    all.first { $0.name == name }
  }

  package static let all = [standard]

  /// What an engine needs to run the style: every entry is looked at, whatever its state.
  ///
  /// - Parameter only: names of checks; empty for all.
  package func settings(only: [CheckID]) -> CheckSettings {
    var settings = CheckSettings(only: Set(only.isEmpty ? checks.map(\.id) : only))
    settings.scope = .everyEntry
    return settings
  }

  /// The known name closest to a mistyped one; `nil` when none is close.
  package func suggestion(for id: CheckID) -> CheckID? {
    Suggestion.closest(to: id.rawValue, among: checks.map(\.id.rawValue))
      .map(CheckID.init(rawValue:))
  }
}

/// One of our checks under the name that another program gives it.
struct RenamedCheck: Check {
  let id: CheckID
  private let base: any Check

  init(_ id: CheckID, _ base: any Check) {
    self.id = id
    self.base = base
  }

  var summary: String { base.summary }
  var explanation: String { base.explanation }
  var defaultSeverity: Severity { base.defaultSeverity }
  var remedy: String { base.remedy }

  func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !unit.target.isEmpty else { return [] }
    return base.findings(in: unit, context).map { $0.told(by: self) }
  }
}
