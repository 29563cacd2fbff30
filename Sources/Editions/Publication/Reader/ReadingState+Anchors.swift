import Diagnostics
import XMLTree

extension ReadingState {
  /// Numbers chapters, tables and figures, and notes what has an `xml:id`.
  mutating func collectAnchors(below node: SourceNode) {
    for child in children(node) where kind(child) == .element {
      let kind = element(child).flatMap { Self.kindsOfTargets[$0] } ?? kindByTitle(child)
      let number = kind.flatMap { numbered(child, $0) }
      if let id = id(child) { add(id, child, kind, number) }
      collectAnchors(below: child)
    }
  }

  private static let kindsOfTargets: [String: Reference.Kind] = [
    "part": .part, "chapter": .chapter, "appendix": .appendix, "table": .table,
    "figure": .figure, "example": .example, "procedure": .procedure, "glossary": .glossary,
    "index": .index, "glossentry": .term,
  ]

  /// What has a title or a label is referred to by that.
  private func kindByTitle(_ node: SourceNode) -> Reference.Kind? {
    guard let name = element(node) else { return nil }
    if PrintedElements.divisions.contains(name) || PrintedElements.blocks[name] == .section {
      return .section
    }
    let isNamed = attribute(node, "xreflabel") != nil || descriptive(node, "title") != nil
    return isNamed || PrintedElements.blocks[name] == .box ? .box : nil
  }

  private mutating func numbered(_ node: SourceNode, _ kind: Reference.Kind) -> Int? {
    switch kind {
    case .part, .chapter, .appendix, .table, .figure, .example: anchors.number(node, as: kind)
    case .section, .box, .procedure, .glossary, .index, .term: nil
    }
  }

  private mutating func add(
    _ id: String, _ node: SourceNode, _ kind: Reference.Kind?, _ number: Int?
  ) {
    let titleNode =
      kind == .term ? elements(node, named: "glossterm").first : descriptive(node, "title")
    let anchor = AnchorTable.Anchor(
      kind: kind, number: number,
      title: attribute(node, "xreflabel") ?? titleNode.map { words(below: $0) } ?? "",
      location: location(node))
    if !anchors.add(id, anchor) { duplicateID(id, at: node, first: anchors[id]?.location) }
  }

  /// The words of a cross-reference; `nil`, with a finding, when it points nowhere.
  mutating func reference(to target: String, form: String, from node: SourceNode) -> Reference? {
    guard let anchor = anchors[target] else {
      danglingReference(node, to: target)
      return nil
    }
    guard let kind = anchor.kind, anchor.number != nil || !anchor.title.isEmpty else {
      problem(
        LayoutFault.referenceWithoutWords, node,
        "“\(target)” has neither number nor title, so a reference to it has no words",
        fix: "Use <link linkend=\"\(target)\"> with words of your own")
      return nil
    }
    return Reference(target: target, kind: kind, text: text(of: anchor, kind, form: form))
  }

  private func text(
    of anchor: AnchorTable.Anchor, _ kind: Reference.Kind, form: String
  ) -> String {
    let label = anchor.number.flatMap { kind.label($0, in: language.locale) } ?? ""
    let number = ["number": label, "form": form, "title": anchor.title]
    func unbroken(_ key: PublicationWords.Key) -> String {
      // No line ends between a word and its number.
      words(key, number).replacing(" \(label)", with: "\u{A0}\(label)")
    }
    switch kind {
    case .part: return unbroken(.partReference)
    case .chapter: return unbroken(.chapterReference)
    case .appendix: return unbroken(.appendixReference)
    case .example: return unbroken(.exampleReference)
    case .table: return unbroken(.tableReference)
    case .figure: return unbroken(.figureReference)
    case .term: return anchor.title
    case .section, .box, .procedure, .glossary, .index: return words(.sectionReference, number)
    }
  }
}
