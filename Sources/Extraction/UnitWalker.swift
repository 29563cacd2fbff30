import Messages
import XMLTree

/// A unit as the walk over the document leaves it.
struct FoundUnit {
  var node: XMLDocument.Node
  /// The message; the name of the file when the unit is an external resource.
  var text: String
  var isResource = false
  var preservesSpace: Bool
  var notes: [String]
  var pieces: Range<Int>
}

/// Walks the arena once and divides it into units.
///
/// A unit is an element that is not within text and holds text of its own, directly or in inline
/// elements. Its nested units are written before it, as itstool does.
struct UnitWalker {
  /// An element whose end has not been reached.
  private struct Frame {
    enum Role {
      /// Collects text in the innermost builder, and is written when it ends.
      case unit
      /// Part of the text of the unit around it.
      case inline
      /// Holds no text that is translated.
      case none
    }

    var node: XMLDocument.Node
    var end: Int32
    var role: Role
    /// Whether text in it belongs to the innermost builder.
    var collects: Bool
    var translate: Bool
    var preservesSpace: Bool
    /// Notes of this element or, failing that, of those around it.
    var note: String?
  }

  /// The pieces of a unit that is being read.
  private struct Builder {
    var pieces: [Piece] = []
    var hasText = false
    var notes: [String] = []

    mutating func clear() {
      pieces.removeAll(keepingCapacity: true)
      hasText = false
      notes = []
    }
  }

  private let document: XMLDocument
  private let form: InlineForm
  private let matcher: RuleMatcher
  private let local: LocalMarkup
  private var renderer: MessageRenderer
  private var frames: [Frame] = []
  /// Builders are used again: those below `depth` are in use.
  private var builders: [Builder] = []
  private var depth = 0
  private(set) var units: [FoundUnit] = []
  private(set) var pieces: [Piece] = []
  private(set) var localeFilters: [(node: XMLDocument.Node, filter: LocaleFilter)] = []

  init(document: XMLDocument, rules: RuleSet, form: InlineForm) {
    self.document = document
    self.form = form
    matcher = RuleMatcher(rules, document: document)
    local = LocalMarkup(document)
    renderer = MessageRenderer(document: document, form: form)
  }

  mutating func walk() {
    var index: Int32 = 1
    while index < document.count {
      closeFrames(before: index)
      let node = XMLDocument.Node(index: index)
      if document.kind(node) == .element {
        index = open(node) ? index + 1 : document.subtreeEnd(node)
      } else {
        collect(node)
        index += 1
      }
    }
    closeFrames(before: index)
  }

  // MARK: Leaves

  private mutating func collect(_ node: XMLDocument.Node) {
    guard let frame = frames.last, frame.collects else { return }
    let kind: Piece.Kind
    switch document.kind(node) {
    case .text: kind = .text
    case .cdata: kind = .cdata
    case .entityReference: kind = .entityReference
    case .comment: kind = .comment
    case .processingInstruction: kind = .instruction
    default: return
    }
    builders[depth - 1].pieces.append(Piece(kind: kind, node: node))
    if !builders[depth - 1].hasText { builders[depth - 1].hasText = isText(node, kind) }
  }

  private func isText(_ node: XMLDocument.Node, _ kind: Piece.Kind) -> Bool {
    switch kind {
    case .text: BlankText.hasText(document.range(node), in: document.bytes)
    case .cdata:
      BlankText.hasText(document.contentRange(node), in: document.bytes, isCDATA: true)
    case .entityReference: true
    default: false
    }
  }

  // MARK: Elements

  /// Takes up an element; false when nothing below it is looked at.
  private mutating func open(_ node: XMLDocument.Node) -> Bool {
    var properties = matcher.properties(of: node)
    let markup = local.isUsed ? local.markup(of: node) : nil
    if let markup { markup.override(&properties) }
    if let filter = markup?.localeFilter ?? matcher.localeFilter(properties.localeFilter) {
      if !filter.includesAll { localeFilters.append((node, filter)) }
      properties.isSilent = properties.isSilent || filter.excludesAll
    }
    guard !properties.isSilent else {
      append(Piece(kind: .hidden, node: node))
      return false
    }
    let around = frames.last
    let ownNote = markup?.note ?? matcher.note(properties.note)
    var frame = Frame(
      node: node, end: document.subtreeEnd(node), role: .none, collects: false,
      translate: properties.translate ?? around?.translate ?? true,
      preservesSpace: properties.preservesSpace ?? around?.preservesSpace ?? false,
      note: ownNote ?? around?.note)
    place(&frame, withinText: properties.withinText ?? .no, ownNote: ownNote)
    frames.append(frame)
    if frame.translate { addResource(properties.externalResource, of: node) }
    return true
  }

  /// A file that is part of the text, such as a picture, is a message too: the translator learns
  /// when it has changed.
  private mutating func addResource(_ rule: Int32, of node: XMLDocument.Node) {
    guard let attribute = matcher.resourceAttribute(rule),
      let file = document.attribute(node, attribute)
    else { return }
    units.append(
      FoundUnit(
        node: node, text: file, isResource: true, preservesSpace: false, notes: [],
        pieces: pieces.count..<pieces.count))
  }

  private mutating func place(_ frame: inout Frame, withinText: WithinText, ownNote: String?) {
    let isInText = frames.last?.collects ?? false
    if !frame.translate {
      append(Piece(kind: .placeholder, node: frame.node))
    } else if isInText, withinText == .yes {
      frame.role = .inline
      frame.collects = true
      let isEmpty = document.firstChild(frame.node) == nil
      append(Piece(kind: isEmpty ? .empty : .start, node: frame.node))
      if let ownNote { builders[depth - 1].notes.append(ownNote) }
    } else {
      append(Piece(kind: .placeholder, node: frame.node))
      frame.role = .unit
      frame.collects = true
      beginUnit()
    }
  }

  /// Adds a piece to the unit around, if there is one.
  private mutating func append(_ piece: Piece) {
    guard frames.last?.collects ?? false else { return }
    builders[depth - 1].pieces.append(piece)
  }

  private mutating func beginUnit() {
    if depth == builders.count {
      builders.append(Builder())
    } else {
      builders[depth].clear()
    }
    depth += 1
  }

  // MARK: Ends

  private mutating func closeFrames(before index: Int32) {
    while let frame = frames.last, frame.end <= index {
      frames.removeLast()
      switch frame.role {
      case .unit: endUnit(frame)
      case .inline where document.firstChild(frame.node) != nil:
        builders[depth - 1].pieces.append(Piece(kind: .end, node: frame.node))
      case .inline, .none: break
      }
    }
  }

  private mutating func endUnit(_ frame: Frame) {
    depth -= 1
    guard builders[depth].hasText else { return }
    let first = pieces.count
    pieces.append(contentsOf: builders[depth].pieces)
    var notes = builders[depth].notes
    if let note = frame.note { notes.insert(note, at: 0) }
    units.append(
      FoundUnit(
        node: frame.node,
        text: renderer.render(builders[depth].pieces, preservesSpace: frame.preservesSpace),
        preservesSpace: frame.preservesSpace, notes: notes, pieces: first..<pieces.count))
  }
}
