import Diagnostics
package import Messages
package import XMLTree

/// What a translated document says of each of its translators (`itst:credits`): a template that is
/// filled with names and put at the end of an element.
package struct Credits: Sendable {
  private enum Part: Sendable {
    case markup(String)
    case name, email, years
    /// Where an outermost element says its language, if it must.
    case language
  }

  /// The message that translators answer with their names, as itstool has it.
  static let key = Message.Key(context: "_", text: "translator-credits")
  static let note = "Put one translator per line, in the form NAME <EMAIL>, YEAR1, YEAR2"

  /// The element that gets the credits.
  package let place: XMLDocument.Node
  /// The place of the message in ``Extraction/messages``.
  package internal(set) var message = 0
  private var template: [Part] = []
  private let languageAttribute: String

  /// `nil` where no rule asks for credits, or the document has no place for them.
  ///
  /// - Throws: for an `appendTo` that is no XPath expression.
  init?(_ rules: [GlobalRule], on document: XMLDocument) throws(OperationError) {
    let rule = rules.last { $0.name.matches("credits", in: DocumentRules.extensions) }
    guard let rule, let origin = rule.origin, let query = rule.query("appendTo") else { return nil }
    let tree = try QueryDocument(document)
    let found = try rule.evaluating("appendTo") { () throws(QueryError) in try tree.select(query) }
    guard let place = found.first, place.attribute == nil else { return nil }
    self.place = place.element
    languageAttribute = document.isHTML ? "lang" : "xml:lang"
    let names = ForeignNames(in: document, at: place.element)
    for child in origin.document.children(origin.node)
    where origin.document.kind(child) == .element {
      add(child, of: origin.document, names, isOutermost: true)
    }
  }

  // MARK: The template

  private mutating func add(
    _ node: XMLDocument.Node, of rules: XMLDocument, _ names: ForeignNames,
    isOutermost: Bool = false
  ) {
    switch rules.kind(node) {
    case .element:
      let name = rules.name(node)
      if name.namespace == DocumentRules.extensions, let part = Self.part(name.local) {
        return template.append(part)
      }
      let tag = names.tag(for: name)
      var start = "<\(tag.name)\(tag.declaration)"
      for attribute in rules.attributes(node)
      where !attribute.isNamespaceDeclaration && attribute.name.namespace == nil {
        let value = InlineMarkup.escaping(rules.value(of: attribute))
        start += " \(attribute.name.local)=\"\(value.replacing("\"", with: "&quot;"))\""
      }
      template += isOutermost ? [.markup(start), .language, .markup(">")] : [.markup(start + ">")]
      for child in rules.children(node) { add(child, of: rules, names) }
      template.append(.markup("</\(tag.name)>"))
    case .text, .cdata: template.append(.markup(InlineMarkup.escaping(rules.text(node))))
    default: break
    }
  }

  private static func part(_ name: String) -> Part? {
    switch name {
    case "name": .name
    case "email": .email
    case "years": .years
    default: nil
    }
  }

  // MARK: Filling it

  /// The template once for each translator in `text`; lines of another form are passed over.
  ///
  /// - Parameter locale: what its elements say to be written in; `nil` where the document does.
  package func filled(from text: String, in locale: LocaleTag? = nil) -> String {
    let language = locale.map { " \(languageAttribute)=\"\($0)\"" } ?? ""
    guard text != Self.key.text, text.unicodeScalars.allSatisfy(InlineMarkup.isXMLCharacter) else {
      return ""
    }
    return text.split(whereSeparator: \.isNewline).compactMap(Self.translator).map { translator in
      template.map { part in
        switch part {
        case .markup(let markup): markup
        case .name: InlineMarkup.escaping(translator.name)
        case .email: InlineMarkup.escaping(translator.email)
        case .years: InlineMarkup.escaping(translator.years)
        case .language: language
        }
      }.joined()
    }.joined()
  }

  /// `NAME <EMAIL>, YEAR1, YEAR2`.
  private static func translator(
    _ line: Substring
  ) -> (name: Substring, email: Substring, years: Substring)? {
    guard let end = line.ranges(of: ">, ").last,
      let start = line[..<end.lowerBound].ranges(of: " <").last
    else { return nil }
    return (
      line[..<start.lowerBound], line[start.upperBound..<end.lowerBound], line[end.upperBound...]
    )
  }
}

/// Names of another document as they must be written at a place of this one.
private struct ForeignNames {
  private let prefixes: [String: String]
  private let defaultNamespace: String?
  private let isHTML: Bool

  init(in document: XMLDocument, at place: XMLDocument.Node) {
    isHTML = document.isHTML
    prefixes = Dictionary(
      document.namespaces(at: place).map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
    var found: String?
    var current: XMLDocument.Node? = place
    while let element = current, found == nil, document.kind(element) == .element {
      found = document.attributes(element).first { $0.name.qualified == "xmlns" }
        .map { document.value(of: $0) }
      current = document.parent(element)
    }
    defaultNamespace = found.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The tag's name, and the declaration that it needs.
  func tag(for name: XMLName) -> (name: String, declaration: String) {
    if isHTML || name.namespace == defaultNamespace { return (name.local, "") }
    if let namespace = name.namespace, let prefix = prefixes[namespace] {
      return ("\(prefix):\(name.local)", "")
    }
    return (name.local, " xmlns=\"\(InlineMarkup.escaping(name.namespace ?? ""))\"")
  }
}
