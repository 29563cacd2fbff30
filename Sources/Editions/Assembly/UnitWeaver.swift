import Diagnostics
import Extraction
import Messages
import XMLTree

/// Turns one translation into parts: its text, and the source's own bytes for its tags.
struct UnitWeaver {
  private let source: WovenUnit
  private let excluded: Set<XMLDocument.Node>
  private var codes: CodeMatcher
  private var open: [CodeMatch] = []
  private var silent: SilentPieces
  private var content = SpliceContent()
  private(set) var faults: [UnitFault] = []

  /// The part of the source's content that the translation replaces.
  var range: Range<Int> { source.margins.range }

  private var document: XMLDocument { source.document }

  init(_ source: WovenUnit, excluded: Set<XMLDocument.Node>, salvages: Bool) {
    self.source = source
    self.excluded = excluded
    silent = source.silent
    codes = CodeMatcher(source.codes, salvages: salvages)
  }

  /// `nil` when the translation cannot be used; ``faults`` says why.
  mutating func weave(_ replacement: Replacement) -> SpliceContent? {
    let markup: InlineMarkup
    do throws(InlineMarkupError) {
      markup = try InlineMarkup(replacement.text)
    } catch {
      faults = [
        UnitFault(
          reason: .malformed(error.reason), offset: error.offset, isFatal: true, severity: .error)
      ]
      return nil
    }
    codes.assign(markup, of: replacement)
    faults = codes.faults + lineBreaks(in: markup)
    guard !faults.contains(where: \.isFatal) else { return nil }
    keep(.start)
    write(markup)
    copy(codes.salvagedCodes.map(\.node))
    copy(silent.takeAll())
    return content
  }

  /// Copies what stands at a place of the source's codes and is not shown.
  private mutating func keep(_ anchor: SilentPiece.Anchor) {
    guard !silent.isEmpty else { return }
    copy(silent.take(anchor, within: open.compactMap(\.code?.node)))
  }

  private mutating func copy(_ nodes: [XMLDocument.Node]) {
    for node in nodes where !excluded.contains(node) { content.copy(document.range(node)) }
  }

  /// A line break is white space like any other, but nobody puts one into a sentence on purpose.
  /// In an instruction it is the source's own.
  private func lineBreaks(in markup: InlineMarkup) -> [UnitFault] {
    guard !source.unit.preservesSpace else { return [] }
    var text = markup.source
    let place = text.withUTF8 { bytes in
      var place = bytes.place(of: UInt8(ascii: "\n"))
      for token in markup.tokens where token.kind == .processingInstruction {
        guard let found = place, found < token.range.upperBound else { continue }
        if token.range.contains(found) {
          place = bytes.place(of: UInt8(ascii: "\n"), from: token.range.upperBound)
        }
      }
      return place
    }
    guard let place else { return [] }
    return [UnitFault(reason: .lineBreak, offset: place, isFatal: false, severity: .error)]
  }

  // MARK: Tokens

  private mutating func write(_ markup: InlineMarkup) {
    let bytes = Array(markup.source.utf8)
    /// Open elements from the outermost one that this locale does not get.
    var hiddenDepth = 0
    for (index, token) in markup.tokens.enumerated() {
      switch token.kind {
      case .start:
        guard let match = codes.matches[index] else { break }
        if hiddenDepth > 0 || match.code.map({ excluded.contains($0.node) }) ?? false {
          hiddenDepth += 1
        } else {
          start(match)
        }
      case .end:
        if hiddenDepth > 0 { hiddenDepth -= 1 } else { end() }
      case _ where hiddenDepth > 0: break
      case .empty, .processingInstruction:
        if let match = codes.matches[index] { whole(match) }
      case .text: writeText(bytes[token.range])
      case .reference, .cdata: content.write(bytes[token.range])
      case .comment: break
      }
    }
  }

  /// In preserved white space a line end is written as the document writes it.
  private mutating func writeText(_ bytes: ArraySlice<UInt8>) {
    guard source.margins.usesCarriageReturns else { return content.write(bytes) }
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), content.lastByte != UInt8(ascii: "\r") {
        content.write(UInt8(ascii: "\r"))
      }
      content.write(byte)
    }
  }

  private mutating func start(_ match: CodeMatch) {
    if !match.isDropped { startTag(match) }
    open.append(match)
    if !match.isDropped, let code = match.code { keep(.within(code.node)) }
  }

  private mutating func end() {
    guard let match = open.popLast(), !match.isDropped else { return }
    endTag(match)
  }

  /// What has no content in the source was written whole with its start tag.
  private mutating func endTag(_ match: CodeMatch) {
    guard let code = match.code else {
      return content.write("</\(match.name)>")
    }
    if code.kind == .element {
      if !silent.isEmpty { copy(silent.takeEnd(of: code.node)) }
      content.copy(document.endTagRange(code.node))
    }
    keep(.after(code.node))
  }

  /// A code that has no content in the translation.
  private mutating func whole(_ match: CodeMatch) {
    guard !match.isDropped else { return }
    startTag(match)
    endTag(match)
  }

  // MARK: Tags

  /// The start tag of an element with content, the whole of any other code.
  private mutating func startTag(_ match: CodeMatch) {
    guard let code = match.code else {
      return writeTag(match.name, match.writtenAttributes ?? [], closing: ">")
    }
    keep(.before(code.node))
    let declarations = source.namespaces.declarations(
      missingFor: code.node, within: open)
    if let attributes = match.writtenAttributes {
      let own = source.namespaces.declarations(of: code.node)
      writeTag(
        match.name, own + declarations + attributes, closing: code.kind == .element ? ">" : "/>")
    } else {
      copyTag(match, of: code, adding: declarations + match.addedAttributes)
    }
  }

  private mutating func copyTag(
    _ match: CodeMatch, of code: InlineCode, adding attributes: [InlineMarkup.Attribute]
  ) {
    let range =
      code.kind == .element ? document.startTagRange(code.node) : document.range(code.node)
    guard !attributes.isEmpty else { return content.copy(range) }
    let nameEnd = range.lowerBound + 1 + match.name.utf8.count
    content.copy(range.lowerBound..<nameEnd)
    for attribute in attributes { write(attribute) }
    copy(nameEnd..<range.upperBound, of: code.node, without: match.addedAttributes)
  }

  private mutating func writeTag(
    _ name: String, _ attributes: [InlineMarkup.Attribute], closing: String
  ) {
    content.write("<\(name)")
    for attribute in attributes { write(attribute) }
    content.write(closing)
  }

  private mutating func write(_ attribute: InlineMarkup.Attribute) {
    content.write(" \(attribute.name)=\"")
    for byte in attribute.rawValue.utf8 {
      if byte == UInt8(ascii: "\"") {
        content.write("&quot;")
      } else {
        content.write(byte)
      }
    }
    content.write(UInt8(ascii: "\""))
  }

  /// Copies the rest of a tag, leaving out attributes that were written anew.
  private mutating func copy(
    _ range: Range<Int>, of node: XMLDocument.Node, without replaced: [InlineMarkup.Attribute]
  ) {
    var start = range.lowerBound
    for attribute in document.attributes(node)
    where replaced.contains(where: { $0.name == attribute.name.qualified }) {
      // With the white space before it, so that none is left over.
      content.copy(start..<attribute.range.lowerBound - 1)
      start = attribute.range.upperBound
    }
    content.copy(start..<range.upperBound)
  }
}
