import XMLTree

extension ReadingState {
  /// The lines of an element whose white space readers see, without empty ones at its ends.
  mutating func lines(_ node: SourceNode, _ style: Verbatim.Style) -> Verbatim {
    var space = SpaceFolder(isVerbatim: true)
    let content = inlines(children(node), in: element(node) ?? "", &space)
    var lines = content.lines.map { $0.endTrimmed }[...]
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return Verbatim(style, lines: style == .listing ? lines.map(\.untyped) : Array(lines))
  }
}

extension [Inline] {
  /// Without marks of letters of one width, where all letters are of one width already.
  var untyped: [Inline] {
    flatMap { inline -> [Inline] in
      if case .literal(let content) = inline { return content.untyped }
      return [inline.with(content: inline.content.untyped)]
    }
  }
}

extension [Inline] {
  /// The content of each line; what reaches over a line end is continued on the next line.
  fileprivate var lines: [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in self {
      let pieces = inline.lines
      for (number, piece) in pieces.enumerated() {
        if number > 0 { lines.append([]) }
        if let piece { lines[lines.count - 1].append(piece) }
      }
    }
    return lines
  }

  /// Without spaces at the end of the last text.
  fileprivate var endTrimmed: [Inline] {
    guard case .text(let text)? = last else { return self }
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
    let kept = text[..<end]
    return kept.isEmpty ? dropLast().endTrimmed : dropLast() + [.text(String(kept))]
  }
}

extension Inline {
  /// What it has on each line; `nil` for nothing.
  fileprivate var lines: [Inline?] {
    if case .text(let text) = self {
      // A tab would be as wide as an inch of the page.
      return text.replacing("\t", with: "    ")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? nil : .text(String($0)) }
    }
    let lines = content.lines
    guard lines.count > 1 else { return [self] }
    return lines.map { $0.isEmpty ? nil : with(content: $0) }
  }
}

extension ArraySlice<Inline> {
  fileprivate var endTrimmed: [Inline] { Array(self).endTrimmed }
}
