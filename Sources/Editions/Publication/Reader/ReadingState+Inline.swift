import Diagnostics
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
        readTexts.insert(child)
        result.appendText(space.fold(document(child).text(child.node)))
      case .entityReference:
        guard let text = entityText(child) else {
          unresolvedEntity(child)
          continue
        }
        readTexts.insert(child)
        result.appendText(space.fold(text))
      case .element: appendInline(child, in: place, &space, to: &result)
      case .processingInstruction:
        if name(child).local == "dragoman" {
          problem(
            LayoutFault.unknownInstruction, child, "an instruction stands inside running text",
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
    guard let name = isSpan ? "phrase" : element(node),
      let kind = PrintedElements.inlineClass(of: name)
    else {
      unknownElement(node, in: place)
      return
    }
    guard kind != .silent else { return }
    guard kind != .indexTerm else {
      result += indexTerm(node)
      return
    }
    result.appendText(space.flush())
    let own = ownLanguage(node)
    var folder = space
    let inline = withLanguage(of: node) { state in
      state.linked(state.inline(node, kind, &folder), by: node, kind)
    }
    space = folder
    guard var inline else { return }
    if case .phrase = inline {
    } else if let own {
      inline = .phrase([inline], language: own, isForeign: false)
    }
    result.append(direction(node).map { .directed([inline], $0) } ?? inline)
  }

  /// In DocBook 5 all words can be a link.
  private mutating func linked(
    _ inline: Inline?, by node: SourceNode, _ kind: PrintedElements.InlineClass
  ) -> Inline? {
    guard let inline, kind != .link, kind != .reference,
      attribute(node, "href", in: XMLNamespace.xlink) != nil
    else { return inline }
    if case .link(let content, _) = inline { return link(content, from: node) }
    return link([inline], from: node)
  }

  private mutating func inline(
    _ node: SourceNode, _ kind: PrintedElements.InlineClass, _ space: inout SpaceFolder
  ) -> Inline? {
    switch kind {
    case .plain:
      return .phrase(content(node, &space), language: shownLanguage(node), isForeign: false)
    case .foreign:
      return .phrase(content(node, &space), language: shownLanguage(node), isForeign: true)
    case .emphasis:
      let isStrong = ["strong", "bold"].contains(attribute(node, "role"))
      let content = content(node, &space)
      return isStrong ? .strong(content) : .emphasis(content)
    case .term: return term(node, &space)
    case .quote: return quoted(node, &space)
    case .superscript: return .superscript(content(node, &space))
    case .`subscript`: return .subscript(content(node, &space))
    case .literal: return .literal(content(node, &space).untyped)
    case .input: return .literal([.strong(content(node, &space).untyped)])
    case .variable: return .literal([.emphasis(content(node, &space).untyped)])
    case .tag: return .literal(tag(node, &space))
    case .interface: return .interface(content(node, &space))
    case .key: return .key(content(node, &space))
    case .keys: return joined(node, by: "\u{202F}+\u{202F}", &space)
    case .menus: return joined(node, by: "\u{A0}› ", &space)
    case .members: return joined(node, by: ", ", &space)
    case .name: return name(node, &space)
    case .trademark: return trademark(node, &space)
    case .mailbox: return mailbox(node, &space)
    case .address: return address(node, &space)
    case .link: return link(node, &space)
    case .reference:
      let own = content(node, &space)
      return own.isEmpty ? crossReference(node, &space) : link(own, from: node)
    case .footnote: return footnote(node, &space)
    case .anchor: return id(node).map { .mark(id: $0) }
    case .callout: return callout(&space)
    case .indexTerm, .silent: return nil
    }
  }

  func shownLanguage(_ node: SourceNode) -> LocaleTag? {
    guard let tag = languageTag(node), tag != language.locale else { return nil }
    return tag
  }

  mutating func content(_ node: SourceNode, _ space: inout SpaceFolder) -> [Inline] {
    inlines(children(node), in: element(node) ?? "", &space)
  }

  /// The elements inside as words with a sign between each two; a shortcut comes last.
  private mutating func joined(
    _ node: SourceNode, by sign: String, _ space: inout SpaceFolder
  ) -> Inline {
    var result: [Inline] = []
    let parts = children(node).filter { kind($0) == .element }
    for child in parts.filter({ element($0) != "shortcut" }) + elements(node, named: "shortcut") {
      var words: [Inline] = []
      var inside = SpaceFolder()
      if element(child) == "member" {
        words = inlines(child)
      } else {
        appendInline(child, in: element(node) ?? "", &inside, to: &words)
      }
      guard !words.isEmpty else { continue }
      if element(child) == "shortcut" { words = [.text("(")] + words + [.text(")")] }
      if !result.isEmpty { result.appendText(element(child) == "shortcut" ? " " : sign) }
      result += words
    }
    space.wordEnded()
    return .phrase(result, language: shownLanguage(node), isForeign: false)
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
    guard let target = attribute(node, "linkend") else {
      return element(node) == "firstterm" ? .emphasis(content) : .term(content, target: nil)
    }
    guard anchors[target] != nil else {
      danglingReference(node, to: target)
      return .term(content, target: nil)
    }
    return .term(content, target: target)
  }

  private mutating func link(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline? {
    var content = content(node, &space)
    let address = attribute(node, "href", in: XMLNamespace.xlink)
    if content.isEmpty {
      guard let address, !address.hasPrefix("#") else { return crossReference(node, &space) }
      content = [.text(address)]
      space.wordEnded()
    }
    return link(content, from: node)
  }

  /// `content` as a link to what the node names: an address, or a place in the guide.
  private mutating func link(_ content: [Inline], from node: SourceNode) -> Inline {
    let plain = Inline.phrase(content, language: nil, isForeign: false)
    if let address = attribute(node, "href", in: XMLNamespace.xlink), !address.hasPrefix("#") {
      guard safeAddress(address) == nil else { return .link(content, .address(address)) }
      problem(
        LayoutFault.unsafeAddress, node,
        "“\(address)” is no address of the web, a phone or a mailbox",
        fix: "Begin it with https:, tel: or mailto:")
      return plain
    }
    guard let target = target(of: node) else {
      problem(
        LayoutFault.linkWithoutTarget, node,
        "<link> says neither where on the web nor where in the guide",
        fix: "Give it xlink:href or linkend")
      return plain
    }
    guard anchors[target] != nil else {
      danglingReference(node, to: target)
      return plain
    }
    return .link(content, .anchor(target))
  }

  /// The `xml:id` that a reference points to.
  private func target(of node: SourceNode) -> String? {
    if let target = attribute(node, "linkend") { return target }
    guard let address = attribute(node, "href", in: XMLNamespace.xlink), address.hasPrefix("#")
    else { return nil }
    return String(address.dropFirst())
  }

  private mutating func crossReference(
    _ node: SourceNode, _ space: inout SpaceFolder
  ) -> Inline? {
    space.wordEnded()
    let form = attribute(node, "xrefstyle") ?? "nominative"
    return reference(to: target(of: node) ?? "", form: form, from: node)
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
