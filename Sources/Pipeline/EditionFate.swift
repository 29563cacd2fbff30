import Diagnostics
import Project

/// What a build came to for an edition.
enum EditionFate {
  case made
  /// Nothing that it is made of has changed.
  case upToDate
  /// It was not made, because of these errors.
  case withheld([Finding])

  /// Whether what was recorded of the edition is true now.
  var isCurrent: Bool {
    if case .withheld = self { false } else { true }
  }

  /// In a few words, for people.
  ///
  /// - Parameters:
  ///   - record: of this build, or of the last one that made the edition; `nil` when there is none.
  ///   - missing: why formats that were wanted were not made.
  func description(
    _ record: BuildState.Edition?, wanted: [EditionFormat], missing: [Finding]
  ) -> String {
    switch self {
    case .made: Self.made(record, "made", wanted, missing)
    case .upToDate: Self.made(record, "up to date", wanted, missing)
    case .withheld(let errors):
      "not made: \(Self.summary(of: errors))"
        + (record == nil ? "" : "; the edition of an earlier build stays")
    }
  }

  private static func made(
    _ record: BuildState.Edition?, _ news: String, _ wanted: [EditionFormat], _ errors: [Finding]
  ) -> String {
    guard let record else { return news }
    let pages = record.pages.map { ", " + $0.counted("page") } ?? ""
    let untranslated =
      record.missing > 0
      ? ", \(record.missing.counted("sentence")) not translated" : ""
    let lacking = wanted.map(\.rawValue).filter { !record.formats.contains($0) }
    let without =
      lacking.isEmpty
      ? "" : "; not made: \(lacking.joined(separator: ", "))\(reasons(errors))"
    return record.formats.joined(separator: ", ") + pages + untranslated + " (\(news)\(without))"
  }

  private static func reasons(_ errors: [Finding]) -> String {
    errors.isEmpty ? "" : " because of \(summary(of: errors))"
  }

  /// `2 errors (duplicate-id, icu-syntax)`.
  private static func summary(of findings: [Finding]) -> String {
    let ids = Set(findings.map(\.id)).sorted().joined(separator: ", ")
    return "\(ConsoleRenderer.summary(of: findings)) (\(ids))"
  }
}
