/// A problem in the user's text, markup or files: a value that is collected and sorted, never
/// thrown by itself.
package struct Finding: Hashable, Sendable, Codable {
  /// Stable kebab-case id, such as `placeholder-missing`; users silence and raise findings by it.
  package private(set) var id: String
  package var severity: Severity
  /// The place at fault, as narrow as the words; `nil` when no file is to blame.
  package var location: SourceLocation?
  /// The specific thing first, no final period, in words for somebody who has never seen XML.
  package var headline: String
  /// Answers the reader's next question: why it matters, or how to mend it.
  package var explanation: String?
  /// The text at fault, as it stands in the file, for the console to show below the headline.
  package var excerpt: String?
  /// Where it stands in the guide, such as `Choosing a carer › Plan B`.
  package var place: String?
  /// The `msgctxt` of the message at fault, for programs that name messages by it; `nil` for one
  /// without.
  package var context: String?
  /// Related places.
  package var notes: [Note]
  package var fixes: [Fix]

  /// A related place, with a sentence that says how it is related.
  package struct Note: Hashable, Sendable, Codable {
    package var location: SourceLocation?
    package var text: String

    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A way out, in words that begin with a verb.
  package struct Fix: Hashable, Sendable, Codable {
    package var summary: String
    /// The whole new text of the translation when the program can mend it by itself.
    package var replacement: String?
    /// Whether it may be applied unasked.
    package var isSafe: Bool

    package init(_ summary: String, replacement: String? = nil, isSafe: Bool = false) {
      self.summary = summary
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// - Parameters:
  ///   - check: what kind of finding it is.
  ///   - severity: where it differs from the kind's own.
  ///   - fixes: none for the remedy of its kind.
  package init(
    _ check: any DescribedCheck, _ severity: Severity? = nil, at location: SourceLocation? = nil,
    _ headline: String, explanation: String? = nil, excerpt: String? = nil, place: String? = nil,
    context: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    id = check.id.rawValue
    self.severity = severity ?? check.defaultSeverity
    self.location = location
    self.headline = headline
    self.explanation = explanation
    self.excerpt = excerpt
    self.place = place
    self.context = context
    self.notes = notes
    self.fixes = fixes.isEmpty ? [Fix(check.remedy)] : fixes
  }

  /// The same, told by another check.
  package func told(by check: any DescribedCheck) -> Finding {
    var finding = self
    finding.id = check.id.rawValue
    return finding
  }
}

extension Finding: Comparable {
  /// By place, then the graver first, then by id: the order in which findings are printed.
  package static func < (left: Finding, right: Finding) -> Bool {
    switch (left.location, right.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let a), .some(let b)) where a != b: return a < b
    default: break
    }
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.id, left.headline) < (right.id, right.headline)
  }
}

/// Thrown when an operation cannot go on: an unreadable file, malformed XML or PO.
///
/// It carries findings, so that whoever catches it prints them like any others.
package struct OperationError: Error, Sendable {
  package var findings: [Finding]

  package init(_ findings: [Finding]) {
    precondition(!findings.isEmpty, "an error must say what is wrong")
    self.findings = findings
  }

  package init(_ finding: Finding) {
    self.init([finding])
  }
}
