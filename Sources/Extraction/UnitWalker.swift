import Messages
import XMLTree

/// A unit as the walk over the document leaves it.
struct FoundUnit {
  var node: XMLDocument.Node
  /// The message; the name of the file when the unit is an external resource.
  var text: String
  var isResource = false
  /// The attribute's place when the unit is one.
  var attribute: Int?
  var context: String?
  var localeFilter: LocaleFilter?
  var preservesSpace: Bool
  var notes: [String]
  var pieces: Range<Int>
}

/// Walks the arena once and divides it into units.
///
/// A unit is an element that is not within text and holds text of its own, directly or in inline
/// elements. Its nested units are written before it, as itstool does.
struct UnitWalker: IteratorProtocol {
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
    /// The place in ``markings`` of what is said of it or those around it; -1 for nothing. Most
    /// elements have nothing, and a frame without references is cheap.
    var marking: Int
  }

  /// What few elements have, and what is in them inherits.
  private struct Marking {
    /// Notes of an element or, failing that, of those around it.
    var notes: [String] = []
    var localeFilter: LocaleFilter?
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
  private let documentRules: DocumentRules
  private let isHTML: Bool
  private let externalEntities: [String: String]
  private var renderer: MessageRenderer
  private var frames: [Frame] = []
  private var markings: [Marking] = []
  /// What the author calls the context of an element, by its node.
  private var contexts: [Int32: String] = [:]
  /// Where the innermost frame ends, and whether text in it belongs to a unit: asked for each node.
  private var nextEnd = Int32.max
  private var isCollecting = false
  /// The innermost unit that is being read, those around it, and builders to be used again.
  private var builder = Builder()
  private var outerBuilders: [Builder] = []
  private var spareBuilders: [Builder] = []
  /// The next node that is looked at.
  private var index: Int32 = 1
  /// The units of one step that have not been given out, the next one last.
  private var units: [FoundUnit] = []
  /// Whether ``pieces`` holds those of all units, and not of the step's alone.
  private let keepsPieces: Bool
  private(set) var pieces: [Piece] = []
  private(set) var localeFilters: [(node: XMLDocument.Node, filter: LocaleFilter)] = []
  private(set) var dropped: [XMLDocument.Node] = []

  /// - Parameters:
  ///   - rules: those of the document's vocabulary.
  ///   - documentRules: those of the document itself, which win over them.
  ///   - entities: what messages show instead of the references, and what is no text here.
  ///   - keepsPieces: false where nothing asks for the pieces of a unit behind the next one.
  init(
    document: XMLDocument, rules: RuleSet, documentRules: DocumentRules, form: InlineForm,
    entities: EntityDeclarations, keepsPieces: Bool
  ) {
    self.keepsPieces = keepsPieces
    externalEntities = entities.files
    self.documentRules = documentRules
    isHTML = Vocabulary(document) == .html
    self.document = document
    self.form = form
    matcher = RuleMatcher(rules, document: document)
    local = LocalMarkup(document)
    renderer = MessageRenderer(document: document, form: form, entities: entities.texts)
    if keepsPieces { pieces.reserveCapacity(document.count) }
  }

  /// The next unit; `nil` behind the last one.
  mutating func next() -> FoundUnit? {
    if units.isEmpty {
      if !keepsPieces { pieces.removeAll(keepingCapacity: true) }
      walk()
      if units.count > 1 { units.reverse() }
    }
    return units.popLast()
  }

  /// Walks on until there are units.
  private mutating func walk() {
    while units.isEmpty, index < document.count {
      closeFrames(before: index)
      let node = XMLDocument.Node(index: index)
      if document.kind(node) == .element {
        index = open(node) ? index + 1 : document.subtreeEnd(node)
      } else {
        collect(node)
        index += 1
      }
    }
    if index >= document.count { closeFrames(before: index) }
  }

  // MARK: Leaves

  private mutating func collect(_ node: XMLDocument.Node) {
    guard isCollecting else { return }
    let kind: Piece.Kind
    switch document.kind(node) {
    case .text: kind = .text
    case .cdata: kind = .cdata
    case .entityReference: kind = .entityReference
    case .comment: kind = .comment
    case .processingInstruction: kind = .instruction
    default: return
    }
    builder.pieces.append(Piece(kind: kind, node: node))
    if !builder.hasText { builder.hasText = isText(node, kind) }
  }

  private func isText(_ node: XMLDocument.Node, _ kind: Piece.Kind) -> Bool {
    switch kind {
    case .text where isHTML:
      // White space before and behind `</body>` is one text, whose bytes hold the tag.
      hasDecodedText(node)
    case .text: BlankText.hasText(document.range(node), in: document.bytes)
    case .cdata:
      BlankText.hasText(document.contentRange(node), in: document.bytes, isCDATA: true)
    case .entityReference:
      externalEntities.isEmpty || externalEntities[document.name(node).local] == nil
    default: false
    }
  }

  private func hasDecodedText(_ node: XMLDocument.Node) -> Bool {
    var text: [UInt8] = []
    document.appendText(of: node, to: &text)
    return BlankText.hasText(text.indices, in: text, isCDATA: true)
  }

  // MARK: Elements

  /// Takes up an element; false when nothing below it is looked at.
  private mutating func open(_ node: XMLDocument.Node) -> Bool {
    var properties = matcher.properties(of: node)
    let statement = documentRules.isEmpty ? nil : documentRules[QueryNode(node)]
    statement?.override(&properties)
    let markup = local.isUsed ? local.markup(of: node) : nil
    markup?.override(&properties)
    guard markup?.isDropped != true, statement?.isDropped != true else {
      dropped.append(node)
      append(Piece(kind: .hidden, node: node))
      return false
    }
    let filter =
      markup?.localeFilter ?? statement?.localeFilter
      ?? matcher.localeFilter(properties.localeFilter)
    if let filter {
      if !filter.includesAll { localeFilters.append((node, filter)) }
      properties.isSilent = properties.isSilent || filter.excludesAll
    }
    guard !properties.isSilent else {
      append(Piece(kind: .hidden, node: node))
      return false
    }
    let around = frames.count - 1
    var ownNotes: [String] = []
    if let markup { ownNotes += markup.notes }
    if let statement { ownNotes += statement.notes }
    if statement?.notes.isEmpty ?? true, let note = matcher.note(properties.note) {
      ownNotes.append(note)
    }
    var frame = Frame(
      node: node, end: document.subtreeEnd(node), role: .none, collects: false,
      translate: properties.translate ?? (around < 0 || frames[around].translate),
      preservesSpace: properties.preservesSpace ?? (around >= 0 && frames[around].preservesSpace),
      marking: mark(ownNotes, filter, inside: around >= 0 ? frames[around].marking : -1))
    if let context = markup?.context ?? statement?.context { contexts[node.index] = context }
    place(&frame, withinText: properties.withinText ?? .no, ownNotes: ownNotes)
    push(frame)
    if !documentRules.isEmpty || isHTML, frame.role != .inline || form == .compact {
      addAttributes(of: frame)
    }
    if frame.translate { addResources(properties.externalResource, statement?.resource, of: node) }
    return true
  }

  /// The place of what an element inherits and is said of itself.
  private mutating func mark(
    _ notes: [String], _ filter: LocaleFilter?, inside around: Int
  ) -> Int {
    guard !notes.isEmpty || filter != nil else { return around }
    var marking = around < 0 ? Marking() : markings[around]
    if !notes.isEmpty { marking.notes = notes }
    if let filter { marking.localeFilter = filter }
    markings.append(marking)
    return markings.count - 1
  }

  private func localeFilter(of frame: Frame) -> LocaleFilter? {
    frame.marking < 0 ? nil : markings[frame.marking].localeFilter
  }

  /// Attributes that a rule makes translatable; those of inline elements stand in the message of
  /// the text around them.
  private mutating func addAttributes(of frame: Frame) {
    for (place, attribute) in document.attributes(frame.node).enumerated() {
      let statement = documentRules[QueryNode(frame.node, attribute: place)]
      guard statement?.translate ?? isText(attribute, of: frame) else { continue }
      let preservesSpace = statement?.preservesSpace ?? frame.preservesSpace
      let value = document.value(of: attribute)
      guard !WhiteSpace.folding(value).isEmpty else { continue }
      units.append(
        FoundUnit(
          node: frame.node,
          text: InlineMarkup.escaping(preservesSpace ? value : WhiteSpace.folding(value)),
          attribute: place, localeFilter: localeFilter(of: frame), preservesSpace: preservesSpace,
          notes: statement?.notes ?? [], pieces: pieces.count..<pieces.count))
    }
  }

  /// Whether HTML counts the attribute as text and its element is translated.
  private func isText(_ attribute: XMLAttribute, of frame: Frame) -> Bool {
    isHTML && frame.translate && attribute.name.namespace == nil
      && !["lang", "style", "srcdoc"].contains(attribute.name.local)
      && HTMLMarkup.isTranslatable(attribute.name.local, of: frame.node, in: document)
  }

  /// A file that is part of the text, such as a picture, is a message too: the translator learns
  /// when it has changed.
  private mutating func addResources(
    _ rule: Int32, _ named: String?, of node: XMLDocument.Node
  ) {
    if let named {
      addResource(named, of: node)
    } else if let attribute = matcher.resourceAttribute(rule),
      let file = document.attribute(node, attribute)
    {
      addResource(file, of: node)
    }
    // A film has two files, and a rule names one of an element.
    if isHTML, document.name(node).local == "video", let file = document.attribute(node, "poster") {
      addResource(file, of: node)
    }
    guard !documentRules.isEmpty, document.hasAttributes(node) else { return }
    for place in document.attributes(node).indices.enumerated().map(\.offset) {
      if let file = documentRules[QueryNode(node, attribute: place)]?.resource {
        addResource(file, of: node)
      }
    }
  }

  private mutating func addResource(_ file: String, of node: XMLDocument.Node) {
    units.append(
      FoundUnit(
        node: node, text: file, isResource: true, preservesSpace: false, notes: [],
        pieces: pieces.count..<pieces.count))
  }

  private mutating func place(_ frame: inout Frame, withinText: WithinText, ownNotes: [String]) {
    if !frame.translate {
      append(Piece(kind: .placeholder, node: frame.node))
    } else if isCollecting, withinText == .yes {
      frame.role = .inline
      frame.collects = true
      let isEmpty = document.firstChild(frame.node) == nil
      append(Piece(kind: isEmpty ? .empty : .start, node: frame.node))
      if !ownNotes.isEmpty { builder.notes += ownNotes }
    } else {
      append(Piece(kind: .placeholder, node: frame.node))
      frame.role = .unit
      frame.collects = true
      beginUnit()
    }
  }

  /// Adds a piece to the unit around, if there is one.
  private mutating func append(_ piece: Piece) {
    if isCollecting { builder.pieces.append(piece) }
  }

  private mutating func beginUnit() {
    var outer = spareBuilders.popLast() ?? Builder()
    swap(&outer, &builder)
    outerBuilders.append(outer)
  }

  // MARK: Ends

  private mutating func push(_ frame: Frame) {
    nextEnd = frame.end
    isCollecting = frame.collects
    frames.append(frame)
  }

  private mutating func pop() -> Frame {
    let frame = frames.removeLast()
    nextEnd = frames.last?.end ?? .max
    isCollecting = frames.last?.collects ?? false
    return frame
  }

  private mutating func closeFrames(before index: Int32) {
    while nextEnd <= index {
      let frame = pop()
      switch frame.role {
      case .unit: endUnit(frame)
      case .inline where document.firstChild(frame.node) != nil:
        builder.pieces.append(Piece(kind: .end, node: frame.node))
      case .inline, .none: break
      }
    }
  }

  private mutating func endUnit(_ frame: Frame) {
    if builder.hasText { units.append(unit(frame)) }
    builder.clear()
    var spare = outerBuilders.removeLast()
    swap(&spare, &builder)
    spareBuilders.append(spare)
  }

  /// What ``builder`` has collected.
  private mutating func unit(_ frame: Frame) -> FoundUnit {
    let first = pieces.count
    pieces.append(contentsOf: builder.pieces)
    return FoundUnit(
      node: frame.node,
      text: renderer.render(builder.pieces, preservesSpace: frame.preservesSpace),
      context: contexts.isEmpty ? nil : contexts[frame.node.index],
      localeFilter: localeFilter(of: frame), preservesSpace: frame.preservesSpace,
      notes: frame.marking < 0 ? builder.notes : markings[frame.marking].notes + builder.notes,
      pieces: first..<pieces.count)
  }
}

extension DocumentRules.Statement {
  /// Takes the place of what the rules of the vocabulary say.
  fileprivate func override(_ properties: inout ElementProperties) {
    if let translate { properties.translate = translate }
    if let withinText { properties.withinText = withinText }
    if let preservesSpace { properties.preservesSpace = preservesSpace }
  }
}
