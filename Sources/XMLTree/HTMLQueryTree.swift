import CLibXML2

/// libxml2's tree of an HTML document, made from the arena: libxml2's own HTML parser knows only
/// HTML 4.
enum HTMLQueryTree {
  static func tree(of document: XMLDocument) -> UnsafeMutablePointer<xmlDoc>? {
    guard let tree = unsafe xmlNewDoc("1.0") else { return nil }
    var open: [(node: XMLDocument.Node, element: UnsafeMutablePointer<xmlNode>)] = unsafe []
    for index in 1..<max(1, document.count) {
      let node = XMLDocument.Node(index: Int32(index))
      while let last = unsafe open.last?.node, document.subtreeEnd(last) <= node.index {
        unsafe open.removeLast()
      }
      switch document.kind(node) {
      case .element:
        let element = unsafe add(node, of: document, below: open.last?.element, in: tree)
        if let element = unsafe element { unsafe open.append((node, element)) }
      case .text, .cdata:
        if let parent = unsafe open.last?.element { unsafe addText(node, of: document, to: parent) }
      default: break
      }
    }
    return unsafe tree
  }

  private static func add(
    _ node: XMLDocument.Node, of document: XMLDocument,
    below parent: UnsafeMutablePointer<xmlNode>?, in tree: UnsafeMutablePointer<xmlDoc>
  ) -> UnsafeMutablePointer<xmlNode>? {
    let name = document.name(node)
    guard let element = unsafe xmlNewDocNode(tree, nil, name.local, nil) else { return nil }
    if let parent = unsafe parent {
      _ = unsafe xmlAddChild(parent, element)
    } else {
      _ = unsafe xmlDocSetRootElement(tree, element)
    }
    unsafe element.pointee.ns = namespace(name.namespace, for: element, in: tree)
    for attribute in document.attributes(node) where !attribute.isNamespaceDeclaration {
      unsafe add(attribute, of: document, to: element, in: tree)
    }
    return unsafe element
  }

  private static func namespace(
    _ uri: String?, for element: UnsafeMutablePointer<xmlNode>,
    in tree: UnsafeMutablePointer<xmlDoc>
  ) -> UnsafeMutablePointer<xmlNs>? {
    guard let uri else { return nil }
    if let known = unsafe xmlSearchNsByHref(tree, element, uri) { return unsafe known }
    return unsafe xmlNewNs(element, uri, nil)
  }

  private static func add(
    _ attribute: XMLAttribute, of document: XMLDocument,
    to element: UnsafeMutablePointer<xmlNode>, in tree: UnsafeMutablePointer<xmlDoc>
  ) {
    let value = document.value(of: attribute)
    guard let uri = attribute.name.namespace else {
      let made = unsafe xmlNewProp(element, attribute.name.local, value)
      if attribute.name.local == "id" { _ = unsafe xmlAddID(nil, tree, value, made) }
      return
    }
    // An attribute in a namespace needs a prefix, unlike an element.
    let prefix = attribute.name.prefix ?? "its"
    let space =
      unsafe xmlSearchNs(tree, element, prefix) ?? xmlNewNs(element, uri, prefix)
    _ = unsafe xmlNewNsProp(element, space, attribute.name.local, value)
  }

  private static func addText(
    _ node: XMLDocument.Node, of document: XMLDocument, to parent: UnsafeMutablePointer<xmlNode>
  ) {
    var text: [UInt8] = []
    document.appendText(of: node, to: &text)
    unsafe text.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      let child = unsafe xmlNewDocTextLen(parent.pointee.doc, start, Int32($0.count))
      _ = unsafe xmlAddChild(parent, child)
    }
  }
}
