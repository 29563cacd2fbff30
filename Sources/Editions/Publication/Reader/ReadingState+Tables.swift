import Messages
import XMLTree

extension ReadingState {
  mutating func table(_ node: SourceNode) -> Table? {
    let groups = named("tgroup", in: node)
    guard let group = groups.first else {
      problem("table-shape", node, "the table has no <tgroup>", fix: "Write its rows in one")
      return nil
    }
    if groups.count > 1 {
      problem(
        "table-shape", groups[1], "the table has more than one <tgroup>",
        fix: "Make it two tables")
    }
    var columns = self.columns(group)
    var table = Table(columns: [], body: [])
    if let number = anchors.numbers[node] {
      table.caption = Caption(
        number: number, title: descriptive(node, "title").map { title($0) } ?? [])
    }
    for part in children(group) where isBlockContent(part, in: "tgroup") {
      switch element(part) {
      case "colspec": continue
      case "thead": table.head += rows(part, &columns)
      case "tbody": table.body += rows(part, &columns)
      default: unknownElement(part, in: "tgroup")
      }
    }
    table.columns = columns.weights
    return table
  }

  private struct Columns {
    var weights: [Double]
    var names: [String: Int]
    /// For how many more rows a cell from above takes each column.
    var taken: [Int]
  }

  private mutating func columns(_ group: SourceNode) -> Columns {
    let stated = attribute(group, "cols").flatMap { Int($0) } ?? 0
    let specs = elements(group, named: "colspec")
    let count = min(max(stated, specs.count, 1), 30)
    var columns = Columns(
      weights: Array(repeating: 1, count: count), names: [:],
      taken: Array(repeating: 0, count: count))
    for (position, spec) in specs.prefix(count).enumerated() {
      if let name = attribute(spec, "colname") { columns.names[name] = position }
      if let width = attribute(spec, "colwidth"), width.hasSuffix("*") {
        let share = width.dropLast().isEmpty ? 1 : Double(width.dropLast()) ?? 1
        columns.weights[position] = share.isFinite ? min(max(share, 0.1), 100) : 1
      }
    }
    return columns
  }

  private mutating func rows(_ part: SourceNode, _ columns: inout Columns) -> [[Table.Cell]] {
    columns.taken = columns.taken.map { _ in 0 }
    let nodes = named("row", in: part)
    var result: [[Table.Cell]] = []
    for (position, node) in nodes.enumerated() {
      let below = nodes.count - position - 1
      result.append(withLanguage(of: node) { $0.row(node, &columns, rowsBelow: below) })
    }
    return result
  }

  private mutating func row(
    _ node: SourceNode, _ columns: inout Columns, rowsBelow: Int
  ) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var free = columns.taken.indices.filter { columns.taken[$0] == 0 }
    columns.taken = columns.taken.map { max(0, $0 - 1) }
    for entry in named("entry", in: node) {
      var cell = withLanguage(of: entry) { $0.cell(entry, columns, rowsBelow: rowsBelow) }
      cell.blocks = directed(directed(cell.blocks, by: entry), by: node)
      guard free.count >= cell.columnSpan else {
        problem(
          "table-shape", entry, "the row has more entries than the table has columns",
          fix: "Correct cols of <tgroup>, or take an entry out")
        break
      }
      for column in free.prefix(cell.columnSpan) { columns.taken[column] = cell.rowSpan - 1 }
      free.removeFirst(cell.columnSpan)
      cells.append(cell)
    }
    cells += free.map { _ in Table.Cell([]) }
    return cells
  }

  private mutating func cell(
    _ entry: SourceNode, _ columns: Columns, rowsBelow: Int
  ) -> Table.Cell {
    let first = attribute(entry, "namest").flatMap { columns.names[$0] }
    let last = attribute(entry, "nameend").flatMap { columns.names[$0] }
    var span = 1
    if let first, let last, last >= first { span = last - first + 1 }
    let more = attribute(entry, "morerows").flatMap { Int($0) } ?? 0
    return Table.Cell(
      cellBlocks(entry), columnSpan: span, rowSpan: min(max(more, 0), rowsBelow) + 1)
  }

  /// An entry holds either running text or blocks.
  private mutating func cellBlocks(_ entry: SourceNode) -> [Block] {
    let holdsBlocks = children(entry).contains { child in
      element(child).map { Self.blocksOfEntries.contains($0) } ?? false
    }
    if holdsBlocks { return blocks(entry, depth: 3) }
    var space = SpaceFolder()
    let content = overridden(inlines(children(entry), in: "entry", &space))
    // A text that stands in another language than the table says so itself.
    return content.isEmpty ? [] : [Block(.paragraph(content), language: entryLanguage(entry))]
  }

  private func entryLanguage(_ entry: SourceNode) -> LocaleTag? {
    guard let tag = languageTag(entry), languages.dropLast().last != tag else { return nil }
    return tag
  }

  private static let blocksOfEntries: Set = [
    "para", "itemizedlist", "orderedlist", "variablelist", "procedure", "blockquote", "note",
    "informaltable", "mediaobject", "informalfigure",
  ]
}
