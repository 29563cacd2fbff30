import Messages
import XMLTree

/// Writes the pieces of a unit as the text of its message.
struct MessageRenderer {
  private let document: XMLDocument
  private let form: InlineForm
  private let entities: [String: String]
  private let bytes: [UInt8]
  /// The document's names as its tags write them.
  private let names: [Name]
  private var writer: MessageWriter

  /// What stands around a name in markup, made once for all its places.
  private struct Name {
    /// `<name`, `</name>` and `name="`.
    let startTag, endTag, attribute: [UInt8]
    /// Whether it is that of a namespace declaration.
    let isDeclaration: Bool

    init(_ name: XMLName) {
      startTag = Array("<\(name.qualified)".utf8)
      endTag = Array("</\(name.qualified)>".utf8)
      attribute = Array("\(name.qualified)=\"".utf8)
      isDeclaration = name.namespace == XMLNamespace.xmlns
    }
  }

  /// - Parameter entities: texts of entities that are shown instead of the references.
  init(document: XMLDocument, form: InlineForm, entities: [String: String] = [:]) {
    self.entities = entities
    self.document = document
    self.form = form
    bytes = document.bytes
    names = document.names.map(Name.init)
    writer = MessageWriter(foldsUnicodeSpace: form == .verbatim)
  }

  mutating func render(_ pieces: [Piece], preservesSpace: Bool) -> String {
    writer.begin(preservesSpace: preservesSpace)
    switch form {
    case .verbatim: renderVerbatim(pieces)
    case .compact: renderCompact(pieces)
    }
    // What an HTML parser made of references is its own.
    return writer.finish(isValidated: !document.isHTML)
  }

  /// Text is written the same way in both forms; true when the piece was text.
  private mutating func renderText(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .text where document.isHTML:
      var text: [UInt8] = []
      document.appendText(of: piece.node, to: &text)
      writer.cdata(0..<text.count, of: text)
    case .text: writer.text(document.range(piece.node), of: bytes)
    case .cdata: writer.cdata(document.contentRange(piece.node), of: bytes)
    case .entityReference where entities[document.name(piece.node).local] != nil:
      let text = Array((entities[document.name(piece.node).local] ?? "").utf8)
      writer.cdata(0..<text.count, of: text)
    case .entityReference: writer.raw(document.range(piece.node), of: bytes)
    default: return false
    }
    return true
  }

  // MARK: Verbatim

  private mutating func renderVerbatim(_ pieces: [Piece]) {
    var placeholders = 0
    for piece in pieces where !renderText(piece) {
      switch piece.kind {
      case .start:
        startTag(piece.node)
        writer.sign(UInt8(ascii: ">"))
      case .empty:
        startTag(piece.node)
        writer.sign(UInt8(ascii: "/"))
        writer.sign(UInt8(ascii: ">"))
      case .end: writer.literal(names.span[document.nameIndex(piece.node)].endTag)
      case .placeholder:
        placeholders += 1
        writer.literal("<_:\(document.name(piece.node).local)-\(placeholders)/>")
      default: break
      }
    }
  }

  /// A start tag without what closes it.
  private mutating func startTag(_ node: XMLDocument.Node) {
    writer.literal(names.span[document.nameIndex(node)].startTag)
    for place in document.attributePlaces(node) {
      let name = document.attributeNameIndex(place)
      guard !names.span[name].isDeclaration else { continue }
      writer.sign(UInt8(ascii: " "))
      writer.literal(names.span[name].attribute)
      if document.isHTML {
        let value = Array(document.value(of: document.attribute(at: place)).utf8)
        writer.attributeText(0..<value.count, of: value)
      } else {
        writer.attributeValue(document.attributeValueRange(place), of: bytes)
      }
      writer.sign(UInt8(ascii: "\""))
    }
  }

  // MARK: Compact

  private mutating func renderCompact(_ pieces: [Piece]) {
    let tags = CompactTags(pieces[...], in: document)
    for piece in pieces where !renderText(piece) {
      switch piece.kind {
      case .start: writer.literal("<\(tags.tag(of: piece.node))>")
      case .end: writer.literal("</\(tags.tag(of: piece.node))>")
      case .empty, .placeholder: writer.literal("<\(tags.tag(of: piece.node))/>")
      case .instruction: writer.raw(document.range(piece.node), of: bytes)
      default: break
      }
    }
  }
}
