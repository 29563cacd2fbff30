import Extraction
import Messages
import XMLTree

/// Compact to verbatim.
extension UnitPair {
  /// A verbatim translation made of the translations of the compact units.
  struct Joined {
    var text: String
    /// Whether a part of it has no translation and stands in the source's language.
    var isPartial: Bool
  }

  /// - Parameters:
  ///   - translation: of a compact unit; `nil` where there is none.
  ///   - attribute: of the compact attribute unit at a place; `nil` where there is none.
  /// - Throws: when the tags of a translation are not those of its unit.
  func join(
    translation: (Unit) -> (text: String, isPattern: Bool)?, attribute: (Int) -> String?
  ) throws(RecodingFault) -> Joined {
    var joiner = TextJoiner(self)
    for unit in compactUnits {
      guard let found = translation(unit) else { continue }
      do throws(RecodingFault) {
        joiner.trees[unit.node] = try MarkupTree(
          found.text, of: unit, in: compact, isPattern: found.isPattern)
      } catch {
        throw RecodingFault(reason: error.reason, offset: error.offset, unit: unit.node)
      }
    }
    for place in attributeUnits { joiner.attributes[place] = attribute(place) }
    return joiner.join()
  }
}

/// The translations of the compact units on their way into one text.
private struct TextJoiner {
  private let pair: UnitPair
  var trees: [XMLDocument.Node: MarkupTree] = [:]
  var attributes: [Int: String] = [:]
  private var text = ""
  private var isPartial = false

  init(_ pair: UnitPair) { self.pair = pair }

  consuming func join() -> UnitPair.Joined {
    content(of: pair.unit.node, source: pair.source.parts)
    return UnitPair.Joined(text: text, isPartial: isPartial)
  }

  /// The content of an element: its translation when it is a compact unit, else the source's with
  /// the translations inside.
  private mutating func content(of node: XMLDocument.Node, source: [MarkupTree.Part]) {
    if let tree = trees[node] {
      write(tree.parts)
    } else if pair.compactUnit(at: node) != nil {
      isPartial = true
      text += source.written
    } else {
      for part in source {
        switch part {
        case .text(let text), .instruction(let text): self.text += text
        case .element(let element):
          if let node = element.node { whole(element, node) }
        }
      }
    }
  }

  /// An element as the source has it, its text translated.
  private mutating func whole(_ element: MarkupTree.Element, _ node: XMLDocument.Node) {
    text += startTag(of: element, node, adding: [])
    content(of: node, source: element.children)
    text += element.endTag
  }

  private mutating func write(_ parts: [MarkupTree.Part]) {
    for part in parts {
      switch part {
      case .text(let text): self.text += text
      case .instruction: break
      case .element(let element): write(element)
      }
    }
  }

  private mutating func write(_ element: MarkupTree.Element) {
    guard let node = element.node else { return writeAdded(element) }
    guard let source = pair.sourceElements[node] else { return }
    guard element.kind != .placeholder else { return whole(source, node) }
    text += startTag(of: source, node, adding: element.tag.attributes)
    write(element.children)
    text += source.endTag
  }

  private mutating func writeAdded(_ element: MarkupTree.Element) {
    let tags = element.tags(named: pair.prefix + element.tag.name)
    text += tags.start
    write(element.children)
    text += tags.end
  }

  /// The source's tag with the translations of its attributes.
  private mutating func startTag(
    of source: MarkupTree.Element, _ node: XMLDocument.Node,
    adding added: [InlineMarkup.Attribute]
  ) -> String {
    let translatable = pair.attributes(of: node)
    guard !translatable.isEmpty || !added.isEmpty else { return source.startTag }
    var tag = "<\(source.tag.name)"
    for attribute in source.tag.attributes + added {
      var value = attribute.rawValue
      if let place = translatable[attribute.name] {
        if let translation = attributes[place] {
          value = AttributeText.raw(ofMessage: translation)
        } else {
          isPartial = true
        }
      }
      tag += " \(attribute.name)=\"\(value)\""
    }
    return tag + (source.startTag.hasSuffix("/>") ? "/>" : ">")
  }
}
