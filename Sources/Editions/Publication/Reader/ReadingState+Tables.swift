import Diagnostics
import Messages
import XMLTree

extension ReadingState {
  /// A table of the CALS model, or of HTML's, which DocBook 5 allows too.
  mutating func table(_ node: SourceNode) -> Table? {
    var table = Table(columns: [], body: [])
    var captions = elements(node, named: "caption")[...]
    if let number = anchors.numbers[node] {
      let heading = descriptive(node, "title") ?? captions.popFirst()
      table.caption = Caption(number: number, title: heading.map { title($0) } ?? [])
    }
    for caption in captions { unknownElement(caption, in: element(node) ?? "") }
    guard let group = group(of: node) else {
      problem(
        LayoutFault.tableShape, node, "the table has no <tgroup>", fix: "Write its rows in one")
      return nil
    }
    var columns = self.columns(group)
    var foot: [[Table.Cell]] = []
    for part in children(group) where isBlockContent(part, in: element(group) ?? "") {
      switch element(part) {
      case "colspec", "spanspec", "col", "colgroup", "textobject", "mediaobject": continue
      case "thead": table.head += rows(part, &columns)
      case "tbody": table.body += rows(part, &columns)
      case "tfoot": foot += rows(part, &columns)
      case "tr":
        let isHead = table.body.isEmpty && elements(part, named: "td").isEmpty
        let row = rows(of: [part], &columns)
        if isHead { table.head += row } else { table.body += row }
      default:
        let place = element(group) ?? ""
        if !isReadElsewhere(part, in: place) { unknownElement(part, in: place) }
      }
    }
    table.body += foot
    table.columns = columns.weights
    table.hasWidths = columns.areGiven
    return table
  }

  /// What holds the rows: of HTML's tables the table itself.
  private mutating func group(of table: SourceNode) -> SourceNode? {
    let rows: Set = ["tr", "tbody", "thead"]
    if children(table).contains(where: { element($0).map(rows.contains) ?? false }) {
      return table
    }
    let groups = named("tgroup", in: table, or: "textobject")
    if groups.count > 1 {
      problem(
        LayoutFault.tableShape, groups[1], "the table has more than one <tgroup>",
        fix: "Make it two tables")
    }
    return groups.first
  }

  private mutating func rows(_ part: SourceNode, _ columns: inout TableColumns) -> [[Table.Cell]] {
    columns.taken = columns.taken.map { _ in 0 }
    return rows(of: named("row", in: part, or: "tr") + elements(part, named: "tr"), &columns)
  }

  private mutating func rows(
    of nodes: [SourceNode], _ columns: inout TableColumns
  ) -> [[Table.Cell]] {
    var result: [[Table.Cell]] = []
    for (position, node) in nodes.enumerated() {
      let below = nodes.count - position - 1
      result.append(withLanguage(of: node) { $0.row(node, &columns, rowsBelow: below) })
    }
    return result
  }

  private mutating func row(
    _ node: SourceNode, _ columns: inout TableColumns, rowsBelow: Int
  ) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    var free = columns.taken.indices.filter { columns.taken[$0] == 0 }
    columns.taken = columns.taken.map { max(0, $0 - 1) }
    for entry in entries(of: node) {
      var cell = withLanguage(of: entry) { $0.cell(entry, columns, rowsBelow: rowsBelow) }
      cell.blocks = directed(directed(cell.blocks, by: entry), by: node)
      guard free.count >= cell.columnSpan else {
        problem(
          LayoutFault.tableShape, entry, "the row has more entries than the table has columns",
          fix: "Correct cols of <tgroup>, or take an entry out")
        break
      }
      for column in free.prefix(cell.columnSpan) { columns.taken[column] = cell.rowSpan - 1 }
      free.removeFirst(cell.columnSpan)
      cells.append(cell)
    }
    if !free.isEmpty { shortRow(node, missing: free.count, of: columns.weights.count) }
    cells += free.map { _ in Table.Cell([]) }
    return cells
  }

  private mutating func shortRow(_ node: SourceNode, missing: Int, of count: Int) {
    findings.append(
      Finding(
        LayoutFault.tableShape, .warning, at: location(node),
        "the row fills \(count - missing) of the table’s \(count.counted("column"))",
        explanation: "The others stay empty at its end.",
        fixes: [Finding.Fix("Write the missing entries, empty ones too, or correct cols")]))
  }

  private mutating func entries(of row: SourceNode) -> [SourceNode] {
    guard element(row) == "tr" else { return named("entry", in: row) }
    let place = "tr"
    return children(row).filter { child in
      guard isBlockContent(child, in: place) else { return false }
      if ["td", "th"].contains(element(child)) { return true }
      unknownElement(child, in: place)
      return false
    }
  }

  private mutating func cell(
    _ entry: SourceNode, _ columns: TableColumns, rowsBelow: Int
  ) -> Table.Cell {
    let first = attribute(entry, "namest").flatMap { columns.names[$0] }
    let last = attribute(entry, "nameend").flatMap { columns.names[$0] }
    var span = attribute(entry, "colspan").flatMap { Int($0) } ?? 1
    if let first, let last, last >= first { span = last - first + 1 }
    let rows = attribute(entry, "rowspan").flatMap { Int($0) } ?? 1
    let more = attribute(entry, "morerows").flatMap { Int($0) } ?? max(rows, 1) - 1
    return Table.Cell(
      cellBlocks(entry), columnSpan: min(max(span, 1), TableColumns.most),
      rowSpan: min(max(more, 0), rowsBelow) + 1)
  }

  /// An entry holds either running text or blocks.
  private mutating func cellBlocks(_ entry: SourceNode) -> [Block] {
    var blocks = blocksOrText(entry)
    // A text that stands in another language than the table says so itself.
    if blocks.count == 1, case .paragraph = blocks[0].kind, blocks[0].language == nil {
      blocks[0].language = entryLanguage(entry)
    }
    return blocks
  }

  private func entryLanguage(_ entry: SourceNode) -> LocaleTag? {
    guard let tag = languageTag(entry), languages.dropLast().last != tag else { return nil }
    return tag
  }
}

// MARK: - Columns

struct TableColumns {
  static let most = 30

  var weights: [Double]
  var areGiven = false
  var names: [String: Int] = [:]
  /// For how many more rows a cell from above takes each column.
  var taken: [Int]

  init(count: Int) {
    let count = min(max(count, 1), Self.most)
    weights = Array(repeating: 1, count: count)
    taken = Array(repeating: 0, count: count)
  }
}

extension ReadingState {
  private func columns(_ group: SourceNode) -> TableColumns {
    let specs = elements(group, named: "colspec")
    let stated = attribute(group, "cols").flatMap { Int($0) } ?? 0
    var columns = TableColumns(count: max(stated, specs.count, cellsOfFirstRow(group)))
    var widths: [ColumnWidth?] = Array(repeating: nil, count: columns.weights.count)
    var next = 0
    for spec in specs {
      let number = attribute(spec, "colnum").flatMap { Int($0) } ?? next + 1
      guard columns.weights.indices.contains(number - 1) else { continue }
      next = number
      if let name = attribute(spec, "colname") { columns.names[name] = number - 1 }
      widths[number - 1] = attribute(spec, "colwidth").flatMap { ColumnWidth($0) }
    }
    if widths.contains(where: { $0 != nil }) {
      columns.areGiven = true
      columns.weights = ColumnWidth.shares(of: widths)
    }
    return columns
  }

  /// HTML's tables do not say how many columns they have.
  private func cellsOfFirstRow(_ table: SourceNode) -> Int {
    guard element(table) != "tgroup" else { return 0 }
    let rows = children(table).flatMap { element($0) == "tr" ? [$0] : elements($0, named: "tr") }
    return (rows.first.map { children($0) } ?? []).reduce(0) { count, cell in
      guard element(cell) == "td" || element(cell) == "th" else { return count }
      let span = attribute(cell, "colspan").flatMap { Int($0) } ?? 1
      return count + min(max(span, 1), TableColumns.most)
    }
  }
}
