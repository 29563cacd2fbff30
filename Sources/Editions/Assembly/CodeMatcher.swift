import Diagnostics
import Extraction
import Messages
import XMLTree

/// Compares the tags of a translation with the codes of its source.
struct CodeMatcher {
  let document: XMLDocument
  let form: InlineForm
  let unit: XMLDocument.Node
  let codes: [InlineCode]
  /// The source's tags as the message writes them, in the order of ``codes``; verbatim form only.
  let sourceTags: [InlineMarkup.Tag]
  var byTag: [String: [Int]] = [:]
  var useCounts: [Int]
  var isPattern = false
  let salvages: Bool
  /// Subflows and anchors that the translation has lost and that are put behind it, so that the
  /// document loses nothing.
  var salvagedCodes: [InlineCode] = []
  /// What stands for which code, by the token's place.
  var matches: [Int: CodeMatch] = [:]
  var faults: [UnitFault] = []

  init(_ unit: Unit, of extraction: Extraction, salvages: Bool) {
    self.salvages = salvages
    document = extraction.document
    form = extraction.form
    self.unit = unit.node
    codes = extraction.codes(of: unit)
    useCounts = [Int](repeating: 0, count: codes.count)
    let needsTags = form == .verbatim && !codes.isEmpty
    sourceTags = needsTags ? Self.tags(of: extraction.message(of: unit).text) : []
    for (index, code) in codes.enumerated() { byTag[code.tag, default: []].append(index) }
  }

  static func tags(of text: String) -> [InlineMarkup.Tag] {
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
  mutating func assign(_ markup: InlineMarkup, of replacement: Replacement) {
    isPattern = replacement.isPattern
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
    checkNesting(of: markup)
    if let source = replacement.formattedSource {
      compare(markup, withFormatted: Self.tags(of: source))
    }
    reportMissing(at: markup.source.utf8.count)
  }

  static func tags(in markup: InlineMarkup) -> [(Int, InlineMarkup.Tag)] {
    markup.tokens.enumerated().compactMap { index, token in
      switch token.kind {
      case .start(let tag), .empty(let tag): (index, tag)
      default: nil
      }
    }
  }

  mutating func take(
    _ code: Int, for token: Int, written: [InlineMarkup.Attribute]? = nil,
    added: [InlineMarkup.Attribute] = []
  ) {
    useCounts[code] += 1
    matches[token] = CodeMatch(
      code: codes[code], name: document.name(codes[code].node).qualified,
      writtenAttributes: written, addedAttributes: added)
  }

  /// An unused code whose tag is written in the same way.
  func exactCode(for tag: InlineMarkup.Tag) -> Int? {
    byTag[tag.name]?.first { code in
      useCounts[code] == 0 && isWrittenLikeSource(tag, code)
    }
  }

  func isWrittenLikeSource(_ tag: InlineMarkup.Tag, _ code: Int) -> Bool {
    guard form == .verbatim, codes[code].kind != .placeholder else { return tag.attributes.isEmpty }
    guard code < sourceTags.count else { return false }
    let source = sourceTags[code].attributes
    return source == tag.attributes
      || (source.count == tag.attributes.count && Set(source) == Set(tag.attributes))
  }

  mutating func assign(_ tag: InlineMarkup.Tag, at index: Int, of markup: InlineMarkup) {
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
  func mayRepeat(_ code: InlineCode) -> Bool {
    guard code.kind == .element || code.kind == .empty else { return false }
    if isPattern { return document.attribute(code.node, "id", in: XMLNamespace.xml) == nil }
    return !code.isRequired
  }
}
