import Diagnostics
import Editions
import Extraction
import Messages
import Pipeline
import XMLTree

/// Reads bytes as HTML, extracts and assembles them.
///
/// The first byte sets the options. Then come the document and, each behind a U+0001,
/// translations.
enum HTMLFuzzing {
  private static let file = "guide.html"

  static func run(_ bytes: [UInt8]) throws -> Bool {
    let options = bytes.first ?? 0
    let parts = bytes.dropFirst().split(
      separator: 1, maxSplits: 8, omittingEmptySubsequences: false)
    let document: XMLDocument
    do {
      document = try XMLDocument.parseHTML(Array(parts.first ?? []), file: file)
    } catch {
      try expectUseful(error, in: file)
      return false
    }
    try expectNestedRanges(document)
    try expectPlaces(of: StyleSheetLinks(document.bytes).links, in: document.bytes)
    let translations = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    for form in InlineForm.allCases {
      let extractor = Extractor(form: form)
      guard let extraction = try? extractor.extract(document) else { return false }
      let laws = SpliceLaws(extraction, extractor, options: options)
      try laws.expectIdentity()
      try laws.expectWellFormed(translations)
    }
    return true
  }

  /// What a style sheet of these bytes names, stands in it, one behind the other.
  private static func expectPlaces(of links: [StyleSheetLinks.Link], in bytes: [UInt8]) throws {
    var last = -1
    for link in links {
      try law(link.offset > last && link.offset < bytes.count, "a link outside its style sheet")
      try law(!link.reference.isEmpty, "a link to nothing")
      last = link.offset
    }
  }

  /// Nothing lies outside the document, nor a tag outside its element.
  private static func expectNestedRanges(_ document: XMLDocument) throws {
    for index in 0..<Int32(document.count) {
      let node = XMLDocument.Node(index: index)
      let range = document.range(node)
      let content = document.contentRange(node)
      try law(range.upperBound <= document.bytes.count, "a node ends behind the document")
      try law(
        range.lowerBound <= content.lowerBound && content.upperBound <= range.upperBound,
        "content outside its element")
      try law(document.subtreeEnd(node) <= document.count, "a subtree ends behind the document")
    }
  }
}
