import Diagnostics
import XMLTree

extension ReadingState {
  /// Notes the term for the index and leaves a mark in the text, unless it only points elsewhere.
  mutating func indexTerm(_ node: SourceNode) -> [Inline] {
    // The end of a range has no words: the index names the place where it begins.
    guard attribute(node, "startref") == nil else { return [] }
    var path: [[Inline]] = []
    var see: String?
    var seeAlso: [String] = []
    for child in children(node) where isBlockContent(child, in: "indexterm") {
      switch element(child) {
      case "primary", "secondary", "tertiary": path.append(title(child))
      case "see": see = words(below: child)
      case "seealso": seeAlso.append(words(below: child))
      default: unknownElement(child, in: "indexterm")
      }
    }
    guard !path.isEmpty, path.allSatisfy({ !$0.plainText.isEmpty }) else {
      problem(
        LayoutFault.emptyIndexTerm, node, "the index term has no words",
        fix: "Write its words in <primary>, or take the term out")
      return []
    }
    let anchor = index.nextAnchor
    let place = IndexPlace(anchor: anchor, division: division.id, label: division.label)
    index.add(
      IndexCollector.Term(
        path: path, place: see == nil ? place : nil, see: see, seeAlso: seeAlso,
        location: location(node)))
    return see == nil ? [.mark(id: anchor)] : []
  }

  mutating func unresolvedSee(_ term: IndexCollector.Unresolved) {
    findings.append(
      Finding(
        LayoutFault.danglingSee, .warning, at: term.location,
        "the index sends the reader to “\(term.text)”, which is no term of the index",
        fixes: [Finding.Fix("Write the term here exactly as it stands where it is indexed")]))
  }
}
