import CLibXML2
package import Diagnostics

/// A document as libxml2's own tree, for expressions that only its XPath can evaluate.
///
/// The tree is built once for each document and stays inside; what is selected comes back as
/// nodes of the ``XMLDocument``, which has the same elements in the same order. References to
/// entities have nothing below them in either tree. One task uses it; it is not sendable.
@safe
package final class QueryDocument {
  package let document: XMLDocument
  private let tree: UnsafeMutablePointer<xmlDoc>
  private let context: UnsafeMutablePointer<xmlXPathContext>
  /// libxml2's element for each element of the document, by node index.
  private var elements: [UnsafeMutablePointer<xmlNode>?]
  private var compiled: [String: OpaquePointer] = unsafe [:]

  /// Steps that one expression may take; a guide's rules need a few thousand.
  private static let mostSteps: UInt = 200_000_000

  /// - Throws: what ``XMLDocument/parse(_:file:)`` throws, for a document that libxml2 builds no
  ///   tree of.
  package init(_ document: XMLDocument) throws(OperationError) {
    LibXML2.prepare()
    guard let tree = unsafe Self.tree(of: document) else { throw Self.failure(document) }
    guard let context = unsafe xmlXPathNewContext(tree) else {
      unsafe xmlFreeDoc(tree)
      throw Self.failure(document)
    }
    self.document = document
    unsafe self.tree = tree
    unsafe self.context = context
    unsafe elements = []
    unsafe context.pointee.error = { _, _ in }
    guard mapElements() else { throw Self.failure(document) }
  }

  deinit {
    while let entry = unsafe compiled.popFirst() { unsafe xmlXPathFreeCompExpr(entry.value) }
    unsafe xmlXPathFreeContext(context)
    unsafe xmlFreeDoc(tree)
  }

  private static func failure(_ document: XMLDocument) -> OperationError {
    OperationError(
      Finding(
        RulesFault.notApplicable, .error, at: SourceLocation(file: document.file),
        "the rules cannot be applied to this document",
        explanation: "Its elements could not be found again after parsing; simplify its DOCTYPE."))
  }

  private static func tree(of document: XMLDocument) -> UnsafeMutablePointer<xmlDoc>? {
    document.isHTML ? unsafe HTMLQueryTree.tree(of: document) : unsafe parsedTree(of: document)
  }

  private static func parsedTree(of document: XMLDocument) -> UnsafeMutablePointer<xmlDoc>? {
    guard let parser = unsafe xmlNewParserCtxt() else { return nil }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe parser.pointee.sax.pointee.serror = { _, _ in }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
    return unsafe document.bytes.withUnsafeBytes {
      unsafe xmlCtxtReadMemory(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil,
        "UTF-8", Int32(options))
    }
  }

  // MARK: Mapping

  /// Pairs the elements of both trees in document order; false when they differ.
  private func mapElements() -> Bool {
    unsafe elements = [UnsafeMutablePointer<xmlNode>?](repeating: nil, count: document.count)
    var current = unsafe xmlDocGetRootElement(tree)
    for index in 0..<document.count {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      guard let element = unsafe current, unsafe element.pointee.name != nil else { return false }
      unsafe elements[index] = element
      unsafe element.pointee._private = UnsafeMutableRawPointer(bitPattern: index + 1)
      unsafe current = Self.elementAfter(element)
    }
    return unsafe current == nil
  }

  /// The next element in document order; references to entities are not entered.
  private static func elementAfter(
    _ element: UnsafeMutablePointer<xmlNode>
  ) -> UnsafeMutablePointer<xmlNode>? {
    if let child = unsafe firstElement(from: element.pointee.children) { return unsafe child }
    var current: UnsafeMutablePointer<xmlNode>? = unsafe element
    while let node = unsafe current, unsafe node.pointee.type == XML_ELEMENT_NODE {
      if let next = unsafe firstElement(from: node.pointee.next) { return unsafe next }
      unsafe current = node.pointee.parent
    }
    return nil
  }

  private static func firstElement(
    from node: UnsafeMutablePointer<xmlNode>?
  ) -> UnsafeMutablePointer<xmlNode>? {
    var current = unsafe node
    while let node = unsafe current, unsafe node.pointee.type != XML_ELEMENT_NODE {
      unsafe current = node.pointee.next
    }
    return unsafe current
  }

  // MARK: Evaluation

  /// The elements and attributes that an expression selects, in document order; nodes of other
  /// kinds are left out.
  ///
  /// - Parameter origin: the context node; `nil` for the document.
  package func select(
    _ query: Query, from origin: QueryNode? = nil
  ) throws(QueryError) -> [QueryNode] {
    unsafe try evaluate(query, from: origin) { result in
      unsafe Self.nodes(of: result).compactMap { unsafe self.queryNode($0) }
    }
  }

  /// The text of each node that an expression selects, or its value alone when that is a string
  /// or a number.
  package func values(
    _ query: Query, from origin: QueryNode? = nil
  ) throws(QueryError) -> [String] {
    unsafe try evaluate(query, from: origin) { result in
      guard unsafe result.pointee.type == XPATH_NODESET else {
        return [unsafe Self.take(xmlXPathCastToString(result))]
      }
      return unsafe Self.nodes(of: result).map { unsafe Self.take(xmlXPathCastNodeToString($0)) }
    }
  }

  private func evaluate<Result>(
    _ query: Query, from origin: QueryNode?,
    _ body: (UnsafeMutablePointer<xmlXPathObject>) -> Result
  ) throws(QueryError) -> Result {
    unsafe xmlXPathRegisteredNsCleanup(context)
    unsafe xmlXPathRegisteredVariablesCleanup(context)
    for (prefix, namespace) in query.namespaces {
      _ = unsafe xmlXPathRegisterNs(context, prefix, namespace)
    }
    for (name, value) in query.variables {
      _ = unsafe xmlXPathRegisterVariable(context, name, xmlXPathNewCString(value))
    }
    unsafe context.pointee.node = pointer(to: origin)
    unsafe context.pointee.opLimit = Self.mostSteps
    unsafe context.pointee.opCount = 0
    guard let expression = unsafe try compile(query.expression),
      let result = unsafe xmlXPathCompiledEval(expression, context)
    else { throw error }
    defer { unsafe xmlXPathFreeObject(result) }
    return unsafe body(result)
  }

  private func compile(_ expression: String) throws(QueryError) -> OpaquePointer? {
    if let known = unsafe compiled[expression] { return unsafe known }
    guard let new = unsafe xmlXPathCtxtCompile(context, expression) else { throw error }
    unsafe compiled[expression] = unsafe new
    return unsafe new
  }

  /// What libxml2 noted when it gave nothing.
  private var error: QueryError {
    defer { unsafe xmlResetError(&context.pointee.lastError) }
    let message = unsafe context.pointee.lastError.message.map { unsafe String(cString: $0) }
    let text = message?.split(separator: "\n").first.map(String.init) ?? "not an XPath expression"
    return QueryError(reason: text)
  }

  private func pointer(to node: QueryNode?) -> UnsafeMutablePointer<xmlNode>? {
    guard let node else {
      return unsafe UnsafeMutableRawPointer(tree).assumingMemoryBound(to: xmlNode.self)
    }
    guard let element = unsafe elements[Int(node.element.index)] else { return nil }
    guard let attribute = node.attribute else { return unsafe element }
    let name = document.attribute(of: node.element, at: attribute).name
    let found = unsafe xmlHasNsProp(element, name.local, name.namespace)
    return unsafe UnsafeMutableRawPointer(found)?.assumingMemoryBound(to: xmlNode.self)
  }

  private static func nodes(
    of result: UnsafeMutablePointer<xmlXPathObject>
  ) -> [UnsafeMutablePointer<xmlNode>] {
    guard unsafe result.pointee.type == XPATH_NODESET, let set = unsafe result.pointee.nodesetval
    else { return unsafe [] }
    unsafe xmlXPathNodeSetSort(set)
    return unsafe (0..<Int(set.pointee.nodeNr)).compactMap { unsafe set.pointee.nodeTab[$0] }
  }

  private func queryNode(_ node: UnsafeMutablePointer<xmlNode>) -> QueryNode? {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE: unsafe element(node).map { QueryNode($0) }
    case XML_ATTRIBUTE_NODE:
      unsafe attributeNode(UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlAttr.self))
    default: nil
    }
  }

  private func element(_ node: UnsafeMutablePointer<xmlNode>) -> XMLDocument.Node? {
    let mark = unsafe UInt(bitPattern: node.pointee._private)
    return mark == 0 ? nil : XMLDocument.Node(index: Int32(mark - 1))
  }

  /// `nil` for an attribute that only the DTD gives.
  private func attributeNode(_ attribute: UnsafeMutablePointer<xmlAttr>) -> QueryNode? {
    guard let parent = unsafe attribute.pointee.parent, let element = unsafe element(parent)
    else { return nil }
    let local = unsafe attribute.pointee.name.map { unsafe String(cString: $0) }
    let namespace = unsafe attribute.pointee.ns?.pointee.href.map { unsafe String(cString: $0) }
    let place = document.attributes(element).enumerated().first {
      $0.element.name.local == local && $0.element.name.namespace == namespace
    }
    return place.map { QueryNode(element, attribute: $0.offset) }
  }

  /// A string that libxml2 made for us.
  private static func take(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    defer { unsafe dragoman_xml_free(text) }
    return unsafe String(cString: text)
  }
}
