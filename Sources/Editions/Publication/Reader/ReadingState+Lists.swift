import XMLTree

extension ReadingState {
  /// The items of a list, below what its author wrote before the first.
  mutating func list(_ style: ItemList.Style, _ node: SourceNode, of item: String) -> Block.Kind {
    let (before, nodes) = items(item, of: node)
    let items = nodes.map { item == "member" ? blocksOrText($0) : titledParts(of: $0) }
    return led(by: before, .list(ItemList(style, items: items)))
  }

  /// A numbered list; the count goes on behind the list before it where the author asks for that.
  mutating func numberedList(_ node: SourceNode) -> Block.Kind {
    let isContinued = attribute(node, "continuation") == "continues"
    let given = attribute(node, "startingnumber").flatMap { Int($0) }
    let start = given ?? (isContinued ? lastListNumber + 1 : 1)
    let (before, nodes) = items("listitem", of: node)
    var list = ItemList(.numbers, items: nodes.map { titledParts(of: $0) })
    list.numeration =
      attribute(node, "numeration").flatMap { ItemList.Numeration(rawValue: $0) } ?? .arabic
    list.start = min(max(start, 0), ItemList.highestStart)
    lastListNumber = list.start + list.items.count - 1
    return led(by: before, .list(list))
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
      let question = named("question", in: entry, or: "answer").flatMap { labelled($0) }
      let answers = elements(entry, named: "answer").flatMap { labelled($0) }
      guard case .paragraph(let words)? = question.first?.kind else {
        return TermItem(terms: [], definition: question + answers)
      }
      return TermItem(terms: [words], definition: question.dropFirst() + answers)
    }
    return led(by: before, .terms(items))
  }

  /// The blocks of a question or an answer, its own label before the first words.
  private mutating func labelled(_ node: SourceNode) -> [Block] {
    var blocks = parts(of: node)
    let labels = elements(node, named: "label").map { title($0) + [.text(" ")] }.flatMap { $0 }
    guard !labels.isEmpty else { return blocks }
    if case .paragraph(let words)? = blocks.first?.kind {
      blocks[0].kind = .paragraph(labels + words)
    } else {
      blocks.insert(Block(.paragraph(labels)), at: 0)
    }
    return blocks
  }

  /// A glossary inside the text, in the order of its author.
  mutating func wordList(_ node: SourceNode) -> Block.Kind {
    let (before, entries) = items("glossentry", of: node)
    let items = entries.map { node in
      let entry = withLanguage(of: node) { $0.glossaryEntry(node) }
      let pointers =
        pointer(words(.see), entry.see.map { [$0] } ?? [])
        + pointer(words(.seeAlso), entry.seeAlso)
      return TermItem(terms: [entry.term], definition: entry.definition + pointers)
    }
    return led(by: before, .terms(items))
  }

  /// “See …”, as it stands in a glossary.
  private func pointer(_ word: String, _ links: [GlossaryLink]) -> [Block] {
    guard !links.isEmpty else { return [] }
    let targets = links.map { link -> [Inline] in
      guard let target = link.target else { return [.text(link.text)] }
      return [.link([.text(link.text)], .anchor(target))]
    }
    let opening: [Inline] = [.emphasis([.text(word.capitalizedFirst)]), .text(" ")]
    return [Block(.paragraph(opening + targets.joined(separator: [.text(", ")])))]
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
