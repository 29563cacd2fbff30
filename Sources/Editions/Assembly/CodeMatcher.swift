import Extraction
import Messages
import XMLTree

/// Compares the tags of a translation with the codes of its source.
struct CodeMatcher {
  let source: SourceCodes
  var useCounts: [Int]
  var isPattern = false
  let salvages: Bool
  /// Subflows and anchors that the translation has lost and that are put behind it, so that the
  /// document loses nothing.
  var salvagedCodes: [InlineCode] = []
  /// What stands for which code, by the token's place.
  var matches: [CodeMatch?] = []
  var faults: [UnitFault] = []

  var document: XMLDocument { source.document }
  var form: InlineForm { source.form }
  var unit: XMLDocument.Node { source.unit }
  var codes: [InlineCode] { source.codes }

  init(_ source: SourceCodes, salvages: Bool) {
    self.source = source
    self.salvages = salvages
    useCounts = [Int](repeating: 0, count: source.codes.count)
  }

  // MARK: Assignment

  /// Gives each tag of `markup` its code, and notes what is unknown, lost or too much.
  mutating func assign(_ markup: InlineMarkup, of replacement: Replacement) {
    isPattern = replacement.isPattern
    matches = [CodeMatch?](repeating: nil, count: markup.tokens.count)
    // Tags written exactly like the source's have the first choice.
    for (index, token) in markup.tokens.enumerated() {
      if let tag = token.tag, let code = exactCode(for: tag) { take(code, for: index) }
    }
    for (index, token) in markup.tokens.enumerated() where matches[index] == nil {
      if let tag = token.tag { assign(tag, at: index, of: markup) }
    }
    for (index, token) in markup.tokens.enumerated() {
      switch token.kind {
      case .start: checkContent(of: index, in: markup)
      case .processingInstruction: assignInstruction(index, in: markup)
      case .reference(let name): checkEntity(name, at: token.range.lowerBound)
      default: break
      }
    }
    checkNesting(of: markup)
    if let source = replacement.formattedSource {
      compare(markup, withFormatted: source)
    }
    reportMissing(at: markup.source.utf8.count)
  }

  mutating func take(
    _ code: Int, for token: Int, written: [InlineMarkup.Attribute]? = nil,
    added: [InlineMarkup.Attribute] = []
  ) {
    useCounts[code] += 1
    matches[token] = CodeMatch(
      code: codes[code], roles: source.roles[code], name: source.names[code],
      writtenAttributes: written, addedAttributes: added)
  }

  /// An unused code whose tag is written in the same way.
  func exactCode(for tag: InlineMarkup.Tag) -> Int? {
    source.byTag[tag.name]?.first { code in
      useCounts[code] == 0 && isWrittenLikeSource(tag, code)
    }
  }

  func isWrittenLikeSource(_ tag: InlineMarkup.Tag, _ code: Int) -> Bool {
    guard form == .verbatim, codes[code].kind != .placeholder else { return tag.attributes.isEmpty }
    guard code < source.tags.count else { return false }
    let attributes = source.tags[code].attributes
    return attributes == tag.attributes
      || (attributes.count == tag.attributes.count && Set(attributes) == Set(tag.attributes))
  }

  mutating func assign(_ tag: InlineMarkup.Tag, at index: Int, of markup: InlineMarkup) {
    let offset = markup.tokens[index].range.lowerBound
    guard let candidates = source.byTag[tag.name], let first = candidates.first else {
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
  func mayRepeat(_ code: InlineCode) -> Bool {
    guard code.kind == .element || code.kind == .empty else { return false }
    if isPattern { return document.attribute(code.node, "id", in: XMLNamespace.xml) == nil }
    return !code.isRequired
  }
}
