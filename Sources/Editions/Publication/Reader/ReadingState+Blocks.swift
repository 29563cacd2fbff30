import Messages
import XMLTree

extension ReadingState {
  /// The blocks below an element. `depth` is that of the sections directly below it.
  mutating func blocks(_ parent: SourceNode, depth: Int) -> [Block] {
    let place = element(parent) ?? ""
    var result: [Block] = []
    for child in children(parent) {
      guard isBlockContent(child, in: place) else { continue }
      if kind(child) == .processingInstruction {
        if let block = instruction(child) { result.append(block) }
        continue
      }
      guard let name = element(child) else {
        unknownElement(child, in: place)
        continue
      }
      if isReadElsewhere(child, named: name, in: place) { continue }
      append(child, named: name, in: place, depth: depth, to: &result)
    }
    return result
  }

  /// Whether whoever holds the child reads it by name.
  private mutating func isReadElsewhere(
    _ node: SourceNode, named name: String, in place: String
  ) -> Bool {
    switch name {
    case "title": return Self.titled.contains(place)
    case "info":
      guard Self.titled.contains(place) else { return false }
      checkInfo(node)
      return true
    case "attribution": return place == "blockquote" || place == "epigraph"
    case "glossseealso": return place == "glossdef"
    default: return false
    }
  }

  private static let titled: Set = [
    "chapter", "section", "glossary", "index", "sidebar", "note", "tip", "important", "warning",
    "procedure", "table", "figure",
  ]

  /// Of the information about a part of the book only the title is shown.
  mutating func checkInfo(_ info: SourceNode) {
    for child in children(info) {
      guard isBlockContent(child, in: "info"), kind(child) == .element else { continue }
      if element(child) != "title" { unknownElement(child, in: "info") }
    }
  }

  /// Reads one block and puts it behind the others.
  mutating func append(
    _ node: SourceNode, named name: String, in place: String, depth: Int, to result: inout [Block]
  ) {
    let own = ownLanguage(node)
    let kind = withLanguage(of: node) { state -> Block.Kind? in
      state.blockKind(node, named: name, in: place, depth: depth)
    }
    guard let kind else { return }
    if name == "indexterm", case .paragraph(let marks) = kind {
      lead(&result, with: marks)
      return
    }
    result.append(
      Block(
        kind, id: id(node), language: own, direction: blockDirection(node, language: own)))
  }

  /// An index term between blocks stands before what comes next: it joins the block before it, or
  /// waits in a paragraph of its own at the start.
  private func lead(_ blocks: inout [Block], with marks: [Inline]) {
    if case .paragraph(let content)? = blocks.last?.kind, let last = blocks.indices.last {
      blocks[last].kind = .paragraph(content + marks)
    } else {
      blocks.append(Block(.paragraph(marks)))
    }
  }

  private mutating func blockKind(
    _ node: SourceNode, named name: String, in place: String, depth: Int
  ) -> Block.Kind? {
    switch name {
    case "para": return .paragraph(inlines(node))
    case "indexterm": return .paragraph(indexTerm(node))
    case "itemizedlist":
      let isChecklist = attribute(node, "role") == "checklist"
      return .list(ItemList(isChecklist ? .checks : .bullets, items: items(node)))
    case "orderedlist": return .list(ItemList(.numbers, items: items(node)))
    case "variablelist": return .terms(termItems(node))
    case "procedure": return .procedure(procedure(node, isNested: false))
    case "substeps": return .procedure(procedure(node, isNested: true))
    case "table", "informaltable": return table(node).map { .table($0) }
    case "figure", "informalfigure": return figure(node).map { .figure($0) }
    case "mediaobject":
      return picture(node).map { .figure(Figure(picture: $0.picture, legend: $0.legend)) }
    case "sidebar", "note", "tip", "important", "warning": return .box(box(node, named: name))
    case "blockquote", "epigraph":
      let source = elements(node, named: "attribution").first.map { title($0) } ?? []
      return .quotation(blocks(node, depth: depth), attribution: source)
    case "section": return .section(section(node, depth: depth))
    default:
      unknownElement(node, in: place)
      return nil
    }
  }

  private mutating func section(_ node: SourceNode, depth: Int) -> Section {
    if depth > 2 {
      problem(
        "deep-section", node, "sections are nested deeper than two",
        fix: "Make this section part of the one around it")
    }
    let heading = descriptive(node, "title").map { title($0) } ?? []
    if heading.plainText.allSatisfy(\.isXMLSpace) { missingTitle(node) }
    return Section(title: heading, depth: depth, blocks: blocks(node, depth: depth + 1))
  }

  private mutating func box(_ node: SourceNode, named name: String) -> Box {
    let kind = Box.Kind(role: attribute(node, "role"), element: name)
    let heading = descriptive(node, "title").map { title($0) } ?? []
    return Box(kind, title: heading, blocks: blocks(node, depth: 3))
  }

  // MARK: - Lists

  private mutating func items(_ list: SourceNode) -> [[Block]] {
    named("listitem", in: list).map { parts(of: $0) }
  }

  private mutating func procedure(_ node: SourceNode, isNested: Bool) -> Procedure {
    let steps = named("step", in: node).map { parts(of: $0) }
    let heading = descriptive(node, "title").map { title($0) } ?? []
    return Procedure(title: heading, steps: steps, isNested: isNested)
  }

  private mutating func termItems(_ list: SourceNode) -> [TermItem] {
    named("varlistentry", in: list).map { entry in
      let terms = elements(entry, named: "term").map { title($0) }
      var definition: [Block] = []
      for child in children(entry) {
        guard isBlockContent(child, in: "varlistentry") else { continue }
        switch element(child) {
        case "term": continue
        case "listitem": definition += parts(of: child)
        default: unknownElement(child, in: "varlistentry")
        }
      }
      return TermItem(terms: terms, definition: definition)
    }
  }

  /// The children called `name`; titles that are shown are read elsewhere, all others are
  /// reported.
  mutating func named(_ name: String, in parent: SourceNode) -> [SourceNode] {
    let place = element(parent) ?? ""
    var found: [SourceNode] = []
    for child in children(parent) where isBlockContent(child, in: place) {
      switch element(child) {
      case name: found.append(child)
      case let other? where isReadElsewhere(child, named: other, in: place): continue
      default:
        if kind(child) == .processingInstruction { continue }
        unknownElement(child, in: place)
      }
    }
    return found
  }
}

extension Box.Kind {
  /// The kind that a role asks for, or else the element; roles that are not ours change nothing.
  fileprivate init(role: String?, element: String) {
    self = role.flatMap { Box.Kind(rawValue: $0) } ?? Box.Kind(rawValue: element) ?? .sidebar
  }
}
