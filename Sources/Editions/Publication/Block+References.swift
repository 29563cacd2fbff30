extension Publication {
  /// The ids that cross-references in the chapters point to.
  var referencedTargets: Set<String> {
    var targets: Set<String> = []
    for division in divisions { division.blocks.collectTargets(&targets) }
    return targets
  }
}

extension [Block] {
  fileprivate func collectTargets(_ targets: inout Set<String>) {
    for block in self {
      switch block.kind {
      case .paragraph(let content): content.collectTargets(&targets)
      case .list(let list): list.items.collectTargets(&targets)
      case .terms(let items): items.map(\.definition).collectTargets(&targets)
      case .procedure(let procedure): procedure.steps.collectTargets(&targets)
      case .table(let table):
        (table.head + table.body).flatMap { $0.map(\.blocks) }.collectTargets(&targets)
      case .figure(let figure): figure.legend.collectTargets(&targets)
      case .box(let box): box.blocks.collectTargets(&targets)
      case .quotation(let blocks, _): blocks.collectTargets(&targets)
      case .section(let section): section.blocks.collectTargets(&targets)
      case .titled(let titled): titled.blocks.collectTargets(&targets)
      case .verbatim(let verbatim):
        for line in verbatim.lines { line.collectTargets(&targets) }
      case .writingLines, .drawingSpace, .pageBreak: break
      }
    }
  }
}

extension [[Block]] {
  fileprivate func collectTargets(_ targets: inout Set<String>) {
    for blocks in self { blocks.collectTargets(&targets) }
  }
}

extension [Inline] {
  fileprivate func collectTargets(_ targets: inout Set<String>) {
    for inline in self {
      switch inline {
      case .reference(let reference): targets.insert(reference.target)
      case .footnote(let note): note.blocks.collectTargets(&targets)
      default: inline.content.collectTargets(&targets)
      }
    }
  }
}
