extension TypstOutput {
  /// Blocks one after the other as an expression.
  mutating func blocks(_ blocks: [Block]) -> String {
    guard !blocks.isEmpty else { return "[]" }
    var pieces: [String] = []
    for (position, block) in blocks.enumerated() {
      let next = position + 1 < blocks.count ? blocks[position + 1] : nil
      pieces.append(self.block(block, before: next))
    }
    return "{\n" + pieces.joined(separator: "\n") + "\n}"
  }

  /// Blocks inside a box, an item or a cell.
  mutating func nestedBlocks(_ blocks: [Block]) -> String {
    nesting += 1
    defer { nesting -= 1 }
    return self.blocks(blocks)
  }

  mutating func block(_ block: Block, before next: Block? = nil) -> String {
    running(block.direction) { $0.directedBlock(block, before: next) }
  }

  private mutating func directedBlock(_ block: Block, before next: Block?) -> String {
    var content = self.content(of: block)
    if case .paragraph(let text) = block.kind, next?.isAnnounced ?? false {
      content = "announcing(\(inlines(text)))"
    }
    if case .quotation(let said, let attribution) = block.kind, next?.isSpaceToFill ?? false {
      content = quotation(said, attribution, isSticky: true)
    }
    content = directed(localized(block.language, content, isBlock: true), block.direction)
    return anchored(block, content)
  }

  /// Headings and captions carry their anchors themselves; other blocks get one in front.
  private func anchored(_ block: Block, _ content: String) -> String {
    guard let id = block.id else { return content }
    switch block.kind {
    case .section, .table, .figure: return content
    default: return "anchored(\(typstLiteral(id)), \(content))"
    }
  }

  private mutating func content(of block: Block) -> String {
    switch block.kind {
    case .paragraph(let content): return "para(\(inlines(content)))"
    case .list(let list): return self.list(list)
    case .terms(let items): return terms(items)
    case .procedure(let procedure): return self.procedure(procedure)
    case .table(let table): return self.table(table, id: block.id)
    case .figure(let figure): return self.figure(figure, id: block.id)
    case .box(let box): return self.box(box)
    case .quotation(let content, let attribution):
      return quotation(content, attribution, isSticky: false)
    case .section(let section): return self.section(section, id: block.id)
    case .verbatim(let verbatim): return self.verbatim(verbatim)
    case .titled(let titled): return self.titled(titled)
    case .writingLines(let count):
      return "writing-lines(\(count), \(typstLiteral(language.words(.writingSpace))))"
    case .drawingSpace(let height):
      let label = typstLiteral(language.words(.drawingSpace))
      return "drawing-space(\(height.plainDecimal)mm, \(label))"
    case .pageBreak: return "pagebreak(weak: true)"
    }
  }

  private mutating func section(_ section: Section, id: String?) -> String {
    let title = heading(section.title.withoutNotes)
    let anchor = id.map { typstLiteral($0) } ?? "none"
    return
      "{\nsection-head(\(section.depth), \(anchor), \(title))\n\(marked(section.title.marks, blocks(section.blocks)))\n}"
  }

  private mutating func verbatim(_ verbatim: Verbatim) -> String {
    let lines = verbatim.lines.map { heading($0) + ", " }.joined()
    switch verbatim.style {
    case .listing:
      return "listing(whole: \(Block(.verbatim(verbatim)).isShort), (\(lines)))"
    case .lines: return "text-lines((\(lines)))"
    }
  }

  private mutating func titled(_ titled: TitledBlocks) -> String {
    let label = titled.exampleNumber.map {
      typstLiteral(language.words(.exampleCaption, ["number": "\($0)"]))
    }
    let title = titled.title.isEmpty ? "none" : heading(titled.title)
    return
      "titled(label-text: \(label ?? "none"), title: \(title), \(nestedBlocks(titled.blocks)))"
  }

  /// A beginning to be continued by hand stays with the lines to write on.
  private mutating func quotation(
    _ content: [Block], _ attribution: [Inline], isSticky: Bool
  ) -> String {
    "quotation(\(heading(attribution)), \(sayings(content))\(isSticky ? ", sticky: true" : ""))"
  }

  /// Several sentences to say are given one by one, so that each stands for itself.
  private mutating func sayings(_ content: [Block]) -> String {
    "(" + content.map { block($0) + ", " }.joined() + ")"
  }

  private mutating func list(_ list: ItemList) -> String {
    let items = list.items.map { nestedBlocks($0) + ", " }.joined()
    let isTight = list.items.allSatisfy { $0.count <= 1 }
    let function =
      switch list.style {
      case .bullets: "bullets"
      case .numbers: "numbers"
      case .checks: "checks"
      case .plain: "plain-list"
      }
    let manner = list.numeration == .arabic ? "" : "manner: \(typstLiteral(list.numeration.one)), "
    let start = list.start == 1 ? "" : "first: \(list.start), "
    return "\(function)(tight: \(isTight), \(manner)\(start)(\(items)))"
  }

  private mutating func terms(_ items: [TermItem]) -> String {
    let pairs = items.map { item -> String in
      let names = item.terms.map { heading($0) }.joined(separator: "; \", \"; ")
      return "({\(names)}, \(nestedBlocks(item.definition))), "
    }
    return "term-list((\(pairs.joined())))"
  }

  private mutating func procedure(_ procedure: Procedure) -> String {
    let steps = procedure.steps.map { nestedBlocks($0) + ", " }.joined()
    let title = procedure.title.isEmpty ? "none" : heading(procedure.title)
    return "steps(title: \(title), nested: \(procedure.isNested), (\(steps)))"
  }

  private mutating func box(_ box: Box) -> String {
    let label = language.words(box.kind.word)
    let title = box.title.isEmpty ? typstLiteral(label) : heading(box.title)
    let whole =
      switch box.kind {
      case .hotline: box.blocks.textLength < 1700
      case .legal: box.blocks.textLength < 500
      default: box.blocks.isShort
      }
    return "framed(\(typstLiteral(box.kind.rawValue)), title: \(title), "
      + "titled: \(!box.title.isEmpty || box.kind.showsWord), whole: \(whole), \(nestedBlocks(box.blocks)))"
  }
}

extension Block {
  fileprivate var isSpaceToFill: Bool {
    switch kind {
    case .writingLines, .drawingSpace: true
    default: false
    }
  }

  /// Whether the paragraph before it only says what comes.
  fileprivate var isAnnounced: Bool {
    switch kind {
    case .list, .quotation, .verbatim, .writingLines, .drawingSpace: true
    case .paragraph, .titled, .terms, .procedure, .table, .figure, .box, .section, .pageBreak: false
    }
  }
}
