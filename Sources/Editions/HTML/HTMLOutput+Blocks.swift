import Messages

extension HTMLOutput {
  mutating func blocks(_ blocks: [Block]) -> String {
    var text = ""
    for block in blocks { text += self.block(block) }
    return text
  }

  private mutating func block(_ block: Block) -> String {
    running(block.direction) { $0.content(of: block) }
  }

  private mutating func content(of block: Block) -> String {
    switch block.kind {
    case .paragraph(let content): return "<p\(attributes(block))>\(inlines(content))</p>\n"
    case .list(let list): return self.list(list, attributes(block, classes: list.style.className))
    case .terms(let items): return terms(items, attributes(block))
    case .procedure(let procedure): return self.procedure(procedure, block)
    case .table(let table): return self.table(table, attributes(block, classes: "table"))
    case .figure(let figure): return self.figure(figure, attributes(block))
    case .box(let box): return self.box(box, block)
    case .quotation(let content, let attribution):
      return quotation(content, attribution, attributes(block))
    case .section(let section): return self.section(section, block)
    case .verbatim(let verbatim): return self.verbatim(verbatim, block)
    case .titled(let titled): return self.titled(titled, block)
    case .writingLines(let count): return writingLines(count)
    case .drawingSpace(let height): return drawingSpace(height)
    case .pageBreak: return "<div class=\"page-break\"></div>\n"
    }
  }

  private func attributes(_ block: Block, classes: String = "") -> String {
    (block.id.map { htmlAttribute("id", $0) } ?? "")
      + languageAttributes(block.language, classes: classes)
      + (block.direction.map { htmlAttribute("dir", $0.rawValue) } ?? "")
  }

  private mutating func section(_ section: Section, _ block: Block) -> String {
    let level = min(section.depth + 2, 6)
    return "<section\(attributes(block))>\n"
      + "<h\(level)>\(heading(section.title))</h\(level)>\n"
      + blocks(section.blocks) + "</section>\n"
  }

  private mutating func list(_ list: ItemList, _ attributes: String) -> String {
    let name = list.style == .numbers ? "ol" : "ul"
    let manner = list.numeration == .arabic ? "" : htmlAttribute("type", list.numeration.one)
    let start = list.start == 1 ? "" : htmlAttribute("start", "\(list.start)")
    var text = "<\(name)\(attributes)\(manner)\(start)>\n"
    for item in list.items { text += "<li>\(itemContent(item))</li>\n" }
    return text + "</\(name)>\n"
  }

  /// A single paragraph stands in its item without a tag of its own.
  private mutating func itemContent(_ item: [Block]) -> String {
    guard item.count == 1, case .paragraph(let content) = item[0].kind, item[0].isBare,
      item[0].id == nil
    else { return "\n" + blocks(item) }
    return inlines(content)
  }

  private mutating func terms(_ items: [TermItem], _ attributes: String) -> String {
    var text = "<dl\(attributes)>\n"
    for item in items {
      for term in item.terms { text += "<dt>\(heading(term))</dt>\n" }
      text += "<dd>\(itemContent(item.definition))</dd>\n"
    }
    return text + "</dl>\n"
  }

  private mutating func procedure(_ procedure: Procedure, _ block: Block) -> String {
    var title = ""
    var label = ""
    if !procedure.title.isEmpty {
      let id = freshID("steps")
      title = "<p class=\"steps-title\" id=\"\(id)\">\(heading(procedure.title))</p>\n"
      label = htmlAttribute("aria-labelledby", id)
    }
    let kind = procedure.isNested ? "substeps" : "steps"
    var text =
      "<div\(attributes(block, classes: "procedure"))>\n\(title)<ol class=\"\(kind)\"\(label)>\n"
    for step in procedure.steps { text += "<li>\(itemContent(step))</li>\n" }
    return text + "</ol>\n</div>\n"
  }

  /// Lines end where the source ends them; `pre` says so to those who do not see them too.
  private mutating func verbatim(_ verbatim: Verbatim, _ block: Block) -> String {
    let lines = verbatim.lines.map { heading($0) }
    switch verbatim.style {
    case .listing:
      // HTML leaves out a line end behind the tag, so an empty first line would be lost.
      return "<pre\(attributes(block, classes: "listing"))><code>"
        + lines.joined(separator: "\n") + "</code></pre>\n"
    case .lines:
      return "<p\(attributes(block, classes: "lines"))>"
        + lines.joined(separator: "<br>\n") + "</p>\n"
    }
  }

  private mutating func titled(_ titled: TitledBlocks, _ block: Block) -> String {
    var text = "<div\(attributes(block, classes: "titled"))>\n"
    if let number = titled.exampleNumber {
      let caption = self.caption(Caption(number: number, title: titled.title), .exampleCaption)
      text += "<p class=\"caption\">\(caption)</p>\n"
    } else if !titled.title.isEmpty {
      text += "<p class=\"blocks-title\">\(heading(titled.title))</p>\n"
    }
    return text + blocks(titled.blocks) + "</div>\n"
  }

  private mutating func quotation(
    _ content: [Block], _ attribution: [Inline], _ attributes: String
  ) -> String {
    let source =
      attribution.isEmpty ? "" : "<p class=\"attribution\">\(heading(attribution))</p>\n"
    return "<blockquote\(attributes)>\n\(blocks(content))\(source)</blockquote>\n"
  }

  private mutating func box(_ box: Box, _ block: Block) -> String {
    let kind = box.kind.rawValue
    let own = attributes(block, classes: "box \(kind)")
    let label = words(box.kind.word)
    var text: String
    if box.title.isEmpty {
      text = "<aside role=\"note\"\(own)\(htmlAttribute("aria-label", label))>\n"
      if box.kind.showsWord { text += "<p class=\"box-title\">\(htmlText(label))</p>\n" }
    } else {
      let id = freshID("box")
      text = "<aside role=\"note\"\(own)\(htmlAttribute("aria-labelledby", id))>\n"
      text += "<p class=\"box-title\" id=\"\(id)\">\(heading(box.title))</p>\n"
    }
    return text + blocks(box.blocks) + "</aside>\n"
  }

  private func writingLines(_ count: Int) -> String {
    let lines = String(repeating: "<span></span>", count: max(0, min(count, 60)))
    return "<div class=\"writing-lines\" role=\"img\""
      + "\(htmlAttribute("aria-label", words(.writingSpace)))>\(lines)</div>\n"
  }

  private func drawingSpace(_ height: Double) -> String {
    "<div class=\"drawing-space\" role=\"img\""
      + htmlAttribute("aria-label", words(.drawingSpace))
      + htmlAttribute("style", "height: \(height.plainDecimal)mm") + "></div>\n"
  }
}

extension ItemList.Style {
  fileprivate var className: String {
    switch self {
    case .bullets: "bullets"
    case .numbers: "numbers"
    case .checks: "checks"
    case .plain: "plain"
    }
  }
}
