extension [Block] {
  /// All words of the blocks, one space between two blocks.
  package var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Block {
  fileprivate var plainText: String {
    switch kind {
    case .paragraph(let content): content.plainText
    case .list(let list): list.items.joinedText
    case .terms(let items):
      items.map { $0.terms.map(\.plainText).joined(separator: " ") + " " + $0.definition.plainText }
        .joined(separator: " ")
    case .procedure(let procedure): procedure.title.spaced + procedure.steps.joinedText
    case .table(let table):
      (table.caption?.title.spaced ?? "")
        + (table.head + table.body).flatMap { $0.map(\.blocks) }.joinedText
    case .figure(let figure): (figure.caption?.title.spaced ?? "") + figure.legend.plainText
    case .box(let box): box.title.spaced + box.blocks.plainText
    case .quotation(let blocks, let attribution): blocks.plainText + " " + attribution.plainText
    case .section(let section): section.title.spaced + section.blocks.plainText
    case .titled(let titled): titled.title.spaced + titled.blocks.plainText
    case .verbatim(let verbatim): verbatim.lines.map(\.plainText).joined(separator: " ")
    case .writingLines, .drawingSpace, .pageBreak: ""
    }
  }
}

extension [[Block]] {
  fileprivate var joinedText: String { map(\.plainText).joined(separator: " ") }
}

extension [Inline] {
  fileprivate var spaced: String { isEmpty ? "" : plainText + " " }
}
