import Messages

extension TypstOutput {
  /// Running text as an expression.
  mutating func inlines(_ content: [Inline]) -> String {
    guard !content.isEmpty else { return "[]" }
    let pieces = content.map { inline($0) }
    return "{" + pieces.joined(separator: ";") + "}"
  }

  /// A heading or label: never divided.
  mutating func heading(_ content: [Inline]) -> String {
    let outer = isRunningText
    isRunningText = false
    defer { isRunningText = outer }
    return inlines(content)
  }

  private mutating func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return typstLiteral(running(text))
    case .emphasis(let content): return "emph(\(inlines(content)))"
    case .strong(let content): return "strong(\(inlines(content)))"
    case .quoted(let content, let nesting): return quoted(content, nesting: nesting)
    case .phrase(let content, let tag, let isForeign):
      let text = localized(tag, inlines(content))
      return isForeign ? "emph(\(text))" : text
    case .term(let content, let target):
      let text = inlines(content)
      return target.map { "glossary-word(\(typstLiteral($0)), \(text))" } ?? text
    case .link(let content, let target): return link(content, target)
    case .reference(let reference): return self.reference(reference)
    case .footnote(let footnote): return note(footnote)
    case .mark(let id): return "index-mark(\(typstLiteral(id)))"
    case .superscript(let content): return "super(\(inlines(content)))"
    case .subscript(let content): return "sub(\(inlines(content)))"
    case .literal(let content): return isolated("literal(\(heading(content)))")
    case .interface(let content): return "interface(\(heading(content)))"
    case .key(let content): return isolated("key(\(heading(content)))")
    case .directed(let content, let direction):
      return directed(running(direction) { $0.inlines(content) }, direction)
    }
  }

  private func running(_ text: String) -> String {
    guard isRunningText, theme.isJustified, let hyphenate = language.hyphenate else { return text }
    return hyphenate(text)
  }

  private mutating func quoted(_ content: [Inline], nesting: Int) -> String {
    let marks = language.quotes.pair(nesting: nesting)
    return "{\(typstLiteral(marks.opening));\(inlines(content));\(typstLiteral(marks.closing))}"
  }

  private mutating func link(_ content: [Inline], _ target: LinkTarget) -> String {
    switch target {
    case .anchor(let id):
      return "link(label(\(typstLiteral(id))), \(inlines(content)))"
    case .address(let address):
      let text = heading(content)
      let function = address.hasPrefix("tel:") ? "phone" : "web-address"
      let isAddress = PrintedAddress.isAddress(content.plainText, of: address)
      let whole = "\(function)(\(typstLiteral(address)), \(text))"
      let link = isAddress ? isolated(whole) : whole
      switch PrintedAddress(of: address, words: content.plainText) {
      case .behind(let shown): return "{\(link);\(printedAddress(shown))}"
      case .inWords:
        guard content.count == 1, case .text(let words) = content[0], function == "web-address"
        else { return link }
        let broken = "\(function)(\(typstLiteral(address)), \(pieces(of: words)))"
        return isAddress ? isolated(broken) : broken
      }
    }
  }

  /// The address of a link behind its words.
  private func printedAddress(_ shown: String) -> String {
    let sign = "\u{E000}"
    let around = language.words(.parentheses, ["text": sign])
      .split(separator: sign, maxSplits: 1, omittingEmptySubsequences: false).map {
        typstLiteral($0)
      }
    return "\" \";\(around.first ?? "");\(isolated(pieces(of: shown)));\(around.last ?? "")"
  }

  private func pieces(of address: String) -> String {
    let pieces = PrintedAddress.pieces(of: address).map { typstLiteral($0) + ", " }
    return "breakable-address((\(pieces.joined())))"
  }

  private func reference(_ reference: Reference) -> String {
    let id = typstLiteral(reference.target)
    let text = typstLiteral(reference.text)
    switch reference.kind {
    case .term: return "link(label(\(id)), \(text))"
    case .part, .chapter, .appendix, .section, .glossary, .index:
      return "reference(\(id), \(text), near: false)"
    case .table, .figure, .example, .box, .procedure: return "reference(\(id), \(text), near: true)"
    }
  }

  /// The word joiner keeps the call on the line of its word.
  private mutating func note(_ footnote: Footnote) -> String {
    var pieces: [String] = []
    for (index, block) in footnote.blocks.enumerated() {
      if index > 0 { pieces.append("parbreak()") }
      if case .paragraph(let content) = block.kind {
        let text = running(block.direction) { $0.inlines(content) }
        pieces.append(directed(localized(block.language, text), block.direction))
      } else {
        pieces.append(self.block(block))
      }
    }
    return "\"\\u{2060}\";note(\"\(footnote.number)\", {\(pieces.joined(separator: ";"))})"
  }
}
