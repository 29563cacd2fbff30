import Diagnostics
import Extraction
import Messages
import XMLTree

/// A text of a unit as a tree: its tags, each with the element of the source that it stands for or
/// as one that the translator has added.
struct MarkupTree {
  enum Part {
    case text(String)
    case instruction(String)
    case element(Element)
  }

  struct Element {
    /// `nil` for an element that the translator has added.
    var node: XMLDocument.Node?
    /// What stands for the element in the source's message.
    var kind: InlineCode.Kind
    var tag: InlineMarkup.Tag
    /// As written; the end tag is empty for `<x/>`.
    var startTag: String
    var endTag = ""
    /// Whether its attributes are not the source's.
    var isRewritten: Bool
    var children: [Part] = []

    /// The tags of an element that the translator has added, under the name that the other form
    /// has for it.
    func tags(named name: String) -> (start: String, end: String) {
      let length = tag.name.count
      return (
        "<\(name)\(startTag.dropFirst(1 + length))",
        endTag.isEmpty ? "" : "</\(name)\(endTag.dropFirst(2 + length))"
      )
    }
  }

  /// Deeper than libxml2 lets a document nest.
  private static let depthLimit = 256

  private(set) var parts: [Part] = []

  /// - Throws: when the tags of the text are not those of the unit.
  init(
    _ text: String, of unit: Unit, in extraction: Extraction, isPattern: Bool = false
  ) throws(RecodingFault) {
    let markup: InlineMarkup
    do throws(InlineMarkupError) {
      markup = try InlineMarkup(text)
    } catch {
      throw RecodingFault(reason: .assembly(.malformed(error.reason)), offset: error.offset)
    }
    var matcher = CodeMatcher(SourceCodes(unit, of: extraction), salvages: false)
    matcher.assign(markup, of: Replacement(text, isPattern: isPattern))
    if let fault = matcher.faults.first(where: \.isFatal) {
      throw RecodingFault(reason: .assembly(fault.reason), offset: fault.offset)
    }
    try build(markup, matcher)
  }

  private mutating func build(
    _ markup: InlineMarkup, _ matcher: CodeMatcher
  ) throws(RecodingFault) {
    let bytes = Array(markup.source.utf8)
    var open: [Element] = []
    func add(_ part: Part, to tree: inout MarkupTree) {
      if open.isEmpty {
        tree.parts.append(part)
      } else {
        open[open.count - 1].children.append(part)
      }
    }
    for (index, token) in markup.tokens.enumerated() {
      let source = String(decoding: bytes[token.range], as: UTF8.self)
      switch token.kind {
      case .text, .reference, .cdata, .comment: add(.text(source), to: &self)
      case .processingInstruction: add(.instruction(source), to: &self)
      case .start(let tag), .empty(let tag):
        guard let match = matcher.matches[index] else { continue }
        let element = Element(
          node: match.code?.node, kind: match.code?.kind ?? .element, tag: tag, startTag: source,
          isRewritten: match.writtenAttributes != nil || !match.addedAttributes.isEmpty)
        if case .empty = token.kind {
          add(.element(element), to: &self)
        } else if open.count < Self.depthLimit {
          open.append(element)
        } else {
          throw RecodingFault(reason: .tooDeep, offset: token.range.lowerBound)
        }
      case .end:
        guard var element = open.popLast() else { continue }
        element.endTag = source
        add(.element(element), to: &self)
      }
    }
  }
}

extension [MarkupTree.Part] {
  /// The elements of the source among the parts and below them.
  func forEachElement(_ body: (XMLDocument.Node, MarkupTree.Element) -> Void) {
    for case .element(let element) in self {
      if let node = element.node { body(node, element) }
      element.children.forEachElement(body)
    }
  }

  /// The parts as they were written.
  var written: String {
    map { part in
      switch part {
      case .text(let text), .instruction(let text): text
      case .element(let element): element.startTag + element.children.written + element.endTag
      }
    }.joined()
  }
}
