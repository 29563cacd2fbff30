import Messages
import XMLTree

extension ReadingState {
  /// The running text of an element, white space folded and trimmed.
  mutating func inlines(_ node: SourceNode) -> [Inline] {
    var space = SpaceFolder()
    return overridden(inlines(children(node), in: element(node) ?? "", &space))
  }

  /// The running text of some nodes, such as the words of a table entry.
  mutating func inlines(
    _ nodes: [SourceNode], in place: String, _ space: inout SpaceFolder
  ) -> [Inline] {
    var result: [Inline] = []
    for child in nodes {
      switch kind(child) {
      case .text, .cdata:
        result.appendText(space.fold(document(child).text(child.node)))
      case .entityReference:
        guard let text = entityText(child) else {
          unresolvedEntity(child)
          continue
        }
        result.appendText(space.fold(text))
      case .element: appendInline(child, in: place, &space, to: &result)
      case .processingInstruction:
        if name(child).local == "dragoman" {
          problem(
            "unknown-instruction", child, "an instruction stands inside running text",
            fix: "Put it between two blocks")
        }
      case .comment, .doctype, .xmlDeclaration, .document: break
      }
    }
    return result
  }

  private mutating func appendInline(
    _ node: SourceNode, in place: String, _ space: inout SpaceFolder, to result: inout [Inline]
  ) {
    guard !isITSRecord(node) else { return }
    let isSpan = name(node).matches("span", in: XMLNamespace.its)
    guard let name = isSpan ? "phrase" : element(node) else {
      unknownElement(node, in: place)
      return
    }
    if name == "indexterm" {
      result += indexTerm(node)
      return
    }
    result.appendText(space.flush())
    let own = ownLanguage(node)
    var folder = space
    let inline = withLanguage(of: node) { $0.inline(node, named: name, in: place, &folder) }
    space = folder
    guard var inline else { return }
    if case .phrase = inline {
    } else if let own {
      inline = .phrase([inline], language: own, isForeign: false)
    }
    result.append(direction(node).map { .directed([inline], $0) } ?? inline)
  }

  private mutating func inline(
    _ node: SourceNode, named name: String, in place: String, _ space: inout SpaceFolder
  ) -> Inline? {
    switch name {
    case "emphasis":
      let isStrong = ["strong", "bold"].contains(attribute(node, "role"))
      let content = content(node, &space)
      return isStrong ? .strong(content) : .emphasis(content)
    case "quote": return quoted(node, &space)
    case "phrase", "date":
      return .phrase(content(node, &space), language: shownLanguage(node), isForeign: false)
    case "foreignphrase":
      return .phrase(content(node, &space), language: shownLanguage(node), isForeign: true)
    case "glossterm": return term(node, &space)
    case "link": return link(node, &space)
    case "xref": return crossReference(node, &space)
    case "footnote": return footnote(node, &space)
    case "superscript": return .superscript(content(node, &space))
    case "literal": return .literal(content(node, &space))
    default:
      unknownElement(node, in: place)
      return nil
    }
  }

  private func shownLanguage(_ node: SourceNode) -> LocaleTag? {
    guard let tag = languageTag(node), tag != language.locale else { return nil }
    return tag
  }

  private mutating func content(_ node: SourceNode, _ space: inout SpaceFolder) -> [Inline] {
    inlines(children(node), in: element(node) ?? "", &space)
  }

  /// The marks are text too: a space before what is quoted belongs outside.
  private mutating func quoted(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    let nesting = quoteDepth
    quoteDepth += 1
    defer { quoteDepth -= 1 }
    var inside = SpaceFolder()
    let content = inlines(children(node), in: "quote", &inside)
    space.wordEnded()
    return .quoted(content, nesting: nesting)
  }

  private mutating func term(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    let content = content(node, &space)
    guard let target = attribute(node, "linkend") else { return .term(content, target: nil) }
    guard anchors[target] != nil else {
      danglingReference(node, to: target)
      return .term(content, target: nil)
    }
    return .term(content, target: target)
  }

  private mutating func link(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline? {
    var content = content(node, &space)
    if let address = attribute(node, "href", in: XMLNamespace.xlink) {
      guard safeAddress(address) != nil else {
        problem(
          "unsafe-address", node, "“\(address)” is no address of the web, a phone or a mailbox",
          fix: "Begin it with https:, tel: or mailto:")
        return .phrase(content, language: nil, isForeign: false)
      }
      if content.isEmpty {
        content = [.text(address)]
        space.wordEnded()
      }
      return .link(content, .address(address))
    }
    guard let target = attribute(node, "linkend") else {
      problem(
        "link-without-target", node, "<link> says neither where on the web nor where in the guide",
        fix: "Give it xlink:href or linkend")
      return .phrase(content, language: nil, isForeign: false)
    }
    if content.isEmpty { return crossReference(node, &space) }
    guard anchors[target] != nil else {
      danglingReference(node, to: target)
      return .phrase(content, language: nil, isForeign: false)
    }
    return .link(content, .anchor(target))
  }

  private mutating func crossReference(
    _ node: SourceNode, _ space: inout SpaceFolder
  ) -> Inline? {
    space.wordEnded()
    let form = attribute(node, "xrefstyle") ?? "nominative"
    return reference(to: attribute(node, "linkend") ?? "", form: form, from: node)
      .map { .reference($0) }
  }

  private mutating func footnote(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    noteCount += 1
    let number = noteCount
    let quotes = quoteDepth
    quoteDepth = 0
    defer { quoteDepth = quotes }
    let content = directed(blocks(node, depth: 3), by: node)
    space.wordEnded()
    return .footnote(
      Footnote(id: "note.\(noteScope).\(number)", number: number, blocks: content))
  }
}

/// Folds white space over the borders of inline elements: one space where any stood, none at the
/// ends of the text.
struct SpaceFolder {
  private var isAtStart = true
  private var isPending = false

  /// `text` with its white space folded; a space at its end waits for what follows.
  mutating func fold(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r": isPending = !isAtStart
      default:
        if isPending { result += " " }
        isPending = false
        isAtStart = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The space that waits, to be set before an element begins.
  mutating func flush() -> String {
    defer { isPending = false }
    return isPending ? " " : ""
  }

  /// Something that is not text of this run was set, so a space may follow.
  mutating func wordEnded() {
    isAtStart = false
    isPending = false
  }
}

extension [Inline] {
  /// Joins text to text.
  fileprivate mutating func appendText(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = last {
      self[count - 1] = .text(before + text)
    } else {
      append(.text(text))
    }
  }
}
