import Diagnostics
import XMLTree

extension ReadingState {
  /// Reports all words that have neither become a part of the publication nor are known to be left
  /// out: whatever a reader of elements forgets is found here.
  mutating func reportUnread(below root: SourceNode) {
    for words in unread(below: root, in: "").found { unreadWords(words) }
  }

  /// Words that nobody has read, as far up as nobody has read anything.
  private struct Unread {
    var node: SourceNode
    /// The name of the element around the node.
    var place: String
  }

  /// What is unread below a node, and whether that is all that there is to be read.
  private func unread(below node: SourceNode, in place: String) -> (found: [Unread], isAll: Bool) {
    guard !isLeftOut(node, in: place) else { return ([], true) }
    switch kind(node) {
    case .text, .cdata, .entityReference:
      guard holdsWords(node) else { return ([], true) }
      return readTexts.contains(node) ? ([], false) : ([Unread(node: node, place: place)], true)
    case .element:
      let name = self.name(node).local
      var found: [Unread] = []
      var isAll = true
      for child in children(node) {
        let below = unread(below: child, in: name)
        found += below.found
        isAll = isAll && below.isAll
      }
      return (isAll && !found.isEmpty ? [Unread(node: node, place: place)] : found, isAll)
    case .comment, .processingInstruction, .doctype, .xmlDeclaration, .document: return ([], true)
    }
  }

  private func holdsWords(_ node: SourceNode) -> Bool {
    let text = kind(node) == .entityReference ? entityText(node) : document(node).text(node.node)
    return text?.contains { !$0.isXMLSpace } ?? false
  }

  /// What is told of already, and what no edition shows.
  private func isLeftOut(_ node: SourceNode, in place: String) -> Bool {
    guard !settled.contains(node) else { return true }
    guard kind(node) == .element else { return false }
    guard let name = element(node) else { return isITSRecord(node) || place == "info" }
    if PrintedElements.silent.contains(name) { return true }
    switch name {
    case "indexterm", "alt": return true
    case "textobject": return place == "mediaobject"
    case "info": return place == "mediaobject"
    default: return place == "info" && name != "title" && name != "subtitle"
    }
  }

  private mutating func unreadWords(_ words: Unread) {
    let isElement = kind(words.node) == .element
    let what = isElement ? "<\(name(words.node).qualified)>" : "text"
    findings.append(
      Finding(
        LayoutFault.unknownElement, .error, at: location(words.node),
        "\(what) inside <\(words.place)> has no place in the editions",
        explanation: "Its words would be missing, so that only the DocBook edition is made.",
        fixes: [
          Finding.Fix(
            isElement
              ? "Take it out, or join it to the one that is printed"
              : "Put it into an element that editions print; docs/documents.md lists them")
        ]))
  }
}
