import Diagnostics

/// A fault of one translation, before it is known where the translation stands.
struct UnitFault {
  var reason: AssemblyProblem.Reason
  /// Place in the replacement's UTF-8.
  var offset: Int
  /// Whether the translation cannot be used.
  var isFatal: Bool
  var severity: Severity
}
