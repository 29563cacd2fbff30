package import Diagnostics

/// A finding of a kind that no program has, for tests of what is done with findings.
package struct SampleCheck: DescribedCheck {
  package let id: CheckID
  package let defaultSeverity: Severity
  package var summary: String { "a sample" }
  package var explanation: String { "Only tests have it.\n\nExample: this.\nRead the test." }
}

extension Finding {
  /// - Parameter fixes: none for a finding without any, which the program never makes.
  package init(
    sample id: String, _ severity: Severity, at location: SourceLocation? = nil,
    _ headline: String, explanation: String? = nil, excerpt: String? = nil, place: String? = nil,
    context: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.init(
      SampleCheck(id: CheckID(rawValue: id), defaultSeverity: severity), severity, at: location,
      headline, explanation: explanation, excerpt: excerpt, place: place, context: context,
      notes: notes, fixes: fixes)
    self.fixes = fixes
  }
}
