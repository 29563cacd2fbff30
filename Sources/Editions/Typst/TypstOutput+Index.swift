extension TypstOutput {
  mutating func glossaryEntry(_ entry: GlossaryEntry) -> String {
    let term = heading(entry.term)
    let see = entry.see.map { glossaryLinks([$0]) } ?? "()"
    return "glossary-entry(\(typstLiteral(entry.id)), \(term), see: \(see), "
      + "see-also: \(glossaryLinks(entry.seeAlso)), \(blocks(entry.definition)))"
  }

  private func glossaryLinks(_ links: [GlossaryLink]) -> String {
    "(" + links.map { pointer($0.text, $0.target) + ", " }.joined() + ")"
  }

  mutating func indexGroup(_ group: IndexGroup) -> String {
    let entries = group.entries.map { indexEntry($0, depth: 0) }
    return "index-letter(\(typstLiteral(group.heading)), (\(entries.joined())))"
  }

  private mutating func indexEntry(_ entry: IndexEntry, depth: Int) -> String {
    let id = entry.id.isEmpty ? "none" : typstLiteral(entry.id)
    let places = entry.places.map { typstLiteral($0.anchor) + ", " }.joined()
    let line =
      "(depth: \(depth), id: \(id), term: \(heading(entry.term)), places: (\(places)), "
      + "see: \(indexLinks(entry.see)), see-also: \(indexLinks(entry.seeAlso))), "
    return line + entry.subentries.map { indexEntry($0, depth: depth + 1) }.joined()
  }

  private func indexLinks(_ links: [IndexLink]) -> String {
    "(" + links.map { pointer($0.text, $0.target) + ", " }.joined() + ")"
  }

  private func pointer(_ text: String, _ target: String?) -> String {
    guard let target else { return typstLiteral(text) }
    return "link(label(\(typstLiteral(target))), \(typstLiteral(text)))"
  }
}
