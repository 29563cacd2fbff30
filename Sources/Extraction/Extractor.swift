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
  /// - Parameters:
  ///   - file: the document's name in references; `nil` for its own.
  ///   - resource: gives the bytes of a picture or another file that the document names; where it
  ///     does, the verbatim form has a message for the file, as itstool's catalogs have.
  /// - Throws: for ITS rules inside the document that cannot be used.
  package func extract(
    _ document: XMLDocument, file: String? = nil, resource: ((String) -> [UInt8]?)? = nil
  ) throws(OperationError) -> Extraction {
    let rules = try rules.appendingRules(of: document)
    var walker = UnitWalker(document: document, rules: rules, form: form)
    walker.walk()
    var builder = MessageBuilder(
      document: document, file: file ?? document.file, usesPatterns: usesPatterns,
      capacity: walker.units.count)
    var units: [Unit] = []
    units.reserveCapacity(walker.units.count)
    for found in walker.units {
      if found.isResource {
        guard form == .verbatim, let bytes = resource?(found.text) else { continue }
        builder.addResource(found, digest: MD5.hexadecimal(of: bytes))
      } else {
        units.append(
          Unit(
            node: found.node, message: builder.add(found), preservesSpace: found.preservesSpace,
            pieces: found.pieces))
      }
    }
    return Extraction(
      document: document, form: form, units: units, pieces: walker.pieces,
      messages: builder.messages, localeFilters: walker.localeFilters,
      addableInlines: form == .verbatim ? rules.addableInlines : [])
  }
}
