import Extraction
import Messages
import XMLTree

/// What a translation may change in a tag.
extension CodeMatcher {
  /// Verbatim form: a translator may change values, such as the address of a localized page.
  mutating func takeWritten(
    _ tag: InlineMarkup.Tag, _ code: Int, for index: Int, at offset: Int
  ) {
    let known = code < source.tags.count ? source.tags[code].attributes : []
    if let foreign = foreignAttribute(in: tag.attributes, source: known) {
      fail(.attributeNotAllowed(tag: tag.name, attribute: foreign), at: offset)
      return take(code, for: index)
    }
    for attribute in tag.attributes { checkEntities(in: attribute, at: offset) }
    take(code, for: index, written: tag.attributes)
  }

  /// The first attribute that is neither the source's nor harmless; an identifier stays as it is.
  private func foreignAttribute(
    in attributes: [InlineMarkup.Attribute], source original: [InlineMarkup.Attribute]
  ) -> String? {
    let identifier = "xml:id"
    let known = Set(original.map(\.name))
    let foreign = attributes.first {
      !known.contains($0.name)
        && !InlineContent.isAddable(attribute: $0.name, in: source.vocabulary)
    }
    if let foreign { return foreign.name }
    let isKept =
      original.first { $0.name == identifier } == attributes.first { $0.name == identifier }
    return isKept ? nil : identifier
  }

  /// Compact form: only the grammatical form of a cross-reference may be chosen.
  mutating func takeAdding(
    _ tag: InlineMarkup.Tag, _ code: Int, for index: Int, at offset: Int
  ) {
    let isReference = document.name(codes[code].node).local == "xref" && form == .compact
    let foreign = tag.attributes.first { !isReference || $0.name != "xrefstyle" }
    if let foreign {
      fail(.attributeNotAllowed(tag: tag.name, attribute: foreign.name), at: offset)
      return take(code, for: index)
    }
    for attribute in tag.attributes { checkEntities(in: attribute, at: offset) }
    take(code, for: index, added: tag.attributes)
  }
}
