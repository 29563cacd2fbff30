import XMLTree

extension ReadingState {
  /// What stands before the entries, and the entries in the order of the language.
  mutating func glossary(_ node: SourceNode) -> ([Block], [GlossaryEntry]) {
    var introduction: [Block] = []
    var entries: [GlossaryEntry] = []
    for child in children(node) {
      guard isBlockContent(child, in: "glossary") else { continue }
      switch element(child) {
      case "glossdiv":
        // One alphabet for all: the order is that of the language.
        settled.formUnion(descriptive(child, "title").map { [$0] } ?? [])
        let part = glossary(child)
        introduction += part.0
        entries += part.1
      case "glossentry":
        var entry = withLanguage(of: child) { $0.glossaryEntry(child) }
        entry.term = directed(entry.term, by: child)
        entry.definition = directed(entry.definition, by: child)
        entries.append(entry)
      default:
        guard kind(child) != .processingInstruction, !isReadElsewhere(child, in: "glossary")
        else { continue }
        append(child, in: "glossary", depth: Section.deepest, to: &introduction)
      }
    }
    let keys = entries.map(\.term.plainText)
    let order = keys.indices.sorted { left, right in
      if language.order.precedes(keys[left], keys[right]) { return true }
      return !language.order.precedes(keys[right], keys[left]) && left < right
    }
    return (introduction, order.map { entries[$0] })
  }

  mutating func glossaryEntry(_ node: SourceNode) -> GlossaryEntry {
    var entry = GlossaryEntry(id: "", term: [], definition: [])
    for child in children(node) {
      guard isBlockContent(child, in: "glossentry") else { continue }
      switch element(child) {
      case "glossterm" where entry.term.isEmpty: entry.term = title(child)
      case "glossdef":
        entry.definition += parts(of: child)
        entry.seeAlso += elements(child, named: "glossseealso").map { glossaryLink($0) }
      case "acronym", "abbrev":
        let short = Inline.phrase(title(child), language: nil, isForeign: false)
        entry.term += [.text(" ("), short, .text(")")]
      case "glosssee" where entry.see == nil: entry.see = glossaryLink(child)
      case "indexterm": entry.term += indexTerm(child)
      default:
        if !isReadElsewhere(child, in: "glossentry") { unknownElement(child, in: "glossentry") }
      }
    }
    entry.id = id(node) ?? "dragoman-term-\(node.node.index)"
    return entry
  }

  private mutating func glossaryLink(_ node: SourceNode) -> GlossaryLink {
    let text = words(below: node)
    settled.insert(node)
    guard let target = attribute(node, "otherterm") ?? attribute(node, "linkend") else {
      return GlossaryLink(text: text, target: nil)
    }
    guard let anchor = anchors[target] else {
      danglingReference(node, to: target)
      return GlossaryLink(text: text, target: nil)
    }
    return GlossaryLink(text: text.isEmpty ? anchor.title : text, target: target)
  }
}
