/// A kind of finding that no check of translations makes: what keeps files from being read, guides
/// from being loaded, books from being set.
///
/// Each area has an enumeration of its own, whose cases cannot be without an explanation.
package protocol Fault: DescribedCheck, RawRepresentable, CaseIterable, Hashable
where RawValue == String {
  /// What `dragoman explain` says of it.
  var described: FaultDescription { get }
}

/// The words about a ``Fault``.
package struct FaultDescription: Sendable {
  /// One line for lists, without a final period.
  let summary: String
  /// What happens, and why it matters.
  let why: String
  let example: String
  /// Begins with a verb; no final period.
  let remedy: String
  let severity: Severity

  init(
    _ summary: String, _ severity: Severity = .error, why: String, example: String, remedy: String
  ) {
    self.summary = summary
    self.severity = severity
    self.why = why
    self.example = example
    self.remedy = remedy
  }
}

extension Fault {
  package var id: CheckID { CheckID(rawValue: rawValue) }
  package var summary: String { described.summary }
  package var remedy: String { described.remedy }
  package var defaultSeverity: Severity { described.severity }
  package var explanation: String {
    "\(described.why)\n\nExample: \(described.example)\n\(described.remedy)."
  }
}

/// All of them.
package enum Faults {
  package static let all: [any DescribedCheck] =
    FileFault.allCases + SettingsFault.allCases + GuideFault.allCases + RulesFault.allCases
    + LayoutFault.allCases + CatalogFault.allCases + WorkFault.allCases
}
