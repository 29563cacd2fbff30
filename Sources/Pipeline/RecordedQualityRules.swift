import Checks
import Diagnostics
import Extraction
import Project

/// Reports what the documents of a guide record of their own quality.
enum RecordedQualityRules {
  static let all: [PipelineRule] = [issue, rating, machine, provenance]

  /// - Throws: for rules or records that cannot be read.
  static func findings(
    in guide: LoadedGuide, _ workspace: any Workspace
  ) throws(OperationError) -> [Finding] {
    let links = ProjectLinks(workspace)
    var findings: [Finding] = []
    for file in guide.documents {
      let records = try RecordedQuality.all(in: file.extraction.document) {
        (reference, from) throws(OperationError) in try links.load(reference, from: from)
      }
      findings += records.compactMap(finding)
    }
    return findings
  }

  private static func finding(_ record: RecordedQuality) -> Finding? {
    let values = record.values
    switch record.category {
    case .localizationQualityIssue:
      guard values["locQualityIssueEnabled"] != "no" else { return nil }
      let type = values["locQualityIssueType"] ?? "issue"
      let comment = values["locQualityIssueComment"].map { ": \($0)" } ?? ""
      let severity = values["locQualityIssueSeverity"].map { " (severity \($0) of 100)" } ?? ""
      return note(issue, record, "recorded quality issue, \(type)\(severity)\(comment)")
    case .localizationQualityRating:
      let score = values["locQualityRatingScore"].map { "score \($0)" }
      let vote = values["locQualityRatingVote"].map { "vote \($0)" }
      let words = [score, vote].compactMap(\.self).joined(separator: ", ")
      return note(rating, record, "recorded quality rating: \(words)")
    case .mtConfidence:
      let confidence = values["mtConfidence"] ?? ""
      return note(machine, record, "translated by a machine, confidence \(confidence)")
    case .provenance:
      let words = values.filter { $0.key != "provenanceRecordsRef" }.sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return words.isEmpty ? nil : note(provenance, record, "recorded provenance: \(words)")
    default: return nil
    }
  }

  private static func note(
    _ rule: PipelineRule, _ record: RecordedQuality, _ headline: String
  ) -> Finding {
    Finding(rule, at: record.location, headline)
  }

  private static let issue = PipelineRule(
    id: "quality-issue",
    summary: "a quality issue that the guide itself records",
    explanation: """
      The guide carries a record of somebody who found a fault (ITS localization quality issue). \
      What is known to be wrong in the source is wrong in every edition.

      Example: <para its:locQualityIssueType="terminology" its:locQualityIssueComment="…">
      Mend the passage, or set locQualityIssueEnabled to “no”.
      """,
    defaultSeverity: .note)

  private static let rating = PipelineRule(
    id: "quality-rating",
    summary: "a rating of its quality that the guide itself records",
    explanation: """
      The guide carries a rating of its text (ITS localization quality rating).

      Example: <para its:locQualityRatingScore="42">
      Read a passage with a low rating again before it is translated.
      """,
    defaultSeverity: .note)

  private static let machine = PipelineRule(
    id: "machine-translated",
    summary: "a passage that a machine has translated",
    explanation: """
      The guide says that a machine translated this passage, and how sure it was (ITS MT \
      confidence, from 0 to 1).

      Example: <para its:mtConfidence="0.78">
      Have somebody read it who knows both languages.
      """,
    defaultSeverity: .note)

  private static let provenance = PipelineRule(
    id: "recorded-provenance",
    summary: "who or what has worked on a passage",
    explanation: """
      The guide says who has written, translated or revised this passage, or with which tool (ITS \
      provenance).

      Example: <para its:person="Ana Popescu" its:revTool="…">
      Nothing needs to be done; the record may explain a wording.
      """,
    defaultSeverity: .note)
}
