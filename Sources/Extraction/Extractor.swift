package import Diagnostics
package import Messages
package import XMLTree

/// Finds the units of documents.
package struct Extractor: Sendable {
  package var form: InlineForm
  package var rules: RuleSet
  /// Whether the guide's messages are ICU patterns (`messages: icu`).
  package var usesPatterns: Bool

  /// - Parameter rules: `nil` for the bundled rules of the form.
  package init(form: InlineForm, rules: RuleSet? = nil, usesPatterns: Bool = false) {
    self.form = form
    self.rules = rules ?? .bundled(form)
    self.usesPatterns = usesPatterns
  }

  /// The units of `document`.
  ///
  /// - Parameter file: the document's name in references; `nil` for its own.
  /// - Throws: for ITS rules inside the document that cannot be used.
  package func extract(
    _ document: XMLDocument, file: String? = nil
  ) throws(OperationError) -> Extraction {
    let rules = try rules.appendingRules(of: document)
    var walker = UnitWalker(document: document, rules: rules, form: form)
    walker.walk()
    var builder = MessageBuilder(
      document: document, file: file ?? document.file, usesPatterns: usesPatterns)
    let units = walker.units.map { found in
      Unit(
        node: found.node, message: builder.add(found), preservesSpace: found.preservesSpace,
        pieces: found.pieces)
    }
    return Extraction(
      document: document, form: form, units: units, pieces: walker.pieces,
      messages: builder.messages, localeFilters: walker.localeFilters)
  }
}
