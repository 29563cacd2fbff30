import Messages

extension HTMLOutput {
  mutating func inlines(_ content: [Inline]) -> String {
    var text = ""
    for inline in content { text += self.inline(inline) }
    return text
  }

  private mutating func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return htmlText(running(text))
    case .emphasis(let content): return "<em>\(inlines(content))</em>"
    case .strong(let content): return "<strong>\(inlines(content))</strong>"
    case .quoted(let content, let nesting):
      let marks = writer.language.quotes.pair(nesting: nesting)
      return htmlText(marks.opening) + inlines(content) + htmlText(marks.closing)
    case .phrase(let content, let language, let isForeign):
      return phrase(content, language, isForeign: isForeign)
    case .term(let content, let target):
      guard let target else { return "<i class=\"term\">\(inlines(content))</i>" }
      return "<a class=\"term\"\(htmlAttribute("href", "#" + target))>\(inlines(content))</a>"
    case .link(let content, let target): return link(content, target)
    case .reference(let reference): return self.reference(reference)
    case .footnote(let footnote): return note(footnote)
    case .mark(let id): return "<span class=\"mark\"\(htmlAttribute("id", id))></span>"
    case .superscript(let content): return "<sup>\(inlines(content))</sup>"
    case .subscript(let content): return "<sub>\(inlines(content))</sub>"
    case .literal(let content): return "<code>\(heading(content))</code>"
    case .interface(let content): return "<b class=\"interface\">\(heading(content))</b>"
    case .key(let content): return "<kbd>\(heading(content))</kbd>"
    case .directed(let content, let direction):
      return directed(running(direction) { $0.inlines(content) }, direction)
    }
  }

  /// ITS 2.0 §8.5: an override is what HTML's `bdo` says.
  private func directed(_ content: String, _ direction: TextDirection?) -> String {
    guard let direction else { return content }
    let name = direction.isOverride ? "bdo" : "span"
    return "<\(name)\(htmlAttribute("dir", direction.base.rawValue))>\(content)</\(name)>"
  }

  /// Our own hyphens for paper, where browsers have none for the language; on screens they would
  /// only stand in the way of those who copy.
  private func running(_ text: String) -> String {
    guard medium == .paper, isRunningText, writer.theme.isJustified,
      let hyphenate = writer.language.hyphenate
    else { return text }
    return hyphenate(text)
  }

  /// A heading, title or label: never divided.
  mutating func heading(_ content: [Inline]) -> String {
    let outer = isRunningText
    isRunningText = false
    defer { isRunningText = outer }
    return inlines(content)
  }

  private mutating func phrase(
    _ content: [Inline], _ language: LocaleTag?, isForeign: Bool
  ) -> String {
    let attributes = languageAttributes(language)
    if isForeign { return "<i\(attributes)>\(inlines(content))</i>" }
    return attributes.isEmpty ? inlines(content) : "<span\(attributes)>\(inlines(content))</span>"
  }

  private mutating func link(_ content: [Inline], _ target: LinkTarget) -> String {
    switch target {
    case .anchor(let id): return "<a\(htmlAttribute("href", "#" + id))>\(inlines(content))</a>"
    case .address(let address):
      guard let safe = safeAddress(address) else { return inlines(content) }
      let kind = safe.lowercased().hasPrefix("tel:") ? " class=\"phone\"" : ""
      let direction = isolation(of: content, address: safe)
      let link = "<a\(kind)\(htmlAttribute("href", safe))\(direction)>\(heading(content))</a>"
      return medium == .paper ? link + printedAddress(behind: content, safe) : link
    }
  }

  /// ` dir="ltr"` for words that are an address, in a book that runs the other way.
  private func isolation(of content: [Inline], address: String) -> String {
    let isAddress = PrintedAddress.isAddress(content.plainText, of: address)
    return runsRightToLeft && isAddress ? htmlAttribute("dir", "ltr") : ""
  }

  /// Paper shows where a link leads, unless its words say so.
  private func printedAddress(behind content: [Inline], _ address: String) -> String {
    guard case .behind(let shown) = PrintedAddress(of: address, words: content.plainText) else {
      return ""
    }
    let text = words(.parentheses, ["text": "\u{E000}"])
    let pieces = PrintedAddress.pieces(of: shown).map { htmlText($0) }.joined(separator: "<wbr>")
    let isolated = runsRightToLeft ? "<bdi dir=\"ltr\">\(pieces)</bdi>" : pieces
    return " <span class=\"address\">"
      + htmlText(text).replacing("\u{E000}", with: isolated) + "</span>"
  }

  private func reference(_ reference: Reference) -> String {
    let href = htmlAttribute("href", "#" + reference.target)
    let link = "<a class=\"reference\"\(href)>\(htmlText(reference.text))</a>"
    guard medium == .paper, reference.kind != .term else { return link }
    let pieces = words.pageReference
    return htmlText(pieces.before) + link
      + "<span class=\"page-reference\">\(htmlText(pieces.between))"
      + "<a class=\"page-number\"\(href)></a>\(htmlText(pieces.after))</span>"
  }

  private mutating func note(_ footnote: Footnote) -> String {
    if medium == .paper {
      return "<span class=\"footnote\"\(htmlAttribute("id", footnote.id))>"
        + footnote.blocks.map { flattened($0) }.joined(separator: " ") + "</span>"
    }
    notes.append(footnote)
    let label = words(.noteCall, ["number": "\(footnote.number)"])
    return "\u{2060}<sup class=\"call\"><a role=\"doc-noteref\""
      + htmlAttribute("id", footnote.id + "-call") + htmlAttribute("href", "#" + footnote.id)
      + "\(htmlAttribute("aria-label", label))>\(footnote.number)</a></sup>"
  }

  /// A block as running text, for notes that stand inside a line.
  private mutating func flattened(_ block: Block) -> String {
    switch block.kind {
    case .paragraph(let content):
      return directed(
        running(block.direction) { $0.phrase(content, block.language, isForeign: false) },
        block.direction)
    case .list(let list):
      return list.items.map { $0.map { flattened($0) }.joined(separator: " ") }
        .joined(separator: " ")
    case .quotation(let content, _): return content.map { flattened($0) }.joined(separator: " ")
    default: return htmlText([block].plainText)
    }
  }
}
