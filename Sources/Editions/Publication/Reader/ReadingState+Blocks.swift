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
      } else if isReadElsewhere(child, in: place) {
        result += termsOfInfo(child)
      } else {
        append(child, in: place, depth: depth, to: &result)
      }
    }
    return result
  }

  /// The blocks of an element that holds either blocks or one run of text.
  mutating func blocksOrText(_ node: SourceNode, depth: Int = Section.deepest) -> [Block] {
    let holdsBlocks = children(node).contains { isBlock($0) && element($0) != "indexterm" }
    if holdsBlocks { return blocks(node, depth: depth) }
    let content = inlines(node)
    return content.isEmpty ? [] : [Block(.paragraph(content))]
  }

  private func isBlock(_ node: SourceNode) -> Bool {
    guard let name = element(node), let kind = PrintedElements.blocks[name] else { return false }
    // A list of members may be part of a sentence.
    return kind != .members || attribute(node, "type") != "inline"
  }

  /// Whether whoever holds the child reads it by name, or nobody is to see it.
  mutating func isReadElsewhere(_ node: SourceNode, in place: String) -> Bool {
    guard let name = element(node) else { return false }
    if PrintedElements.silent.contains(name) { return true }
    switch name {
    case "title": return PrintedElements.showTitle(of: place)
    case "subtitle":
      return PrintedElements.divisions.contains(place) || place == "part"
        || PrintedElements.blocks[place] == .section
    case "info":
      checkInfo(node)
      return true
    case "attribution": return PrintedElements.blocks[place] == .quotation
    case "caption": return ["figure", "table", "informaltable"].contains(place)
    case "alt":
      return PrintedElements.blocks[place] == .table || PrintedElements.blocks[place] == .figure
    case "glossseealso": return place == "glossdef"
    case "label": return ["question", "answer"].contains(place)
    default: return false
    }
  }

  /// Of the information about a piece of the book only the title is shown; index terms count.
  mutating func checkInfo(_ info: SourceNode) {
    for child in children(info) {
      guard isBlockContent(child, in: "info"), kind(child) == .element else { continue }
      guard let name = element(child), PrintedElements.metadata.contains(name) else {
        // Information in vocabularies of others is none of ours.
        if element(child) != nil { unknownElement(child, in: "info") }
        continue
      }
    }
  }

  private mutating func termsOfInfo(_ node: SourceNode) -> [Block] {
    guard element(node) == "info" else { return [] }
    let marks = elements(node, named: "indexterm").flatMap { indexTerm($0) }
    return marks.isEmpty ? [] : [Block(.paragraph(marks))]
  }

  /// Reads one element and puts its blocks behind the others.
  mutating func append(
    _ node: SourceNode, in place: String, depth: Int, to result: inout [Block]
  ) {
    guard let name = element(node), let kind = PrintedElements.blocks[name] else {
      unknownElement(node, in: place)
      return
    }
    if kind == .indexTerm {
      lead(&result, with: indexTerm(node))
      return
    }
    let own = ownLanguage(node)
    var pieces = withLanguage(of: node) { state in
      kind == .paragraph
        ? state.paragraphs(node, depth: depth)
        : state.blockKind(node, kind, depth: depth).map { [Block(state.titled($0, node, kind))] }
          ?? []
    }
    let direction = blockDirection(node, language: own)
    for index in pieces.indices {
      pieces[index].language = pieces[index].language ?? own
      pieces[index].direction = pieces[index].direction ?? direction
    }
    if !pieces.isEmpty, let id = id(node) { pieces[0].id = id }
    result += pieces
  }

  /// The paragraph, or where blocks stand inside it what is before, between and behind them.
  private mutating func paragraphs(_ node: SourceNode, depth: Int) -> [Block] {
    let place = element(node) ?? ""
    let content = children(node)
    guard content.contains(where: { isBlock($0) && element($0) != "indexterm" }) else {
      return [Block(.paragraph(inlines(node)))]
    }
    var result: [Block] = []
    var run: [SourceNode] = []
    for child in content {
      if isBlock(child), element(child) != "indexterm" {
        result += text(run, in: place)
        run = []
        append(child, in: place, depth: depth, to: &result)
      } else {
        run.append(child)
      }
    }
    return result + text(run, in: place)
  }

  private mutating func text(_ nodes: [SourceNode], in place: String) -> [Block] {
    var space = SpaceFolder()
    let content = overridden(inlines(nodes, in: place, &space))
    return content.isEmpty ? [] : [Block(.paragraph(content))]
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
    _ node: SourceNode, _ kind: PrintedElements.BlockClass, depth: Int
  ) -> Block.Kind? {
    switch kind {
    case .paragraph, .indexTerm: return nil
    case .bullets:
      let isChecklist = attribute(node, "role") == "checklist"
      return list(isChecklist ? .checks : .bullets, node, of: "listitem")
    case .numbers:
      guard element(node) == "calloutlist" else { return numberedList(node) }
      calloutCount = 0
      return list(.numbers, node, of: "callout")
    case .members: return list(.plain, node, of: "member")
    case .alternatives: return list(.bullets, node, of: "step")
    case .terms: return terms(node)
    case .questions: return questions(node)
    case .words: return wordList(node)
    case .segments: return segments(node)
    case .procedure: return procedure(node)
    case .substeps:
      return .procedure(
        Procedure(steps: named("step", in: node).map { titledParts(of: $0) }, isNested: true))
    case .listing: return .verbatim(lines(node, .listing))
    case .lines:
      let isTyped = attribute(node, "class") == "monospaced"
      return .verbatim(lines(node, isTyped ? .listing : .lines))
    case .table: return table(node).map { .table($0) }
    case .figure: return figure(node)
    case .picture:
      return picture(node).map { .figure(Figure(picture: $0.picture, legend: $0.legend)) }
    case .box: return .box(box(node))
    case .quotation:
      let sources = elements(node, named: "attribution").map { title($0) }
      return .quotation(
        blocks(node, depth: depth), attribution: Array(sources.joined(separator: [.text(", ")])))
    case .group: return .titled(group(node, depth: depth))
    case .example: return .titled(example(node, depth: depth))
    case .heading: return .titled(TitledBlocks(title: title(node), blocks: []))
    case .section: return .section(section(node, depth: depth))
    }
  }

  /// The block below its title, where it has one that it does not show itself.
  private mutating func titled(
    _ content: Block.Kind, _ node: SourceNode, _ kind: PrintedElements.BlockClass
  ) -> Block.Kind {
    guard !kind.showsTitle, let heading = descriptive(node, "title").map({ title($0) }),
      !heading.isEmpty
    else { return content }
    return .titled(TitledBlocks(title: heading, blocks: [Block(content)]))
  }

  private mutating func heading(of node: SourceNode) -> [Inline] {
    descriptive(node, "title").map { title($0) } ?? []
  }

  /// The second title of a chapter or section, as its first paragraph.
  mutating func secondTitle(of node: SourceNode) -> [Block] {
    let content = descriptive(node, "subtitle").map { title($0) } ?? []
    return content.isEmpty ? [] : [Block(.paragraph([.emphasis(content)]))]
  }

  private mutating func section(_ node: SourceNode, depth: Int) -> Section {
    let depth = min(depth, Section.deepest)
    let heading = heading(of: node)
    if heading.plainText.allSatisfy(\.isXMLSpace) { missingTitle(node) }
    return Section(
      title: heading, depth: depth, blocks: secondTitle(of: node) + blocks(node, depth: depth + 1))
  }

  private mutating func box(_ node: SourceNode) -> Box {
    let kind = Box.Kind(role: attribute(node, "role"), element: element(node) ?? "")
    return Box(kind, title: heading(of: node), blocks: blocks(node, depth: Section.deepest))
  }

  private mutating func group(_ node: SourceNode, depth: Int) -> TitledBlocks {
    TitledBlocks(title: heading(of: node), blocks: blocks(node, depth: depth))
  }

  private mutating func example(_ node: SourceNode, depth: Int) -> TitledBlocks {
    var example = group(node, depth: depth)
    example.exampleNumber = anchors.numbers[node]
    return example
  }
}

extension Box.Kind {
  /// The kind that a role asks for, or else the element; roles that are not ours change nothing.
  fileprivate init(role: String?, element: String) {
    let own: Box.Kind? = element == "danger" ? .warning : Box.Kind(rawValue: element)
    self = role.flatMap { Box.Kind(rawValue: $0) } ?? own ?? .sidebar
  }
}
