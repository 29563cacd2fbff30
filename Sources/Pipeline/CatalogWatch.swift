import Catalogs
import Checks
import Diagnostics
import Messages

extension PipelineRule {
  /// A catalog that has not met the guide's newest sentences.
  package static let catalogBehind = PipelineRule(
    id: "catalog-behind",
    summary: "sentences of the guide that the catalog does not have yet",
    explanation: """
      The guide was changed after the catalog was last brought up to date. Translators do not see \
      the new sentences, and editions print them in the language of the source.

      Example: a paragraph is added to chapter 3, and Catalogs/parents/ru.po has no entry for it.
      Run dragoman update; the new sentences are then entries without a translation.
      """,
    defaultSeverity: .warning)
}

/// Finds catalogs that lag behind their guide.
enum CatalogWatch {
  static func findings(in catalog: POFile, behind messages: [Message]) -> [Finding] {
    let index = CatalogIndex(catalog)
    let missing = messages.filter { index[$0.key] == nil }
    guard let first = missing.first else { return [] }
    let rule = PipelineRule.catalogBehind
    let sentences =
      missing.count.counted("sentence of the guide is", "sentences of the guide are")
    return [
      Finding(
        rule, at: .init(file: catalog.file),
        "\(sentences) not in this catalog", excerpt: first.text,
        place: first.breadcrumb.joined(separator: POContent.breadcrumbSeparator),
        fixes: [.init("Run dragoman update")])
    ]
  }
}
