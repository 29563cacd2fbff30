package import Diagnostics
import Messages

/// Warns of a translation without the word that the glossary has for a term of the source.
package struct TermMissing: Check {
  package let id: CheckID = "term-missing"
  package let summary = "a term of the source without the glossary’s word for it"
  package let explanation = """
    A reader who meets two words for one thing looks for two things; in law and in offers of help \
    that leads astray. The glossary (glossary.tsv in the folder of the catalogs) says what a \
    concept is called in each language. Its terms are recognised in all their forms, and of \
    several in one source text only the longest counts.

    Example: “legal guardian” without “tutore” or “curator” in the Romanian translation.
    Use the glossary’s word, add the one used to the glossary as admitted, or waive the finding \
    where the sentence says the same without the word.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let terms = context.terms, !unit.preservesSpace else { return [] }
    let hits = unit.sourceTermHits(terms)
    guard !hits.isEmpty else { return [] }
    return hits.compactMap { hit in
      let names = terms.names(of: hit)
      guard !names.isEmpty,
        !unit.targetWords.contains(where: { terms.hasTerm(of: hit, in: $0) })
      else { return nil }
      return unit.finding(self, Self.headline(hit.term, names))
    }
  }

  private static func headline(_ term: String, _ names: [String]) -> String {
    let shown = names.prefix(3).map { "“\($0)”" }.joined(separator: " or ")
    return "“\(term)” of the source is \(shown) in the glossary, which is not here"
  }
}
