import Extraction
import Messages
import XMLTree

/// The codes of a unit as a translation's tags are compared with them: what the source alone
/// decides.
final class SourceCodes: Sendable {
  let document: XMLDocument
  let form: InlineForm
  let unit: XMLDocument.Node
  let codes: [InlineCode]
  /// The names of the codes' elements as the document writes them.
  let names: [String]
  /// What is known of the codes' elements, and of the unit's.
  let roles: [InlineContent.Roles]
  let unitRoles: InlineContent.Roles
  /// Whose elements and attributes a translator may add; `nil` for nobody's.
  let vocabulary: InlineContent.Vocabulary?
  /// The source's tags as the message writes them, in the order of ``codes``; verbatim form only.
  let tags: [InlineMarkup.Tag]
  /// The places of the codes that have a tag's name.
  let byTag: [String: [Int]]

  init(_ unit: Unit, of extraction: Extraction) {
    document = extraction.document
    form = extraction.form
    self.unit = unit.node
    codes = extraction.codes(of: unit)
    let document = document
    names = codes.map { document.name($0.node).qualified }
    roles = codes.map { InlineContent.roles(of: document.name($0.node).local) }
    unitRoles = InlineContent.roles(of: document.name(unit.node).local)
    vocabulary = Self.vocabulary(of: document.name(unit.node), in: document)
    tags = form == .verbatim ? Self.tags(of: codes, unit, in: extraction) : []
    var byTag: [String: [Int]] = [:]
    for (index, code) in codes.enumerated() { byTag[code.tag, default: []].append(index) }
    self.byTag = byTag
  }

  private static func vocabulary(
    of name: XMLName, in document: XMLDocument
  ) -> InlineContent.Vocabulary? {
    switch name.namespace {
    case XMLNamespace.docBook: .docBook
    case XMLNamespace.xhtml: .html
    case nil where Vocabulary(document) == .docBook4: .docBook4
    default: nil
    }
  }

  /// The message is read only where there are attributes to be known.
  private static func tags(
    of codes: [InlineCode], _ unit: Unit, in extraction: Extraction
  ) -> [InlineMarkup.Tag] {
    guard codes.contains(where: { extraction.document.hasAttributes($0.node) }) else {
      return codes.map { InlineMarkup.Tag(name: $0.tag) }
    }
    guard let markup = try? InlineMarkup(extraction.message(of: unit).text) else { return [] }
    return markup.tokens.compactMap(\.tag)
  }
}

extension InlineMarkup.Token {
  /// The tag of a start tag or an empty-element tag; `nil` for all else.
  var tag: InlineMarkup.Tag? {
    switch kind {
    case .start(let tag), .empty(let tag): tag
    default: nil
    }
  }
}
