import XMLTree

/// What ITS 2.0 takes from HTML itself: native attributes, `its-*` attributes (§6) and defaults.
struct HTMLMarkup {
  let document: XMLDocument

  /// The name of the attribute for a value: `its-loc-note` for `locNote`.
  static func attributeName(of value: String) -> String {
    var name = "its-"
    for character in value {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }

  /// Values of the element's own attributes.
  func localValues(_ category: DataCategory, of node: XMLDocument.Node) -> [String: String] {
    if let (name, value) = nativeValue(category, of: node) { return [name: value] }
    var values: [String: String] = [:]
    for name in category.valueNames where name != "translate" && name != "dir" && name != "lang" {
      guard let value = document.attribute(node, Self.attributeName(of: name)) else { continue }
      values[name] = DataCategory.enumerated.contains(name) ? value.lowercased() : value
    }
    return values
  }

  private func nativeValue(
    _ category: DataCategory, of node: XMLDocument.Node
  ) -> (String, String)? {
    switch category {
    case .translate:
      switch document.attribute(node, "translate")?.lowercased() {
      case "yes", "": ("translate", "yes")
      case "no": ("translate", "no")
      default: nil
      }
    case .directionality:
      document.attribute(node, "dir").map { ("dir", $0.lowercased()) }
    case .languageInformation:
      (document.attribute(node, "lang")
        ?? document.attribute(node, "lang", in: XMLNamespace.xml)).map { ("lang", $0) }
    case .idValue: document.attribute(node, "id").map { ("idValue", $0) }
    default: nil
    }
  }

  // MARK: Defaults

  /// Elements within text (ITS 2.0 §8.4, HTML defaults): HTML's phrasing content.
  func withinText(_ node: XMLDocument.Node) -> String {
    let name = document.name(node)
    guard name.namespace == XMLNamespace.xhtml else { return "no" }
    if Self.nested.contains(name.local) { return "nested" }
    return Self.phrasing.contains(name.local) ? "yes" : "no"
  }

  private static let nested: Set<String> = ["iframe", "noscript", "script", "textarea"]
  private static let phrasing: Set<String> = [
    "a", "abbr", "area", "audio", "b", "bdi", "bdo", "br", "button", "canvas", "cite", "code",
    "data", "datalist", "del", "dfn", "em", "embed", "i", "img", "input", "ins", "kbd", "keygen",
    "label", "map", "mark", "math", "meter", "object", "output", "progress", "q", "ruby", "s",
    "samp", "select", "small", "span", "strong", "sub", "sup", "svg", "template", "time", "u",
    "var", "video", "wbr",
  ]

  /// Whether the HTML standard counts the attribute as text (§3.2.6.3, translatable attributes):
  /// it is translated where its element is.
  static func isTranslatable(
    _ attribute: String, of node: XMLDocument.Node, in document: XMLDocument
  ) -> Bool {
    let element = document.name(node).local
    switch attribute {
    case "lang", "style", "title": return true
    case "abbr": return element == "th"
    case "alt": return ["area", "img", "input"].contains(element)
    case "content":
      let name = document.attribute(node, "name")?.lowercased()
      return element == "meta" && (name == "description" || name == "keywords")
    case "download": return element == "a" || element == "area"
    case "label": return ["menuitem", "menu", "optgroup", "option", "track"].contains(element)
    case "placeholder": return element == "input" || element == "textarea"
    case "srcdoc": return element == "iframe"
    case "value":
      let type = document.attribute(node, "type")?.lowercased()
      return element == "input" && (type == "button" || type == "reset" || type == "submit")
    default: return false
    }
  }
}
