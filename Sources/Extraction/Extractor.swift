package import Diagnostics
package import Messages
package import XMLTree

/// Finds the units of documents.
package struct Extractor: Sendable {
  package var form: InlineForm
  /// The rules of the vocabulary; `nil` for the bundled ones where the document is of a vocabulary
  /// that they know.
  package var rules: RuleSet?
  /// Rules of a file that apply like those of the document, before them.
  package var addedRules: [GlobalRule] = []
  /// What the document's entities stand for: messages show their texts instead of the references,
  /// and a file is no text of the document that refers to it.
  package var entities = EntityDeclarations()
  /// Whether the guide's messages are ICU patterns (`messages: icu`).
  package var usesPatterns: Bool
  /// Whether messages say where they stand. A merge asks for that only where something is wrong.
  package var findsPlaces = true
  /// Whether the units and their pieces are wanted besides the messages. A template has no use for
  /// them.
  package var findsUnits = true

  /// - Parameter rules: `nil` for the bundled rules of the form.
  package init(form: InlineForm, rules: RuleSet? = nil, usesPatterns: Bool = false) {
    self.form = form
    self.rules = rules
    self.usesPatterns = usesPatterns
  }

  /// The units of `document`.
  ///
  /// - Parameters:
  ///   - file: the document's name in references; `nil` for its own.
  ///   - resource: gives the bytes of a picture or another file that the document names. With
  ///     it, the verbatim form has a message for the file, as itstool's catalogs have, and in the
  ///     compact form the words that belong to a picture have a note about it.
  ///   - load: gives the files with rules that the document links; `nil` refuses them.
  /// - Throws: for ITS rules inside the document that cannot be used.
  package func extract(
    _ document: XMLDocument, file: String? = nil, resource: ((String) -> [UInt8]?)? = nil,
    load: GlobalRuleReader.Loader? = nil
  ) throws(OperationError) -> Extraction {
    let rules = rules ?? .bundled(form, for: Vocabulary(document))
    if let moved = document.misplacedNode { throw Self.misplaced(moved, in: document) }
    let globalRules = addedRules + (try globalRules(of: document, load: load))
    let documentRules = try DocumentRules(globalRules, on: document)
    let hints = try UnitHints(document, globalRules)
    var walker = UnitWalker(
      document: document, rules: rules, documentRules: documentRules, form: form,
      entities: entities, keepsPieces: findsUnits)
    let expected = document.count / 8
    var builder = MessageBuilder(
      places: findsPlaces ? PlaceFinder(document, file: file ?? document.file) : nil,
      usesPatterns: usesPatterns, capacity: expected)
    var credits = try Credits(globalRules, on: document)
    if credits != nil { credits?.message = builder.addCredits() }
    var units: [Unit] = []
    var attributeUnits: [AttributeUnit] = []
    var pictures: [FoundUnit] = []
    // The words of pictures are found by the units around them.
    let keepsUnits = findsUnits || form == .compact
    if keepsUnits { units.reserveCapacity(2 * expected) }
    while var found = walker.next() {
      if !hints.isEmpty, !found.isResource {
        found.notes += hints.lines(
          for: found.node, attribute: found.attribute, walker.pieces[found.pieces])
      }
      if found.isResource {
        guard let resource else { continue }
        guard form == .verbatim else {
          pictures.append(found)
          continue
        }
        let digest = resource(found.text).map { MD5.hexadecimal(of: $0) }
        builder.addResource(found, digest: digest ?? "__failed__")
        continue
      }
      let message = builder.add(found)
      guard keepsUnits else { continue }
      if let attribute = found.attribute {
        attributeUnits.append(
          AttributeUnit(
            node: found.node, attribute: attribute, message: message,
            target: documentRules[QueryNode(found.node, attribute: attribute)]?.target))
      } else {
        units.append(
          Unit(
            node: found.node, message: message, preservesSpace: found.preservesSpace,
            pieces: found.pieces, localeFilter: found.localeFilter,
            target: documentRules[QueryNode(found.node)]?.target))
      }
    }
    if let resource, !pictures.isEmpty {
      var words = PictureWords(document, units, attributeUnits)
      for note in words.notes(of: pictures, resource) { builder.add(note.text, to: note.message) }
    }
    return Extraction(
      document: document, form: form, units: units, pieces: walker.pieces,
      messages: builder.messages, localeFilters: walker.localeFilters,
      attributeUnits: attributeUnits, droppedElements: walker.dropped,
      languageAttribute: Self.languageAttribute(of: document, documentRules), credits: credits)
  }

  private static func misplaced(
    _ node: XMLDocument.Node, in document: XMLDocument
  ) -> OperationError {
    OperationError(
      Finding(
        GuideFault.htmlMisnested, .error, at: document.location(of: node),
        "markup that browsers move to another place begins here",
        explanation: "Close inline elements in the block where they begin, and put no text "
          + "directly into a table."))
  }

  /// The rules that the document holds or links.
  private func globalRules(
    of document: XMLDocument, load: GlobalRuleReader.Loader?
  ) throws(OperationError) -> [GlobalRule] {
    let hasRules = document.names.contains { $0.matches("rules", in: XMLNamespace.its) }
    guard hasRules || document.isHTML else { return [] }
    guard let load else {
      // A closure that throws a typed error cannot stand behind `??`: the compiler crashes.
      return try rules(
        of: document,
        load: { (reference, file) throws(OperationError) in
          try Self.refuse(reference, file)
        })
    }
    return try rules(of: document, load: load)
  }

  private func rules(
    of document: XMLDocument, load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) -> [GlobalRule] {
    var reader = GlobalRuleReader(load: load)
    try reader.read(document)
    return reader.rules
  }

  static func refuse(
    _ reference: String, _ file: String
  ) throws(OperationError) -> GlobalRuleReader.LinkedFile {
    throw OperationError(
      Finding(
        RulesFault.linked, .error, at: SourceLocation(file: file),
        "the rules in \(reference) are not read here",
        explanation: "Put the rules into the document."))
  }

  private static func languageAttribute(
    of document: XMLDocument, _ rules: DocumentRules
  ) -> String? {
    guard let root = document.root else { return nil }
    if let ruled = rules[QueryNode(root)]?.languageAttribute { return ruled }
    return switch Vocabulary(document) {
    case .docBook, .svg: "xml:lang"
    case .html: "lang"
    case .docBook4: document.attribute(root, "lang").map { _ in "lang" }
    case .unknown: nil
    }
  }
}
