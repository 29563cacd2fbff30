import Diagnostics
import Extraction
import Messages
import XMLTree

/// A tag of a translation and the code of the source that it stands for.
struct CodeMatch {
  /// `nil` for an element that the translator has added.
  var code: InlineCode?
  /// The tag's name as the document writes it.
  var name: String
  /// The tag's attributes when they are not the source's, as the verbatim form allows.
  var writtenAttributes: [InlineMarkup.Attribute]?
  /// Attributes that the compact form lets a translation add.
  var addedAttributes: [InlineMarkup.Attribute] = []
  /// A tag that cannot be used; its content can.
  var isDropped = false
}

/// Compares the tags of a translation with the codes of its source.
struct CodeMatcher {
  private let document: XMLDocument
  private let form: InlineForm
  private let unit: XMLDocument.Node
  private let addable: Set<XMLName>
  private let codes: [InlineCode]
  /// The source's tags as the message writes them, in the order of ``codes``; verbatim form only.
  private let sourceTags: [InlineMarkup.Tag]
  private var byTag: [String: [Int]] = [:]
  private var useCounts: [Int]
  private var isPattern = false
  private let salvages: Bool
  /// Subflows and anchors that the translation has lost and that are put behind it, so that the
  /// document loses nothing.
  private(set) var salvagedCodes: [InlineCode] = []
  /// What stands for which code, by the token's place.
  private(set) var matches: [Int: CodeMatch] = [:]
  private(set) var faults: [UnitFault] = []

  init(_ unit: Unit, of extraction: Extraction, salvages: Bool) {
    self.salvages = salvages
    document = extraction.document
    form = extraction.form
    self.unit = unit.node
    addable = extraction.addableInlines
    codes = extraction.codes(of: unit)
    useCounts = [Int](repeating: 0, count: codes.count)
    let needsTags = form == .verbatim && !codes.isEmpty
    sourceTags = needsTags ? Self.tags(of: extraction.message(of: unit).text) : []
    for (index, code) in codes.enumerated() { byTag[code.tag, default: []].append(index) }
  }

  private static func tags(of text: String) -> [InlineMarkup.Tag] {
    guard let markup = try? InlineMarkup(text) else { return [] }
    return markup.tokens.compactMap { token in
      switch token.kind {
      case .start(let tag), .empty(let tag): tag
      default: nil
      }
    }
  }

  // MARK: Assignment

  /// Gives each tag of `markup` its code, and notes what is unknown, lost or too much.
  mutating func assign(_ markup: InlineMarkup, isPattern: Bool) {
    self.isPattern = isPattern
    // Tags written exactly like the source's have the first choice.
    for (index, tag) in Self.tags(in: markup) {
      if let code = exactCode(for: tag) { take(code, for: index) }
    }
    for (index, tag) in Self.tags(in: markup) where matches[index] == nil {
      assign(tag, at: index, of: markup)
    }
    for (index, token) in markup.tokens.enumerated() {
      switch token.kind {
      case .start: checkContent(of: index, in: markup)
      case .processingInstruction: assignInstruction(index, in: markup)
      case .reference(let name): checkEntity(name, at: token.range.lowerBound)
      default: break
      }
    }
    reportMissing(at: markup.source.utf8.count)
  }

  private static func tags(in markup: InlineMarkup) -> [(Int, InlineMarkup.Tag)] {
    markup.tokens.enumerated().compactMap { index, token in
      switch token.kind {
      case .start(let tag), .empty(let tag): (index, tag)
      default: nil
      }
    }
  }

  private mutating func take(
    _ code: Int, for token: Int, written: [InlineMarkup.Attribute]? = nil,
    added: [InlineMarkup.Attribute] = []
  ) {
    useCounts[code] += 1
    matches[token] = CodeMatch(
      code: codes[code], name: document.name(codes[code].node).qualified,
      writtenAttributes: written, addedAttributes: added)
  }

  /// A harmless element of the translator's own, in the unit's vocabulary.
  private mutating func addNew(_ tag: InlineMarkup.Tag, for token: Int, at offset: Int) {
    let vocabulary = document.name(unit)
    let name = XMLName(
      vocabulary.prefix.map { String(tag.name.dropFirst($0.utf8.count + 1)) } ?? tag.name,
      namespace: vocabulary.namespace, prefix: vocabulary.prefix)
    let known = XMLName(name.local, namespace: name.namespace)
    guard name.qualified == tag.name, addable.contains(known) else {
      return drop(token, .unknownTag(tag.name), at: offset)
    }
    if let foreign = tag.attributes.first(where: { !Self.mayBeAdded($0.name) }) {
      return drop(
        token, .attributeNotAllowed(tag: tag.name, attribute: foreign.name), at: offset)
    }
    faults.append(
      UnitFault(reason: .inlineAdded(tag.name), offset: offset, isFatal: false, severity: .note))
    matches[token] = CodeMatch(name: tag.name, writtenAttributes: tag.attributes)
  }

  /// An unused code whose tag is written in the same way.
  private func exactCode(for tag: InlineMarkup.Tag) -> Int? {
    byTag[tag.name]?.first { code in
      useCounts[code] == 0 && isWrittenLikeSource(tag, code)
    }
  }

  private func isWrittenLikeSource(_ tag: InlineMarkup.Tag, _ code: Int) -> Bool {
    guard form == .verbatim, codes[code].kind != .placeholder else { return tag.attributes.isEmpty }
    guard code < sourceTags.count else { return false }
    let source = sourceTags[code].attributes
    return source == tag.attributes
      || (source.count == tag.attributes.count && Set(source) == Set(tag.attributes))
  }

  private mutating func assign(_ tag: InlineMarkup.Tag, at index: Int, of markup: InlineMarkup) {
    let offset = markup.tokens[index].range.lowerBound
    guard let candidates = byTag[tag.name], let first = candidates.first else {
      return addNew(tag, for: index, at: offset)
    }
    let unused = candidates.first { useCounts[$0] == 0 }
    let same = candidates.first { isWrittenLikeSource(tag, $0) }
    let code = unused ?? same ?? first
    if unused == nil, !mayRepeat(codes[code]) {
      return drop(
        index,
        codes[code].kind == .placeholder
          ? .placeholderRepeated(tag.name) : .inlineRepeated(tag.name), at: offset)
    }
    if isWrittenLikeSource(tag, code) {
      take(code, for: index)
    } else if form == .verbatim, codes[code].kind != .placeholder {
      takeWritten(tag, code, for: index, at: offset)
    } else {
      takeAdding(tag, code, for: index, at: offset)
    }
  }

  /// Branches of a pattern repeat markup; an element with an identifier still stands once.
  private func mayRepeat(_ code: InlineCode) -> Bool {
    guard code.kind == .element || code.kind == .empty else { return false }
    if isPattern { return document.attribute(code.node, "id", in: XMLNamespace.xml) == nil }
    return !code.isRequired
  }

  // MARK: Attributes

  /// Verbatim form: a translator may change values, such as the address of a localized page.
  private mutating func takeWritten(
    _ tag: InlineMarkup.Tag, _ code: Int, for index: Int, at offset: Int
  ) {
    let source = code < sourceTags.count ? sourceTags[code].attributes : []
    if let foreign = Self.foreignAttribute(in: tag.attributes, source: source) {
      fail(.attributeNotAllowed(tag: tag.name, attribute: foreign), at: offset)
      return take(code, for: index)
    }
    for attribute in tag.attributes { checkEntities(in: attribute, at: offset) }
    take(code, for: index, written: tag.attributes)
  }

  /// The first attribute that is neither the source's nor harmless; an identifier stays as it is.
  private static func foreignAttribute(
    in attributes: [InlineMarkup.Attribute], source: [InlineMarkup.Attribute]
  ) -> String? {
    let identifier = "xml:id"
    let known = Set(source.map(\.name))
    let foreign = attributes.first { !known.contains($0.name) && !mayBeAdded($0.name) }
    if let foreign { return foreign.name }
    let isKept =
      source.first { $0.name == identifier } == attributes.first { $0.name == identifier }
    return isKept ? nil : identifier
  }

  private static func mayBeAdded(_ attribute: String) -> Bool {
    attribute == "xml:lang" || attribute == "xrefstyle" || attribute == "role"
  }

  /// Compact form: only the grammatical form of a cross-reference may be chosen.
  private mutating func takeAdding(
    _ tag: InlineMarkup.Tag, _ code: Int, for index: Int, at offset: Int
  ) {
    let isReference = document.name(codes[code].node).local == "xref" && form == .compact
    let foreign = tag.attributes.first { !isReference || $0.name != "xrefstyle" }
    if let foreign {
      fail(.attributeNotAllowed(tag: tag.name, attribute: foreign.name), at: offset)
      return take(code, for: index)
    }
    for attribute in tag.attributes { checkEntities(in: attribute, at: offset) }
    take(code, for: index, added: tag.attributes)
  }

  // MARK: Other tokens

  /// `<x></x>` is `<x/>`; text in what has no content in the source is a mistake.
  private mutating func checkContent(of index: Int, in markup: InlineMarkup) {
    guard let code = matches[index]?.code, code.kind != .element else { return }
    let next = index + 1 < markup.tokens.count ? markup.tokens[index + 1].kind : .text
    if case .end = next { return }
    fail(.contentInEmpty(code.tag), at: markup.tokens[index].range.lowerBound)
  }

  private mutating func assignInstruction(_ index: Int, in markup: InlineMarkup) {
    let range = markup.tokens[index].range
    let text = String(decoding: Array(markup.source.utf8)[range], as: UTF8.self)
    let free = byTag[text]?.first { useCounts[$0] == 0 }
    guard let code = free else { return fail(.unknownInstruction, at: range.lowerBound) }
    take(code, for: index)
  }

  private mutating func checkEntity(_ name: String, at offset: Int) {
    guard InlineMarkup.character(of: name) == nil, !document.knownEntities.contains(name) else {
      return
    }
    fail(.unknownEntity(name), at: offset, canBeSalvaged: false)
  }

  private mutating func checkEntities(in attribute: InlineMarkup.Attribute, at offset: Int) {
    let references = attribute.rawValue.split(separator: "&", omittingEmptySubsequences: false)
    for reference in references.dropFirst() {
      checkEntity(String(reference.prefix { $0 != ";" }), at: offset)
    }
  }

  // MARK: Faults

  /// What is missing is said only when all else is right: a renamed tag is one mistake, not two.
  private mutating func reportMissing(at offset: Int) {
    guard !isPattern else { return }
    let isOnlyFault = !faults.contains { $0.severity == .error }
    var reported: Set<String> = []
    for (index, code) in codes.enumerated() where useCounts[index] == 0 {
      if salvages, code.kind == .placeholder || isAnchor(code) { salvagedCodes.append(code) }
      guard isOnlyFault, reported.insert(code.tag).inserted else { continue }
      report(missing: code, at: offset)
    }
  }

  private mutating func report(missing code: InlineCode, at offset: Int) {
    let reason: AssemblyProblem.Reason =
      code.kind == .placeholder ? .placeholderMissing(code.tag) : .inlineMissing(code.tag)
    if code.isRequired {
      fail(reason, at: offset)
    } else {
      faults.append(
        UnitFault(reason: reason, offset: offset, isFatal: false, severity: .warning))
    }
  }

  /// Whether other places may refer to this one, which has no text of its own.
  private func isAnchor(_ code: InlineCode) -> Bool {
    code.kind == .empty && document.attribute(code.node, "id", in: XMLNamespace.xml) != nil
  }

  private mutating func fail(
    _ reason: AssemblyProblem.Reason, at offset: Int, canBeSalvaged: Bool = true
  ) {
    faults.append(
      UnitFault(
        reason: reason, offset: offset, isFatal: !(salvages && canBeSalvaged), severity: .error))
  }

  /// Notes a tag that cannot be used; what it encloses can.
  private mutating func drop(
    _ token: Int, _ reason: AssemblyProblem.Reason, at offset: Int
  ) {
    fail(reason, at: offset)
    matches[token] = CodeMatch(name: "", isDropped: true)
  }
}
