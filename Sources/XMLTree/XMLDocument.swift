package import Diagnostics

/// A parsed XML document: a tree of byte ranges over the very bytes that were read.
///
/// Nothing is normalized or resolved in the tree; whoever writes the document back copies ranges
/// and replaces what has changed. Nodes stand in document order, so that a node's subtree is one
/// run of the list.
@usableFromInline package struct XMLDocument: Sendable {
  @usableFromInline let storage: Storage

  /// The arena, shared by all copies of the document and never changed.
  @usableFromInline final class Storage: Sendable {
    @usableFromInline let file: String
    @usableFromInline let bytes: [UInt8]
    @usableFromInline let convertedFrom: String?
    @usableFromInline let records: [NodeRecord]
    @usableFromInline let attributes: [AttributeRecord]
    @usableFromInline let names: [XMLName]
    @usableFromInline let knownEntities: Set<String>
    let html: HTMLFacts?

    init(_ scanner: borrowing TreeScanner, file: String, convertedFrom: String?) {
      self.file = file
      bytes = scanner.bytes
      self.convertedFrom = convertedFrom
      records = scanner.records
      attributes = scanner.attributes
      names = scanner.names
      knownEntities = scanner.knownEntities
      html = nil
    }

    init(_ scanner: borrowing HTMLScanner, file: String, convertedFrom: String?) {
      self.file = file
      bytes = scanner.bytes
      self.convertedFrom = convertedFrom
      records = scanner.records
      attributes = scanner.attributes
      names = scanner.names
      knownEntities = []
      html = HTMLFacts(
        decodedText: scanner.decodedText, decodedValues: scanner.decodedValues,
        misplaced: scanner.misplaced.map { Node(index: $0) })
    }
  }

  /// What is known of an HTML document beside its bytes.
  struct HTMLFacts: Sendable {
    /// What text nodes stand for, where that is not their bytes.
    var decodedText: [Int32: [UInt8]]
    /// The same for attributes, by their place in the arena.
    var decodedValues: [Int32: String]
    /// The first node that the parser moved away from where its bytes stand.
    var misplaced: Node?
  }

  /// Whether the document is HTML, read as browsers read it.
  package var isHTML: Bool { storage.html != nil }

  /// The first node that HTML's parsing rules put elsewhere than where its bytes stand, such as
  /// text directly in a table; such a document cannot be written back by splicing.
  package var misplacedNode: Node? { storage.html?.misplaced }

  /// Where the document came from, as findings should name it.
  package var file: String { storage.file }
  /// The document in UTF-8: as read, or converted when ``convertedFrom`` says so.
  @inlinable package var bytes: [UInt8] { storage.bytes }
  /// The name of the encoding that the file was in, when that was not UTF-8.
  package var convertedFrom: String? { storage.convertedFrom }
  /// Each name used in the document once; ``nameIndex(_:)`` points here.
  @inlinable package var names: [XMLName] { storage.names }
  /// Names of the general entities that the internal subset declares or the text refers to.
  package var knownEntities: Set<String> { storage.knownEntities }

  /// A node, by its place in document order.
  @usableFromInline package struct Node: Hashable, Sendable, Comparable {
    @usableFromInline package let index: Int32

    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func < (left: Node, right: Node) -> Bool { left.index < right.index }
  }

  @usableFromInline package enum Kind: UInt8, Sendable {
    case document, element
    /// Bytes between markup, character references and XML's own five entities included.
    case text
    /// `&name;` of any other entity, never resolved.
    case entityReference
    case cdata, comment, processingInstruction, doctype, xmlDeclaration
  }

  /// The node above all others; its children are the root element and what stands beside it.
  package var documentNode: Node { Node(index: 0) }

  /// The outermost element.
  package var root: Node? {
    children(documentNode).first { kind($0) == .element }
  }

  /// Number of nodes; a node's index is below it.
  @inlinable package var count: Int { storage.records.count }

  @inlinable package func kind(_ node: Node) -> Kind { self[node].kind }

  /// The name of an element, the target of a processing instruction or the name of an entity.
  @inlinable package func name(_ node: Node) -> XMLName { names[Int(self[node].name)] }

  /// The place of ``name(_:)`` in ``names``: one number for one prefix, local name and namespace.
  @inlinable package func nameIndex(_ node: Node) -> Int { Int(self[node].name) }

  /// `nil` for the document node only.
  @inlinable package func parent(_ node: Node) -> Node? {
    let parent = self[node].parent
    return parent < 0 ? nil : Node(index: parent)
  }

  @inlinable package func firstChild(_ node: Node) -> Node? {
    let next = node.index + 1
    return next < self[node].subtreeEnd ? Node(index: next) : nil
  }

  @inlinable package func nextSibling(_ node: Node) -> Node? {
    let record = self[node]
    guard record.parent >= 0, record.subtreeEnd < storage.records[Int(record.parent)].subtreeEnd
    else {
      return nil
    }
    return Node(index: record.subtreeEnd)
  }

  /// The node's children in document order.
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let document: XMLDocument
    fileprivate var upcoming: Node?

    package mutating func next() -> Node? {
      guard let node = upcoming else { return nil }
      upcoming = document.nextSibling(node)
      return node
    }
  }

  package func children(_ node: Node) -> Children {
    Children(document: self, upcoming: firstChild(node))
  }

  /// The index after the last descendant: nodes `node.index + 1 ..< subtreeEnd` lie below it.
  @inlinable package func subtreeEnd(_ node: Node) -> Int32 { self[node].subtreeEnd }

  /// The whole node, tags included.
  @inlinable package func range(_ node: Node) -> Range<Int> {
    Int(self[node].start)..<Int(self[node].end)
  }

  /// What stands between an element's tags, between the delimiters of a comment, CDATA section or
  /// processing instruction (after its target); the whole range of text.
  @inlinable package func contentRange(_ node: Node) -> Range<Int> {
    Int(self[node].contentStart)..<Int(self[node].contentEnd)
  }

  /// An element's start tag or empty-element tag.
  @inlinable package func startTagRange(_ node: Node) -> Range<Int> {
    Int(self[node].start)..<Int(self[node].contentStart)
  }

  /// An element's end tag; empty for an empty-element tag.
  @inlinable package func endTagRange(_ node: Node) -> Range<Int> {
    Int(self[node].contentEnd)..<Int(self[node].end)
  }

  /// Whether the element is written `<name/>`.
  @inlinable package func isEmptyElementTag(_ node: Node) -> Bool {
    let record = self[node]
    return record.kind == .element && record.contentStart == record.end
  }

  /// Line and column of the node's first byte.
  package func location(of node: Node) -> SourceLocation {
    SourceLocation(file: file, offset: range(node).lowerBound, in: bytes)
  }

  @inlinable subscript(node: Node) -> NodeRecord { storage.records[Int(node.index)] }
}

/// One node of the arena. Offsets are below 2³¹ because larger files are refused.
@usableFromInline struct NodeRecord: Sendable {
  @usableFromInline var kind: XMLDocument.Kind
  @usableFromInline var name: Int32
  @usableFromInline var start: Int32
  @usableFromInline var end: Int32
  @usableFromInline var contentStart: Int32
  @usableFromInline var contentEnd: Int32
  @usableFromInline var parent: Int32
  @usableFromInline var subtreeEnd: Int32
  @usableFromInline var firstAttribute: Int32
  @usableFromInline var attributeCount: Int32
}

/// One attribute or namespace declaration of a start tag.
@usableFromInline struct AttributeRecord: Sendable {
  @usableFromInline var name: Int32
  @usableFromInline var start: Int32
  @usableFromInline var valueStart: Int32
  @usableFromInline var valueEnd: Int32
}
