import Checks
package import Diagnostics

/// Everything that findings may be explained by.
package enum RuleBook {
  /// The checks of translations and what the pipeline itself watches over, by id: a project chooses
  /// how grave their findings are.
  package static let checks: [any DescribedCheck] =
    (CheckRegistry.described + PipelineRule.all).sorted { $0.id < $1.id }

  /// The same and the faults that are told in any case, by id: no finding has an id that is not
  /// here, but for the checks of other programs.
  package static let described: [any DescribedCheck] = (checks + Faults.all)
    .sorted { $0.id < $1.id }

  /// What a finding of this id is; `nil` when there is no such id.
  package static func explanation(of id: CheckID) -> (any DescribedCheck)? {
    described.first { $0.id == id }
      ?? CheckStyle.all.lazy.flatMap(\.checks).first { $0.id == id }
  }

  /// The check of this name; `nil` when there is none.
  package static func check(_ id: CheckID) -> (any DescribedCheck)? {
    checks.first { $0.id == id }
  }

  /// The known id closest to a mistyped one; `nil` when none is close.
  package static func suggestion(for id: CheckID) -> CheckID? {
    Suggestion.closest(to: id.rawValue, among: described.map(\.id.rawValue))
      .map(CheckID.init(rawValue:))
  }
}

extension PipelineRule {
  /// All of them.
  static let all: [PipelineRule] =
    [catalogBehind, dictionaryMissing, gateUnmet, pictureChanged, reviewVoid]
    + RecordedQualityRules.all
}
