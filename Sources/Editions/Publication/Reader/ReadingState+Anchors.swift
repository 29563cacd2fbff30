import XMLTree

extension ReadingState {
  /// Numbers chapters, tables and figures, and notes what has an `xml:id`.
  mutating func collectAnchors(below node: SourceNode) {
    for child in children(node) where kind(child) == .element {
      let kind = element(child).flatMap { Self.kindsOfTargets[$0] }
      let number = kind.flatMap { numbered(child, $0) }
      if let id = id(child) { add(id, child, kind, number) }
      collectAnchors(below: child)
    }
  }

  private static let kindsOfTargets: [String: Reference.Kind] = [
    "chapter": .chapter, "section": .section, "table": .table, "figure": .figure,
    "sidebar": .box, "note": .box, "tip": .box, "important": .box, "warning": .box,
    "procedure": .procedure, "glossary": .glossary, "index": .index, "glossentry": .term,
  ]

  private mutating func numbered(_ node: SourceNode, _ kind: Reference.Kind) -> Int? {
    switch kind {
    case .chapter, .table, .figure: anchors.number(node, as: kind)
    case .section, .box, .procedure, .glossary, .index, .term: nil
    }
  }

  private mutating func add(
    _ id: String, _ node: SourceNode, _ kind: Reference.Kind?, _ number: Int?
  ) {
    let titleNode =
      kind == .term ? elements(node, named: "glossterm").first : descriptive(node, "title")
    let anchor = AnchorTable.Anchor(
      kind: kind, number: number, title: titleNode.map { words(below: $0) } ?? "",
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
        "reference-without-words", node,
        "“\(target)” has neither number nor title, so a reference to it has no words",
        fix: "Use <link linkend=\"\(target)\"> with words of your own")
      return nil
    }
    return Reference(target: target, kind: kind, text: text(of: anchor, kind, form: form))
  }

  private func text(
    of anchor: AnchorTable.Anchor, _ kind: Reference.Kind, form: String
  ) -> String {
    let number = ["number": "\(anchor.number ?? 0)", "form": form, "title": anchor.title]
    switch kind {
    case .chapter: return unbroken(words(.chapterReference, number), anchor)
    case .table: return unbroken(words(.tableReference, number), anchor)
    case .figure: return unbroken(words(.figureReference, number), anchor)
    case .term: return anchor.title
    case .section, .box, .procedure, .glossary, .index: return words(.sectionReference, number)
    }
  }

  /// No line ends between a word and its number.
  private func unbroken(_ text: String, _ anchor: AnchorTable.Anchor) -> String {
    guard let number = anchor.number else { return text }
    return text.replacing(" \(number)", with: "\u{A0}\(number)")
  }
}
