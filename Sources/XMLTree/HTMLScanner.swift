import CGumbo

/// Builds the arena of an HTML document from gumbo's tree (the parser of the HTML standard).
///
/// Elements without tags of their own (`html`, `head`, `tbody` where the author left them out)
/// are empty ranges around their content. Iterative, whatever the depth.
struct HTMLScanner {
  private(set) var bytes: [UInt8]
  private(set) var records: [NodeRecord] = []
  private(set) var attributes: [AttributeRecord] = []
  private(set) var names: [XMLName] = []
  /// What text nodes stand for, where that is not their bytes.
  private(set) var decodedText: [Int32: [UInt8]] = [:]
  /// The same for attribute values.
  private(set) var decodedValues: [Int32: String] = [:]
  /// The first node that the parser put elsewhere than where its bytes stand.
  private(set) var misplaced: Int32?
  /// Elements nested deeper than this are refused, as in XML.
  static let deepest = 256
  private(set) var isTooDeep = false

  private var numbers: [XMLName: Int32] = [:]
  private var cursor: Int

  @safe
  private struct Task {
    let node: UnsafeMutablePointer<GumboNode>
    /// The record to close; `nil` when the node is still to be entered.
    var opened: Int32?
    var parent: Int32
    var depth: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cursor = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func scan() {
    addRecord(.document, name: -1, range: 0..<bytes.count, content: 0..<bytes.count, parent: -1)
    let copy = bytes
    unsafe copy.withUnsafeBytes { unsafe scan($0) }
    records[0].subtreeEnd = Int32(records.count)
  }

  private mutating func scan(_ buffer: UnsafeRawBufferPointer) {
    let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let base = unsafe base else { return }
    var options = unsafe kGumboDefaultOptions
    unsafe options.max_errors = 0
    let start = cursor
    let output = unsafe gumbo_parse_with_options(
      &options, base + start, buffer.count - start)
    guard let output = unsafe output, let document = unsafe output.pointee.document else { return }
    unsafe walk(document, base: base)
    // gumbo frees its tree by recursion; a tree too deep for the stack is left to the system.
    if !isTooDeep { unsafe gumbo_destroy_output(&options, output) }
  }

  private mutating func walk(
    _ document: UnsafeMutablePointer<GumboNode>, base: UnsafePointer<CChar>
  ) {
    var tasks: [Task] = []
    unsafe push(document.pointee.v.document.children, parent: 0, depth: 1, to: &tasks)
    while let task = tasks.popLast() {
      if task.depth > Self.deepest {
        isTooDeep = true
        return
      }
      if let opened = task.opened {
        unsafe close(opened, task.node.pointee.v.element, base: base)
        continue
      }
      switch unsafe task.node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = unsafe task.node.pointee.v.element
        let opened = unsafe open(task, element, base: base)
        unsafe tasks.append(
          Task(node: task.node, opened: opened, parent: task.parent, depth: task.depth))
        unsafe push(element.children, parent: opened, depth: task.depth + 1, to: &tasks)
      case GUMBO_NODE_DOCUMENT: break
      default: unsafe addText(task, base: base)
      }
    }
  }

  private func push(
    _ children: GumboVector, parent: Int32, depth: Int, to tasks: inout [Task]
  ) {
    for index in unsafe (0..<Int(children.length)).reversed() {
      guard let child = unsafe children.data[index] else { continue }
      unsafe tasks.append(
        Task(
          node: child.assumingMemoryBound(to: GumboNode.self), opened: nil, parent: parent,
          depth: depth))
    }
  }

  // MARK: Elements

  private mutating func open(
    _ task: Task, _ element: GumboElement, base: UnsafePointer<CChar>
  ) -> Int32 {
    let tag = unsafe range(element.original_tag, base: base) ?? cursor..<cursor
    let index = unsafe addRecord(
      .element, name: number(of: name(of: element)), range: tag,
      content: tag.upperBound..<tag.upperBound, parent: task.parent)
    unsafe noteMisplaced(task.node, at: tag, index)
    cursor = max(cursor, tag.upperBound)
    records[Int(index)].firstAttribute = Int32(attributes.count)
    if !tag.isEmpty { unsafe addAttributes(element.attributes, base: base) }
    records[Int(index)].attributeCount =
      Int32(attributes.count) - records[Int(index)].firstAttribute
    return index
  }

  private mutating func close(
    _ index: Int32, _ element: GumboElement, base: UnsafePointer<CChar>
  ) {
    records[Int(index)].subtreeEnd = Int32(records.count)
    let contentEnd: Int
    if let tag = unsafe range(element.original_end_tag, base: base),
      tag.lowerBound >= cursor, tag.lowerBound >= Int(records[Int(index)].contentStart)
    {
      contentEnd = tag.lowerBound
      cursor = tag.upperBound
    } else {
      contentEnd = max(lastContent(of: index), Int(records[Int(index)].contentStart))
    }
    records[Int(index)].contentEnd = Int32(contentEnd)
    records[Int(index)].end = Int32(max(contentEnd, contentEnd == cursor ? contentEnd : cursor))
  }

  /// The end of what stands in an element that has no end tag.
  private func lastContent(of index: Int32) -> Int { max(cursor, Int(records[Int(index)].end)) }

  private func name(of element: GumboElement) -> XMLName {
    let namespace =
      switch unsafe element.tag_namespace {
      case GUMBO_NAMESPACE_SVG: XMLNamespace.svg
      case GUMBO_NAMESPACE_MATHML: XMLNamespace.mathML
      default: XMLNamespace.xhtml
      }
    return XMLName(unsafe localName(of: element), namespace: namespace)
  }

  private func localName(of element: GumboElement) -> String {
    var piece = unsafe element.original_tag
    unsafe gumbo_tag_from_original_text(&piece)
    if unsafe element.tag_namespace == GUMBO_NAMESPACE_SVG,
      let name = unsafe gumbo_normalize_svg_tagname(&piece)
    {
      return unsafe String(cString: name)
    }
    if unsafe element.tag != GUMBO_TAG_UNKNOWN {
      return unsafe String(cString: gumbo_normalized_tagname(element.tag))
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: piece.data, count: Int(piece.length))
    return unsafe String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private mutating func number(of name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  // MARK: Attributes

  private mutating func addAttributes(_ vector: GumboVector, base: UnsafePointer<CChar>) {
    for index in unsafe 0..<Int(vector.length) {
      guard let pointer = unsafe vector.data[index] else { continue }
      let attribute = unsafe pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let written = unsafe range(attribute.original_name, base: base) else { continue }
      let value = unsafe valueRange(attribute, after: written, base: base)
      let name = unsafe XMLName(
        String(cString: attribute.name), namespace: namespace(of: attribute.attr_namespace),
        prefix: prefix(of: attribute.attr_namespace))
      let decoded = unsafe String(cString: attribute.value)
      if !decoded.utf8.elementsEqual(bytes[value]) {
        decodedValues[Int32(attributes.count)] = decoded
      }
      attributes.append(
        AttributeRecord(
          name: number(of: name), start: Int32(written.lowerBound),
          valueStart: Int32(value.lowerBound), valueEnd: Int32(value.upperBound)))
    }
  }

  /// The value without its quotes; empty behind the name of an attribute without value.
  private func valueRange(
    _ attribute: GumboAttribute, after name: Range<Int>, base: UnsafePointer<CChar>
  ) -> Range<Int> {
    guard let value = unsafe range(attribute.original_value, base: base),
      value.lowerBound > name.lowerBound
    else { return name.upperBound..<name.upperBound }
    let first = bytes[value.lowerBound]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), value.count >= 2 else {
      return value
    }
    return value.lowerBound + 1..<value.upperBound - 1
  }

  private func namespace(of space: GumboAttributeNamespaceEnum) -> String? {
    switch space {
    case GUMBO_ATTR_NAMESPACE_XLINK: XMLNamespace.xlink
    case GUMBO_ATTR_NAMESPACE_XML: XMLNamespace.xml
    case GUMBO_ATTR_NAMESPACE_XMLNS: XMLNamespace.xmlns
    default: nil
    }
  }

  private func prefix(of space: GumboAttributeNamespaceEnum) -> String? {
    switch space {
    case GUMBO_ATTR_NAMESPACE_XLINK: "xlink"
    case GUMBO_ATTR_NAMESPACE_XML: "xml"
    default: nil
    }
  }

  // MARK: Text

  private mutating func addText(_ task: Task, base: UnsafePointer<CChar>) {
    let type = unsafe task.node.pointee.type
    let text = unsafe task.node.pointee.v.text
    guard let range = unsafe range(text.original_text, base: base) else { return }
    // White space behind </body> belongs to the body only in the browser's tree.
    if type == GUMBO_NODE_WHITESPACE, range.lowerBound < cursor { return }
    let kind: XMLDocument.Kind =
      switch type {
      case GUMBO_NODE_COMMENT: .comment
      default: isRaw(task.parent) ? .cdata : .text
      }
    let index = addRecord(
      kind, name: -1, range: range, content: range, parent: task.parent)
    if kind == .text {
      let decoded = unsafe Array(String(cString: text.text).utf8)
      if decoded != Array(bytes[range]) { decodedText[index] = decoded }
    }
    unsafe noteMisplaced(task.node, at: range, index)
    cursor = max(cursor, range.upperBound)
  }

  /// Whether the element's text holds no references.
  private func isRaw(_ parent: Int32) -> Bool {
    let name = records[Int(parent)].name
    guard name >= 0 else { return false }
    let rawText: Set<String> = ["script", "style", "xmp", "iframe", "noembed", "noframes"]
    return rawText.contains(names[Int(name)].local)
  }

  // MARK: Records

  @discardableResult
  private mutating func addRecord(
    _ kind: XMLDocument.Kind, name: Int32, range: Range<Int>, content: Range<Int>, parent: Int32
  ) -> Int32 {
    let index = Int32(records.count)
    records.append(
      NodeRecord(
        kind: kind, name: name, start: Int32(range.lowerBound), end: Int32(range.upperBound),
        contentStart: Int32(content.lowerBound), contentEnd: Int32(content.upperBound),
        parent: parent, subtreeEnd: index + 1, firstAttribute: 0, attributeCount: 0))
    return index
  }

  private mutating func noteMisplaced(
    _ node: UnsafeMutablePointer<GumboNode>, at range: Range<Int>, _ index: Int32
  ) {
    let moved =
      GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT.rawValue
      | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED.rawValue
      | GUMBO_INSERTION_ADOPTION_AGENCY_MOVED.rawValue
      | GUMBO_INSERTION_FOSTER_PARENTED.rawValue
    guard misplaced == nil else { return }
    if unsafe node.pointee.parse_flags.rawValue & moved != 0 || range.lowerBound < cursor {
      misplaced = index
    }
  }

  /// The place of a piece of gumbo's in the bytes; `nil` for what the parser has made itself.
  private func range(
    _ piece: GumboStringPiece, base: UnsafePointer<CChar>
  ) -> Range<Int>? {
    guard unsafe piece.length > 0, let data = unsafe piece.data else { return nil }
    let start = unsafe data - base
    guard start >= 0, unsafe start + Int(piece.length) <= bytes.count else { return nil }
    return unsafe start..<start + Int(piece.length)
  }
}
