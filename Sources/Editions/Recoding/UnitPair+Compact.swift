import Extraction
import Messages
import XMLTree

/// Verbatim to compact.
extension UnitPair {
  /// What a verbatim translation says, in the texts of the compact form.
  ///
  /// - Throws: when its tags are not the source's, or when the compact form could not assemble the
  ///   result.
  func divide(_ translation: String, isPattern: Bool) throws(RecodingFault) -> RecodedText {
    let tree = try MarkupTree(translation, of: unit, in: verbatim, isPattern: isPattern)
    var divider = TextDivider(self, length: translation.utf8.count)
    try divider.divide(tree.parts, isPattern: isPattern)
    return divider.result
  }
}

/// One translation on its way into the texts of the compact form.
private struct TextDivider {
  private let pair: UnitPair
  private let length: Int
  private var codes: [XMLDocument.Node: [XMLDocument.Node: InlineCode]] = [:]
  private(set) var result = RecodedText()

  init(_ pair: UnitPair, length: Int) {
    self.pair = pair
    self.length = length
    for unit in pair.compactUnits {
      codes[unit.node] = Dictionary(
        pair.compact.codes(of: unit).map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  mutating func divide(
    _ parts: [MarkupTree.Part], isPattern: Bool
  ) throws(RecodingFault) {
    try enter(pair.unit.node, parts, source: pair.source.parts)
    for unit in pair.compactUnits {
      guard let text = result.units[unit.node] else {
        let name = pair.compact.document.name(unit.node).local
        throw fault(.placeholderMissing(name))
      }
      result.units[unit.node] = try finished(text, of: unit, isPattern: isPattern)
    }
  }

  private func fault(_ reason: AssemblyProblem.Reason) -> RecodingFault {
    RecodingFault(reason: .assembly(reason), offset: length)
  }

  // MARK: Parts

  /// Writes the content of an element that may be a compact unit.
  private mutating func enter(
    _ node: XMLDocument.Node, _ parts: [MarkupTree.Part], source: [MarkupTree.Part]
  ) throws(RecodingFault) {
    guard pair.compactUnit(at: node) != nil else {
      noteLostText(parts, source, in: node)
      return try write(parts, into: nil)
    }
    guard result.units[node] == nil else {
      throw fault(.placeholderRepeated(pair.compact.document.name(node).local))
    }
    result.units[node] = ""
    try write(parts, into: node)
  }

  /// Text of an element that is not translated in the compact form stays the source's.
  private mutating func noteLostText(
    _ parts: [MarkupTree.Part], _ source: [MarkupTree.Part], in node: XMLDocument.Node
  ) {
    guard parts.ownText != source.ownText else { return }
    result.losses.append(
      "the text in <\(pair.compact.document.name(node).local)> (“\(parts.ownText)”)")
  }

  private mutating func write(
    _ parts: [MarkupTree.Part], into owner: XMLDocument.Node?
  ) throws(RecodingFault) {
    for part in parts {
      switch part {
      case .text(let text): append(text, to: owner)
      case .instruction: break
      case .element(let element): try write(element, into: owner)
      }
    }
  }

  private mutating func append(_ text: String, to owner: XMLDocument.Node?) {
    guard let owner else { return }
    result.units[owner, default: ""] += text
  }

  private mutating func write(
    _ element: MarkupTree.Element, into owner: XMLDocument.Node?
  ) throws(RecodingFault) {
    guard let node = element.node else { return try writeAdded(element, into: owner) }
    let code = owner.flatMap { codes[$0]?[node] }
    let added = takeAttributes(of: element, node, code)
    switch code?.kind {
    case .element:
      append("<\(code?.tag ?? "")\(added)>", to: owner)
      try write(element.children, into: owner)
      append("</\(code?.tag ?? "")>", to: owner)
    case .empty: append("<\(code?.tag ?? "")\(added)/>", to: owner)
    case .placeholder, .instruction, nil:
      if let code { append("<\(code.tag)/>", to: owner) }
      guard element.kind != .placeholder else { return }
      try enter(node, element.children, source: pair.sourceElements[node]?.children ?? [])
    }
  }

  private mutating func writeAdded(
    _ element: MarkupTree.Element, into owner: XMLDocument.Node?
  ) throws(RecodingFault) {
    if owner == nil { result.losses.append(element.startTag) }
    let tags = element.tags(named: String(element.tag.name.dropFirst(pair.prefix.count)))
    append(tags.start, to: owner)
    try write(element.children, into: owner)
    append(tags.end, to: owner)
  }

  // MARK: Attributes

  /// Notes the texts of translatable attributes and what else the translator changed.
  ///
  /// - Returns: the attributes that the compact form lets a tag have.
  private mutating func takeAttributes(
    of element: MarkupTree.Element, _ node: XMLDocument.Node, _ code: InlineCode?
  ) -> String {
    let translatable = pair.attributes(of: node)
    for attribute in element.tag.attributes {
      if let place = translatable[attribute.name] {
        result.attributes[place] = AttributeText.message(ofRaw: attribute.rawValue)
      }
    }
    guard element.isRewritten else { return "" }
    let source = pair.sourceElements[node]?.tag.attributes ?? []
    var added = ""
    for attribute in element.tag.attributes
    where !source.contains(attribute) && translatable[attribute.name] == nil {
      if attribute.name == "xrefstyle", code?.kind == .empty, element.tag.name.hasSuffix("xref"),
        !source.contains(where: { $0.name == "xrefstyle" })
      {
        added += " xrefstyle=\"\(attribute.rawValue.replacing("\"", with: "&quot;"))\""
      } else {
        result.losses.append("\(attribute.name)=\"\(attribute.rawValue)\" of <\(element.tag.name)>")
      }
    }
    for attribute in source
    where !element.tag.attributes.contains(where: { $0.name == attribute.name }) {
      result.losses.append("<\(element.tag.name)> without \(attribute.name)")
    }
    return added
  }

  // MARK: The whole

  /// With the processing instructions, which only the compact form shows, and proven to fit.
  private func finished(
    _ text: String, of unit: Unit, isPattern: Bool
  ) throws(RecodingFault) -> String {
    var text = text
    if unit.node != pair.unit.node, !unit.preservesSpace { text = AttributeText.trimmed(text) }
    let source = pair.compact.message(of: unit).text
    var start = ""
    for code in pair.compact.codes(of: unit) where code.kind == .instruction {
      if source.hasPrefix(start + code.tag) { start += code.tag } else { text += code.tag }
    }
    text = start + text
    _ = try MarkupTree(text, of: unit, in: pair.compact, isPattern: isPattern)
    return text
  }
}

extension [MarkupTree.Part] {
  /// The text outside the source's elements, white space folded.
  fileprivate var ownText: String { AttributeText.trimmed(map(\.ownText).joined()) }
}

extension MarkupTree.Part {
  fileprivate var ownText: String {
    switch self {
    case .text(let text): text
    case .element(let element) where element.node == nil: element.children.map(\.ownText).joined()
    case .element, .instruction: ""
    }
  }
}
