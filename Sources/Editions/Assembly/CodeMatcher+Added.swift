import Diagnostics
import Extraction
import Messages
import XMLTree

/// What translators add of their own.
extension CodeMatcher {
  /// A harmless element that the source does not have, in the unit's vocabulary.
  mutating func addNew(_ tag: InlineMarkup.Tag, for token: Int, at offset: Int) {
    guard let name = nameOfAdded(tag.name) else {
      return drop(token, .unknownTag(tag.name), at: offset)
    }
    let foreign = tag.attributes.first {
      !InlineContent.isAddable(attribute: $0.name, in: source.vocabulary)
    }
    if let foreign {
      return drop(
        token, .attributeNotAllowed(tag: tag.name, attribute: foreign.name), at: offset)
    }
    for attribute in tag.attributes { checkEntities(in: attribute, at: offset) }
    faults.append(
      UnitFault(reason: .inlineAdded(tag.name), offset: offset, isFatal: false, severity: .note))
    matches[token] = CodeMatch(
      roles: InlineContent.roles(of: name.localName), name: name,
      writtenAttributes: tag.attributes)
  }

  /// The name in the document; `nil` for what may not be added.
  ///
  /// In the compact form a tag without number must not be taken for one that lost its number.
  private func nameOfAdded(_ tag: String) -> String? {
    guard let vocabulary = source.vocabulary else { return nil }
    let unit = document.name(unit)
    if vocabulary == .html, InlineContent.holdsCharactersOnly(unit.local) { return nil }
    let prefix = unit.prefix.map { $0 + ":" } ?? ""
    switch form {
    case .verbatim:
      let isNamed = tag.hasPrefix(prefix)
      return isNamed && InlineContent.isAddable(String(tag.dropFirst(prefix.count)), in: vocabulary)
        ? tag : nil
    case .compact:
      let isTaken = codes.contains { document.name($0.node).local == tag }
      return !isTaken && InlineContent.isAddable(tag, in: vocabulary) ? prefix + tag : nil
    }
  }
}

extension String {
  /// A name without its prefix.
  var localName: String {
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[utf8.index(after: colon)...])
  }
}
