import Catalogs
package import Diagnostics
import Messages

/// Warns of a chapter that is harder to read than its readers are used to.
package struct HardChapter: CatalogCheck {
  package let id: CheckID = "hard-chapter"
  package let summary = "a chapter too hard for its readers"
  package let explanation = """
    The readability index LIX (words a sentence plus the percentage of words of more than six \
    letters) of the chapter is above the limit for the guide’s audience in this language. Chapters \
    of less than 200 words or 10 sentences are not judged, labels and heads are not counted.

    Example: a children’s chapter in French at 43, where 38 is the limit.
    Part the longest sentences, which the message names, and take shorter words.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    guard let audience = context.audience,
      let limit = ReadabilityLimits.lix(of: audience, in: context.locale)
    else { return [] }
    return chapters(of: catalog).compactMap { title, units in
      var readability = Readability()
      for unit in units { readability.add(unit, context) }
      guard let lix = readability.lix, lix > limit else { return nil }
      return finding(title, units, context, Self.headline(title, lix, limit))
    }
  }

  /// The units of each chapter, by its title in the source, in order.
  private func chapters(of catalog: CheckedCatalog) -> [(String, [TranslationUnit])] {
    var order: [String] = []
    var chapters: [String: [TranslationUnit]] = [:]
    for unit in catalog.units where unit.form == 0 && unit.breadcrumb.count > 1 {
      let title = unit.breadcrumb[0]
      if chapters[title] == nil { order.append(title) }
      chapters[title, default: []].append(unit)
    }
    return order.map { ($0, chapters[$0] ?? []) }
  }

  /// At the longest sentence, with the next ones as notes.
  private func finding(
    _ title: String, _ units: [TranslationUnit], _ context: CheckContext, _ headline: String
  ) -> Finding? {
    let longest = units.flatMap { unit in
      unit.targetSentences(context).map { (unit: unit, sentence: $0) }
    }.sorted { $0.sentence.words > $1.sentence.words }.prefix(Self.shown)
    guard let first = longest.first else { return nil }
    var finding = first.unit.finding(self, headline)
    finding.notes = longest.map { unit, sentence in
      .init(
        "\(sentence.words.counted("word")): \(sentence.text)",
        at: unit.entry.location(of: .string(0)))
    }
    return finding
  }

  private static let shown = 3

  private static func headline(_ title: String, _ lix: Double, _ limit: Double) -> String {
    "the chapter “\(title)” has a LIX of \(Int(lix.rounded())), the limit is \(Int(limit))"
  }
}
