import Extraction
import Messages
import XMLTree

/// Turns one translation into parts: its text, and the source's own bytes for its tags.
struct UnitWeaver {
  private let unit: Unit
  private let document: XMLDocument
  private let excluded: Set<XMLDocument.Node>
  private let margins: UnitMargins
  private var codes: CodeMatcher
  private let namespaces: UnitNamespaces
  private var open: [CodeMatch] = []
  private var parts: [Splice.Part] = []
  /// Text that is not yet a part.
  private var text: [UInt8] = []
  private(set) var faults: [UnitFault] = []

  /// The part of the source's content that the translation replaces.
  var range: Range<Int> { margins.range }

  init(_ unit: Unit, of extraction: Extraction, excluded: Set<XMLDocument.Node>) {
    self.unit = unit
    self.excluded = excluded
    document = extraction.document
    margins = UnitMargins(unit, of: extraction)
    codes = CodeMatcher(unit, of: extraction)
    namespaces = UnitNamespaces(unit, of: extraction)
  }

  /// `nil` when the translation cannot be used; ``faults`` says why.
  mutating func weave(_ replacement: Replacement) -> [Splice.Part]? {
    let markup: InlineMarkup
    do {
      markup = try InlineMarkup(replacement.text)
    } catch {
      faults = [UnitFault(reason: .malformed(error.reason), offset: error.offset, isFatal: true)]
      return nil
    }
    codes.assign(markup, isPattern: replacement.isPattern)
    faults = codes.faults
    guard !faults.contains(where: \.isFatal) else { return nil }
    write(markup)
    flush()
    return parts + margins.displaced.map { .source($0) }
  }

  // MARK: Tokens

  private mutating func write(_ markup: InlineMarkup) {
    let source = Array(markup.source.utf8)
    /// Open elements from the outermost one that this locale does not get.
    var hiddenDepth = 0
    for (index, token) in markup.tokens.enumerated() {
      switch token.kind {
      case .start:
        guard let match = codes.matches[index] else { break }
        if hiddenDepth > 0 || excluded.contains(match.code.node) {
          hiddenDepth += 1
        } else {
          start(match)
        }
      case .end:
        if hiddenDepth > 0 { hiddenDepth -= 1 } else { end() }
      case _ where hiddenDepth > 0: break
      case .empty, .processingInstruction:
        if let match = codes.matches[index] { whole(match) }
      case .text: writeText(source[token.range])
      case .reference, .cdata: text.append(contentsOf: source[token.range])
      case .comment: break
      }
    }
  }

  /// In preserved white space a line end is written as the document writes it.
  private mutating func writeText(_ bytes: ArraySlice<UInt8>) {
    guard unit.preservesSpace, margins.usesCarriageReturns else {
      return text.append(contentsOf: bytes)
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), text.last != UInt8(ascii: "\r") {
        text.append(UInt8(ascii: "\r"))
      }
      text.append(byte)
    }
  }

  private mutating func start(_ match: CodeMatch) {
    startTag(match)
    open.append(match)
  }

  private mutating func end() {
    guard let match = open.popLast() else { return }
    // `<x></x>` for what has no content in the source was written whole with the start tag.
    if match.code.kind == .element { copy(document.endTagRange(match.code.node)) }
  }

  /// A code that has no content in the translation.
  private mutating func whole(_ match: CodeMatch) {
    startTag(match)
    if match.code.kind == .element { copy(document.endTagRange(match.code.node)) }
  }

  // MARK: Tags

  /// The start tag of an element with content, the whole of any other code.
  private mutating func startTag(_ match: CodeMatch) {
    let node = match.code.node
    let declarations = namespaces.declarations(missingFor: node, within: open.map(\.code.node))
    if let attributes = match.writtenAttributes {
      writeTag(match, attributes: attributes, declarations: declarations)
      return
    }
    let range =
      match.code.kind == .element ? document.startTagRange(node) : document.range(node)
    guard !declarations.isEmpty || !match.addedAttributes.isEmpty else { return copy(range) }
    let nameEnd = range.lowerBound + 1 + document.name(node).qualified.utf8.count
    copy(range.lowerBound..<nameEnd)
    for declaration in declarations { write(declaration) }
    for attribute in match.addedAttributes { write(attribute) }
    copy(nameEnd..<range.upperBound, without: match.addedAttributes)
  }

  /// A tag whose attributes the translator has changed.
  private mutating func writeTag(
    _ match: CodeMatch, attributes: [InlineMarkup.Attribute],
    declarations: [InlineMarkup.Attribute]
  ) {
    text.append(UInt8(ascii: "<"))
    text.append(contentsOf: document.name(match.code.node).qualified.utf8)
    let own = namespaces.declarations(of: match.code.node)
    for attribute in own + declarations + attributes { write(attribute) }
    text.append(contentsOf: (match.code.kind == .element ? ">" : "/>").utf8)
  }

  private mutating func write(_ attribute: InlineMarkup.Attribute) {
    text.append(contentsOf: " \(attribute.name)=\"".utf8)
    for byte in attribute.rawValue.utf8 {
      if byte == UInt8(ascii: "\"") {
        text.append(contentsOf: "&quot;".utf8)
      } else {
        text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  // MARK: Parts

  private mutating func copy(_ range: Range<Int>) {
    flush()
    parts.append(.source(range))
  }

  /// Copies the rest of a tag, leaving out attributes that were written anew.
  private mutating func copy(_ range: Range<Int>, without replaced: [InlineMarkup.Attribute]) {
    var start = range.lowerBound
    for attribute in replaced {
      guard let old = codes.range(ofAttribute: attribute.name, in: range), old.lowerBound >= start
      else { continue }
      copy(start..<old.lowerBound)
      start = old.upperBound
    }
    copy(start..<range.upperBound)
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    parts.append(.text(text))
    text.removeAll(keepingCapacity: true)
  }
}
