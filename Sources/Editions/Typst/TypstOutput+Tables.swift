extension TypstOutput {
  mutating func table(_ table: Table, id: String?) -> String {
    let columns = table.columns.map { "\($0.plainDecimal)fr, " }.joined()
    let head = table.head.map { row($0, isHead: true) }.joined()
    let body = table.body.map { row($0, isHead: false) }.joined()
    let whole = Block(.table(table)).isShort
    return
      "data-table(whole: \(whole), floating: \(whole && mayMove(id)), columns: (\(columns)), natural: \(!table.hasWidths), head: (\(head)), rows: (\(body)), "
      + "\(captionArguments(table.caption, .tableCaption, id: id)))"
  }

  private mutating func row(_ cells: [Table.Cell], isHead: Bool) -> String {
    "(" + cells.map { cell($0, isHead: isHead) + ", " }.joined() + "), "
  }

  private mutating func cell(_ cell: Table.Cell, isHead: Bool) -> String {
    let text: String
    if cell.blocks.count == 1, case .paragraph(let content) = cell.blocks[0].kind,
      cell.blocks[0].isBare
    {
      text = isHead ? heading(content) : inlines(content)
    } else {
      text = nestedBlocks(cell.blocks)
    }
    return "(span: \(cell.columnSpan), rows: \(cell.rowSpan), "
      + "body: \(text))"
  }

  /// What stands in the main text and is referred to by its number may stand elsewhere on the
  /// page; everything else belongs to the words around it.
  private func mayMove(_ id: String?) -> Bool {
    guard nesting == 0, let id else { return false }
    return referenced.contains(id)
  }

  mutating func figure(_ figure: Figure, id: String?) -> String {
    let legend = figure.legend.isEmpty ? "none" : blocks(figure.legend)
    return "picture-figure(\(picture(figure.picture)), legend: \(legend), "
      + "floating: \(mayMove(id)), "
      + "\(captionArguments(figure.caption, .figureCaption, id: id)))"
  }

  private mutating func captionArguments(
    _ caption: Caption?, _ key: PublicationWords.Key, id: String?
  ) -> String {
    let anchor = "id: \(id.map { typstLiteral($0) } ?? "none")"
    guard let caption else { return "label-text: none, title: none, \(anchor)" }
    let label = language.words(key, ["number": "\(caption.number)"])
    return "label-text: \(typstLiteral(label)), title: \(heading(caption.title)), \(anchor)"
  }

  /// A picture as a dictionary: file, words for it, and the labels to set over its lines.
  mutating func picture(_ picture: Picture) -> String {
    let file = "file: \(typstLiteral(fileName(of: picture)))"
    let alternative = "alt: \(typstLiteral(picture.alternative))"
    guard case .drawing(let drawing) = picture.content else {
      return "(\(file), \(alternative), width: none, height: none, labels: ())"
    }
    let size =
      "width: \(drawing.viewBox.width.plainDecimal), height: \(drawing.viewBox.height.plainDecimal)"
    let labels = drawing.labels.map { label($0) + ", " }.joined()
    return "(\(file), \(alternative), \(size), labels: (\(labels)))"
  }

  private func label(_ label: Drawing.Label) -> String {
    "(text: \(typstLiteral(label.text)), x: \(label.x.plainDecimal), y: \(label.y.plainDecimal), "
      + "size: \(label.size.plainDecimal), anchor: \(typstLiteral(label.anchor.rawValue)), "
      + "bold: \(label.isBold), italic: \(label.isItalic), "
      + "rotation: \(label.rotation.plainDecimal), ink: \(label.lightness.plainDecimal))"
  }
}
