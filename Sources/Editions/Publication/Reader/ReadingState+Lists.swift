import XMLTree

extension ReadingState {
  /// The items of a list, below what its author wrote before the first.
  mutating func list(_ style: ItemList.Style, _ node: SourceNode, of item: String) -> Block.Kind {
    let (before, nodes) = items(item, of: node)
    let items = nodes.map { item == "member" ? blocksOrText($0) : titledParts(of: $0) }
    return led(by: before, .list(ItemList(style, items: items)))
  }

  private func led(by before: [Block], _ kind: Block.Kind) -> Block.Kind {
    before.isEmpty ? kind : .titled(TitledBlocks(title: [], blocks: before + [Block(kind)]))
  }

  mutating func procedure(_ node: SourceNode) -> Block.Kind {
    let heading = descriptive(node, "title").map { title($0) } ?? []
    let (before, nodes) = items("step", of: node)
    let steps = nodes.map { titledParts(of: $0) }
    guard !before.isEmpty else { return .procedure(Procedure(title: heading, steps: steps)) }
    let procedure = Block(.procedure(Procedure(steps: steps)))
    return .titled(TitledBlocks(title: heading, blocks: before + [procedure]))
  }

  /// The blocks of a step or another part, below its title if it has one.
  mutating func titledParts(of node: SourceNode, depth: Int = 3) -> [Block] {
    let content = parts(of: node, depth: depth)
    guard PrintedElements.showTitle(of: element(node) ?? ""),
      let heading = descriptive(node, "title")
    else { return content }
    return [Block(.titled(TitledBlocks(title: title(heading), blocks: content)))]
  }

  mutating func terms(_ list: SourceNode) -> Block.Kind {
    let (before, nodes) = items("varlistentry", of: list)
    let items = nodes.map { entry in
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
    return led(by: before, .terms(items))
  }

  /// Questions are terms, their answers what explains them.
  mutating func questions(_ node: SourceNode) -> Block.Kind {
    let (before, entries) = items("qandaentry", of: node)
    let items = entries.map { entry in
      let question = named("question", in: entry, or: "answer").flatMap { parts(of: $0) }
      let answers = elements(entry, named: "answer").flatMap { parts(of: $0) }
      guard case .paragraph(let words)? = question.first?.kind else {
        return TermItem(terms: [], definition: question + answers)
      }
      return TermItem(terms: [words], definition: question.dropFirst() + answers)
    }
    return led(by: before, .terms(items))
  }

  /// A glossary inside the text, in the order of its author.
  mutating func wordList(_ node: SourceNode) -> Block.Kind {
    let (before, entries) = items("glossentry", of: node)
    let items = entries.map { node in
      let entry = withLanguage(of: node) { $0.glossaryEntry(node) }
      return TermItem(terms: [entry.term], definition: entry.definition)
    }
    return led(by: before, .terms(items))
  }

  /// A list of records is a table with the names of its fields above.
  mutating func segments(_ node: SourceNode) -> Block.Kind {
    let head = elements(node, named: "segtitle").map { Table.Cell([Block(.paragraph(title($0)))]) }
    let rows = named("seglistitem", in: node, or: "segtitle").map { item in
      named("seg", in: item).map { Table.Cell([Block(.paragraph(title($0)))]) }
    }
    let count = max(head.count, rows.map(\.count).max() ?? 0, 1)
    func whole(_ row: [Table.Cell]) -> [Table.Cell] {
      row + Array(repeating: Table.Cell([]), count: count - row.count)
    }
    return .table(
      Table(
        columns: Array(repeating: 1, count: count), hasWidths: false,
        head: head.isEmpty ? [] : [whole(head)], body: rows.map(whole)))
  }

  /// The children called `name`, and the blocks before them.
  private mutating func items(
    _ name: String, of list: SourceNode
  ) -> (before: [Block], items: [SourceNode]) {
    var before: [Block] = []
    var found: [SourceNode] = []
    let place = element(list) ?? ""
    for child in children(list) where isBlockContent(child, in: place) {
      if element(child) == name {
        found.append(child)
      } else if kind(child) == .processingInstruction || isReadElsewhere(child, in: place) {
        continue
      } else {
        append(child, in: place, depth: Section.deepest, to: &before)
      }
    }
    return (before, found)
  }

  /// The children called `name`; those called `other` and titles that are shown are read elsewhere,
  /// all others are reported.
  mutating func named(
    _ name: String, in parent: SourceNode, or other: String? = nil
  ) -> [SourceNode] {
    let place = element(parent) ?? ""
    var found: [SourceNode] = []
    for child in children(parent) where isBlockContent(child, in: place) {
      let own = element(child)
      if own == name {
        found.append(child)
      } else if kind(child) == .processingInstruction || own != nil && own == other
        || isReadElsewhere(child, in: place)
      {
        continue
      } else {
        unknownElement(child, in: place)
      }
    }
    return found
  }
}
