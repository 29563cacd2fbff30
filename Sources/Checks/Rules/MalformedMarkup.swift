package import Diagnostics
import Messages

/// Forbids tags that do not nest, bare `<` and `&`, and characters that XML cannot hold.
package struct MalformedMarkup: StructureCheck {
  package let id: CheckID = "malformed-markup"
  package let summary = "tags that do not pair, a bare < or &, a forbidden character"
  package let explanation = """
    The translation cannot be put into the document. To keep the book whole, the source text is \
    printed in its place.

    Example: “Citiți <link1>lista</link2>” closes a tag that is not open.
    Write each tag as the source has it, each start tag with its end tag; write &amp; for the sign \
    “&” and &lt; for “<”.
    """
  package let defaultSeverity = Severity.error
  package let remedy = "Compare the tags with those of the source text"

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard unit.hasMarkup else { return [] }
    var seen: Set<Int> = []
    let found: [Finding] = unit.targetText.variants.compactMap { variant in
      guard let error = variant.markupError else { return nil }
      let offset = variant.rawOffset(of: error.offset)
      guard seen.insert(offset).inserted else { return nil }
      return unit.finding(self, error.headline, at: offset)
    }
    return found.isEmpty ? unit.documentFindings(of: self, context) : found
  }
}
