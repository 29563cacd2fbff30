package import Diagnostics
package import XMLTree

/// Collects the global rules that apply to a document (ITS 2.0 §5.3 and §6): embedded ones, those
/// of files that it links, and those that such files link in turn; later rules win.
package struct GlobalRuleReader {
  /// Gives the bytes of a file that a document links.
  ///
  /// Its first parameter is the reference as written, the second the file that has it; it throws
  /// for a file that is missing or lies where it must not be read.
  package typealias Loader = (String, String) throws(OperationError) -> LinkedFile

  /// A file that was found.
  package struct LinkedFile {
    /// Its path, for findings and for references in it.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let load: Loader
  package private(set) var rules: [GlobalRule] = []
  /// Files that are being read, to see a file that links itself.
  private var openFiles: [String] = []
  private static let deepestChain = 16

  package init(load: @escaping Loader) {
    self.load = load
  }

  /// Reads the rules that a document holds or links.
  package mutating func read(_ document: XMLDocument) throws(OperationError) {
    openFiles.append(document.file)
    defer { openFiles.removeLast() }
    for index in 0..<document.count {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      if document.name(node).matches("rules", in: XMLNamespace.its) {
        try readRules(node, of: document)
      } else if document.isHTML {
        try readHTML(node, of: document)
      }
    }
  }

  // MARK: HTML

  private mutating func readHTML(
    _ node: XMLDocument.Node, of document: XMLDocument
  ) throws(OperationError) {
    switch document.name(node).local {
    case "link" where document.attribute(node, "rel")?.lowercased() == "its-rules":
      if let reference = document.attribute(node, "href") { try readLinked(reference, document) }
    case "script":
      guard let embedded = try EmbeddedMarkup.document(in: node, of: document) else { return }
      guard let root = embedded.root, embedded.name(root).local == "rules" else { return }
      try readRules(root, of: embedded)
    default: break
    }
  }

  // MARK: Rules

  private mutating func readLinked(
    _ reference: String, _ document: XMLDocument
  ) throws(OperationError) {
    let file = try load(reference, document.file)
    guard !openFiles.contains(file.path), openFiles.count < Self.deepestChain else {
      throw OperationError(
        Finding(
          RulesFault.rule, .error, at: SourceLocation(file: document.file),
          "the rules in \(reference) link themselves",
          explanation: "Take the xlink:href away from one of the its:rules elements."))
    }
    try read(XMLDocument.parse(file.bytes, file: file.path))
  }

  private mutating func readRules(
    _ element: XMLDocument.Node, of document: XMLDocument
  ) throws(OperationError) {
    let language = document.attribute(element, "queryLanguage") ?? "xpath"
    guard language == "xpath" else {
      throw OperationError(
        Finding(
          RulesFault.queryLanguage, .error, at: document.location(of: element),
          "rules with selectors in “\(language)” cannot be read",
          explanation: "Write the selectors in XPath and leave queryLanguage out."))
    }
    if let reference = document.attribute(element, "href", in: XMLNamespace.xlink) {
      try readLinked(reference, document)
    }
    let namespaces = document.namespaces(at: element)
    var variables: [String: String] = [:]
    for child in document.children(element) where document.kind(child) == .element {
      if document.name(child).matches("param", in: XMLNamespace.its) {
        if let name = document.attribute(child, "name") {
          variables[name] = document.text(child)
        }
      } else {
        addRule(child, of: document, outer: namespaces, variables)
      }
    }
  }

  private mutating func addRule(
    _ node: XMLDocument.Node, of document: XMLDocument, outer: [String: String],
    _ variables: [String: String]
  ) {
    var attributes: [String: String] = [:]
    var hasDeclarations = false
    for attribute in document.attributes(node) {
      if attribute.isNamespaceDeclaration {
        hasDeclarations = true
      } else if attribute.name.namespace == nil {
        attributes[attribute.name.local] = document.value(of: attribute)
      }
    }
    let note = document.children(node).first {
      document.kind($0) == .element && document.name($0).matches("locNote", in: XMLNamespace.its)
    }
    rules.append(
      GlobalRule(
        name: document.name(node), attributes: attributes,
        note: note.map { WhiteSpace.folding(document.text($0)) },
        namespaces: hasDeclarations ? document.namespaces(at: node) : outer,
        variables: variables, location: document.location(of: node),
        origin: document.name(node).matches("credits", in: DocumentRules.extensions)
          ? GlobalRule.Origin(document: document, node: node) : nil))
  }
}

extension XMLDocument {
  /// The prefixes in scope at an element.
  func namespaces(at node: Node) -> [String: String] {
    var namespaces: [String: String] = [:]
    var current: Node? = node
    while let element = current, kind(element) == .element {
      for attribute in attributes(element) where attribute.isNamespaceDeclaration {
        guard attribute.name.prefix != nil, namespaces[attribute.name.local] == nil else {
          continue
        }
        namespaces[attribute.name.local] = value(of: attribute)
      }
      current = parent(element)
    }
    return namespaces
  }
}
