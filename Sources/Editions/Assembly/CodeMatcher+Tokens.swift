import Extraction
import Messages
import XMLTree

/// References, processing instructions and empty elements.
extension CodeMatcher {
  /// `<x></x>` is `<x/>`; text in what has no content in the source is a mistake.
  mutating func checkContent(of index: Int, in markup: InlineMarkup) {
    guard let code = matches[index]?.code, code.kind != .element else { return }
    let next = index + 1 < markup.tokens.count ? markup.tokens[index + 1].kind : .text
    if case .end = next { return }
    fail(.contentInEmpty(code.tag), at: markup.tokens[index].range.lowerBound)
  }

  mutating func assignInstruction(_ index: Int, in markup: InlineMarkup) {
    let range = markup.tokens[index].range
    let text = String(decoding: Array(markup.source.utf8)[range], as: UTF8.self)
    let free = source.byTag[text]?.first { useCounts[$0] == 0 }
    guard let code = free else { return fail(.unknownInstruction, at: range.lowerBound) }
    take(code, for: index)
  }

  mutating func checkEntity(_ name: String, at offset: Int) {
    guard InlineMarkup.character(of: name) == nil, !document.knownEntities.contains(name) else {
      return
    }
    fail(.unknownEntity(name), at: offset, canBeSalvaged: false)
  }

  mutating func checkEntities(in attribute: InlineMarkup.Attribute, at offset: Int) {
    let references = attribute.rawValue.split(separator: "&", omittingEmptySubsequences: false)
    for reference in references.dropFirst() {
      checkEntity(String(reference.prefix { $0 != ";" }), at: offset)
    }
  }
}
