package import Diagnostics

/// What checking a catalog gave.
package struct CheckReport: Sendable {
  /// In printing order, waived ones left out.
  package var findings: [Finding] = []
  /// Findings that a waiver in the catalog hides.
  package var waived: [Finding] = []
  /// Translations looked at.
  package var units = 0

  package init() {}

  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
