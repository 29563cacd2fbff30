extension HTMLOutput {
  mutating func table(_ table: Table, _ attributes: String) -> String {
    var text: String
    if let caption = table.caption {
      let id = freshID("caption")
      // Wider than a small screen, it is scrolled; by the keyboard too.
      let region = medium == .screen ? " role=\"region\" tabindex=\"0\"" : ""
      let label = medium == .screen ? htmlAttribute("aria-labelledby", id) : ""
      text = "<div\(attributes)\(region)\(label)>\n<table>\n"
      text += "<caption id=\"\(id)\">\(self.caption(caption, .tableCaption))</caption>\n"
    } else {
      text = "<div\(attributes)>\n<table>\n"
    }
    if table.hasWidths { text += columns(table.columns) }
    if !table.head.isEmpty {
      text += "<thead>\n\(rows(table.head, isHead: true))</thead>\n"
    }
    return text + "<tbody>\n\(rows(table.body, isHead: false))</tbody>\n</table>\n</div>\n"
  }

  private func columns(_ shares: [Double]) -> String {
    let whole = max(shares.reduce(0, +), 0.001)
    let columns = shares.map { "<col style=\"width: \(($0 / whole * 100).plainDecimal)%\">" }
    return "<colgroup>\(columns.joined())</colgroup>\n"
  }

  private mutating func rows(_ rows: [[Table.Cell]], isHead: Bool) -> String {
    var text = ""
    for row in rows {
      text += "<tr>"
      for cell in row { text += self.cell(cell, isHead: isHead) }
      text += "</tr>\n"
    }
    return text
  }

  private mutating func cell(_ cell: Table.Cell, isHead: Bool) -> String {
    var attributes = ""
    if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
    if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
    let content: String
    if cell.blocks.count == 1, case .paragraph(let line) = cell.blocks[0].kind,
      cell.blocks[0].isBare
    {
      content = inlines(line)
    } else {
      content = blocks(cell.blocks)
    }
    guard isHead else { return "<td\(attributes)>\(content)</td>" }
    let scope = cell.columnSpan > 1 ? "colgroup" : "col"
    return "<th scope=\"\(scope)\"\(attributes)>\(content)</th>"
  }

  mutating func figure(_ figure: Figure, _ attributes: String) -> String {
    var text = "<figure\(attributes)>\n\(picture(figure.picture))\n"
    var caption = ""
    if let own = figure.caption { caption += self.caption(own, .figureCaption) }
    if !figure.legend.isEmpty { caption += "\n" + blocks(figure.legend) }
    if !caption.isEmpty { text += "<figcaption>\(caption)</figcaption>\n" }
    return text + "</figure>\n"
  }

  mutating func caption(_ caption: Caption, _ key: PublicationWords.Key) -> String {
    let label = htmlText(words(key, ["number": "\(caption.number)"]))
    return "<span class=\"label\">\(label)</span> \(heading(caption.title))"
  }

  /// The picture inside the page: nothing is fetched from anywhere.
  mutating func picture(_ picture: Picture) -> String {
    switch picture.content {
    case .drawing(let drawing):
      let id = freshID("picture")
      let box = drawing.viewBox
      let view = [box.x, box.y, box.width, box.height].map(\.plainDecimal).joined(separator: " ")
      return "<svg class=\"drawing\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(view)\""
        + " role=\"img\" aria-labelledby=\"\(id)\">"
        + "<title id=\"\(id)\">\(htmlText(picture.alternative))</title>\(drawing.markup)</svg>"
    case .image(let format, let bytes):
      let source = "data:\(format.mediaType);base64,\(base64(bytes))"
      return "<img\(htmlAttribute("src", source))\(htmlAttribute("alt", picture.alternative))>"
    }
  }
}

/// RFC 4648 §4.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var value: UInt32 = 0
    for index in 0..<3 {
      value = value << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
    }
    for index in 0..<4 {
      let sextet = Int(value >> UInt32(18 - 6 * index) & 63)
      result.append(index <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
    }
  }
  return String(decoding: result, as: UTF8.self)
}
