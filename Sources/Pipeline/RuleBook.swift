package import Checks

/// Everything that findings may be explained by: the checks of translations, and what the pipeline
/// itself watches over.
package enum RuleBook {
  /// By id.
  package static let described: [any DescribedCheck] =
    (CheckRegistry.described
    + [
      PipelineRule.catalogBehind, PipelineRule.dictionaryMissing, PipelineRule.gateUnmet,
      PipelineRule.pictureChanged, PipelineRule.reviewVoid,
    ] + RecordedQualityRules.all)
    .sorted { $0.id < $1.id }

  /// The check of this name; `nil` when there is none.
  package static func check(_ id: CheckID) -> (any DescribedCheck)? {
    described.first { $0.id == id }
  }
}
