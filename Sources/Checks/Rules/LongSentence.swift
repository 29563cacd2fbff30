package import Diagnostics
import Messages

/// Notes sentences that are longer than the guide’s readers manage easily.
package struct LongSentence: Check {
  package let id: CheckID = "long-sentence"
  package let summary = "a sentence too long for its readers"
  package let explanation = """
    A reader of eleven loses the beginning of a sentence before its end, and so does an adult who \
    reads in a second language. A sentence should have no more than 18 words in a guide for \
    children and 25 in one for adults, unless the source has as many.

    Example: a sentence of 27 words made of two of the source.
    Part it where the source does, or at a conjunction.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let audience = context.audience, !unit.preservesSpace,
      let text = unit.targetText.masked.first
    else { return [] }
    let limit = ReadabilityLimits.sentence(of: audience)
    guard text.text.utf8.count > limit * 2,
      let sentence = unit.targetSentences(context).first(where: { $0.words > limit }),
      !Self.isLong(unit, limit, context)
    else { return [] }
    return [
      unit.finding(
        self, "a sentence of \(sentence.words) words; \(limit) are the limit here",
        at: text.rawOffset(of: sentence.offset))
    ]
  }

  /// Whether the source has a sentence beyond the limit too: then it is the author's to be parted.
  private static func isLong(
    _ unit: TranslationUnit, _ limit: Int, _ context: CheckContext
  ) -> Bool {
    guard let source = unit.sourceText.masked.first else { return false }
    return Sentence.sentences(of: source.text, language: context.sourceLocale.language)
      .contains { $0.words > limit }
  }
}
