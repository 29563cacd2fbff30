import XMLTree

extension ReadingState {
  /// A name that is shown with the signs of what it is: `<b>`, `&b;`.
  mutating func tag(_ node: SourceNode, _ space: inout SpaceFolder) -> [Inline] {
    let signs: (String, String) =
      switch attribute(node, "class") {
      case "starttag": ("<", ">")
      case "endtag": ("</", ">")
      case "emptytag": ("<", "/>")
      case "genentity", "paramentity": ("&", ";")
      case "numcharref": ("&#", ";")
      case "attvalue": ("\"", "\"")
      case "comment", "sgmlcomment": ("<!--", "-->")
      case "pi", "xmlpi": ("<?", "?>")
      default: ("", "")
      }
    let content = self.content(node, &space)
    guard case .text(let name)? = content.first, content.count == 1 else { return content }
    return [.text(signs.0 + name + signs.1)]
  }

  mutating func trademark(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    var content = content(node, &space)
    let sign =
      switch attribute(node, "class") {
      case "registered": "®"
      case "copyright": "©"
      case "service": "℠"
      default: "™"
      }
    content.appendText(sign)
    return .phrase(content, language: shownLanguage(node), isForeign: false)
  }

  mutating func mailbox(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    let content = content(node, &space)
    let address = "mailto:" + content.plainText.filter { !$0.isWhitespace }
    return .link(content, .address(address))
  }

  mutating func address(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    let content = content(node, &space)
    let address = content.plainText
    guard safeAddress(address) != nil else { return .literal(content) }
    return .link(content, .address(address))
  }

  /// The sign of a callout in a listing: what the list of callouts counts by.
  mutating func callout(_ space: inout SpaceFolder) -> Inline {
    calloutCount += 1
    space.wordEnded()
    return .strong([.text("(\(calloutCount))")])
  }

  /// The words of a person's or an organisation's name, those of its elements with spaces between.
  mutating func name(_ node: SourceNode, _ space: inout SpaceFolder) -> Inline {
    let holdsText = children(node).contains { child in
      kind(child) == .text
        && document(child).text(child.node).contains { !$0.isXMLSpace }
    }
    if holdsText {
      return .phrase(content(node, &space), language: shownLanguage(node), isForeign: false)
    }
    space.wordEnded()
    settled.insert(node)
    return .phrase(
      [.text(nameWords(node))], language: shownLanguage(node), isForeign: false)
  }

  /// A name as one line: of an author with address and biography, the name alone.
  func nameWords(_ node: SourceNode) -> String {
    if let inner = ["personname", "orgname", "collab"].lazy.compactMap({
      self.elements(node, named: $0).first
    }).first {
      return nameWords(inner)
    }
    let parts = children(node).filter { element($0).map(Self.partsOfNames.contains) ?? false }
    guard !parts.isEmpty else { return words(below: node) }
    return parts.map { words(below: $0) }.joined(separator: " ")
  }

  private static let partsOfNames: Set = [
    "honorific", "firstname", "givenname", "othername", "surname", "lineage",
  ]
}
