import Catalogs
import Checks
package import Diagnostics
import Reports

/// What the pipeline itself watches over, in the words of `dragoman explain`.
package struct PipelineRule: DescribedCheck {
  package let id: CheckID
  package let summary: String
  package let explanation: String
  package let defaultSeverity: Severity
}

extension PipelineRule {
  /// A review of what is no longer there.
  package static let reviewVoid = PipelineRule(
    id: "review-void",
    summary: "a review of a text that has changed since",
    explanation: """
      Somebody read this sentence and signed it (# reviewed or # approved), and afterwards the \
      source or the translation was changed. Nobody has read what would be printed now.

      Example: # approved 2026-03-01 Ana Popescu 3f9a1c02d471 above a sentence that was corrected \
      in May.
      Read it again and run dragoman review approve, or take the comment out.
      """,
    defaultSeverity: .warning)
}

/// Finds the reviews of a catalog that are void.
enum ReviewWatch {
  static func findings(in catalog: POFile) -> [Finding] {
    catalog.messages.flatMap { entry -> [Finding] in
      let marks = entry.reviewMarks
      guard !marks.isEmpty else { return [] }
      let (digest, valid) = (ReviewMark.digest(of: entry), entry.review)
      return marks.filter { mark in
        mark.digest != digest && valid.map { $0.level < mark.level } ?? true
      }.map { finding($0, entry) }
    }
  }

  private static func finding(_ mark: ReviewMark, _ entry: POEntry) -> Finding {
    let rule = PipelineRule.reviewVoid
    let what = mark.level == .approved ? "approval" : "review"
    return Finding(
      rule, at: entry.location(of: .id),
      "the \(what) by \(mark.reviewer) of \(mark.date) is void: the text changed since",
      excerpt: entry.string, place: entry.breadcrumb.joined(separator: " › "),
      fixes: [.init("Read it again and run dragoman review approve, or take the comment out")])
  }
}
