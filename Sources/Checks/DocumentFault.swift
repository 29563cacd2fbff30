import Catalogs
package import Diagnostics

/// Why a translation cannot stand in its document as it is: what came of putting it there.
///
/// Only a document says where its elements may stand and which entities it knows; checks of
/// catalogs alone know nothing of it.
package struct DocumentFault: Hashable, Sendable {
  /// The id of the check that tells of it.
  package var check: CheckID
  /// No final period.
  package var headline: String
  package var remedy: String
  /// UTF-8 offset in the translation; `nil` where only the sentence is known.
  package var offset: Int?
  package var severity: Severity
  /// Whether a tag that was lost or added may be all that is wrong.
  package var mayFollowFromTags: Bool

  package init(
    _ check: CheckID, _ severity: Severity, at offset: Int?, _ headline: String, remedy: String,
    mayFollowFromTags: Bool = false
  ) {
    self.check = check
    self.severity = severity
    self.offset = offset
    self.headline = headline
    self.remedy = remedy
    self.mayFollowFromTags = mayFollowFromTags
  }
}

extension TranslationUnit {
  /// What its document says of a translation.
  func documentFaults(in context: CheckContext) -> [DocumentFault] {
    guard form == 0, !context.documentFaults.isEmpty else { return [] }
    return context.documentFaults[entry.content.key] ?? []
  }

  /// The same as findings of `check`.
  func documentFindings(
    of check: any DescribedCheck, _ context: CheckContext,
    where isWanted: (DocumentFault) -> Bool = { _ in true }
  ) -> [Finding] {
    documentFaults(in: context).filter { $0.check == check.id && isWanted($0) }.map { fault in
      finding(
        check, fault.headline, at: fault.offset, severity: fault.severity,
        fixes: [.init(fault.remedy)])
    }
  }
}
