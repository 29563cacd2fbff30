package import Diagnostics

/// Which checks run and how grave their findings are: the project's choice.
package struct CheckSettings: Hashable, Sendable {
  /// Which entries of a catalog are looked at.
  package enum Scope: Hashable, Sendable {
    /// Translations that would be printed: complete, not fuzzy, not obsolete.
    case printed
    /// All but the obsolete ones.
    case everyEntry
  }

  package var scope = Scope.printed
  /// Only these run; `nil` for all.
  package var only: Set<CheckID>?
  package var disabled: Set<CheckID>
  /// Severities that replace a check's own.
  package var severities: [CheckID: Severity]

  package init(
    only: Set<CheckID>? = nil, disabled: Set<CheckID> = [], severities: [CheckID: Severity] = [:]
  ) {
    self.only = only
    self.disabled = disabled
    self.severities = severities
  }

  package func isEnabled(_ id: CheckID) -> Bool {
    !disabled.contains(id) && only?.contains(id) ?? true
  }
}
