/// The inline markup of a message or of its translation, as a list of tokens.
///
/// Both inline forms are XML fragments; this reader is the one that checks, formatting and
/// assembly share. It accepts exactly well-formed XML content without declarations: element tags
/// that nest, references, comments, processing instructions and CDATA sections.
package struct InlineMarkup: Hashable, Sendable {
  /// One piece of the text, with its place in the UTF-8 of the whole.
  package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case text
      /// `&name;`, `&#233;`, `&#xE9;`: the part between `&` and `;`.
      case reference(String)
      case start(Tag)
      case end(name: String)
      case empty(Tag)
      case comment
      case processingInstruction
      case cdata
    }

    package var kind: Kind
    /// UTF-8 offsets in the message.
    package var range: Range<Int>
  }

  /// The name and attributes of a start tag or an empty-element tag.
  package struct Tag: Hashable, Sendable {
    package var name: String
    package var attributes: [Attribute]

    package init(name: String, attributes: [Attribute] = []) {
      self.name = name
      self.attributes = attributes
    }
  }

  package struct Attribute: Hashable, Sendable {
    package var name: String
    /// As written between the quotes: references are not resolved.
    package var rawValue: String

    package init(name: String, rawValue: String) {
      self.name = name
      self.rawValue = rawValue
    }
  }

  package let source: String
  package let tokens: [Token]

  /// Reads `source`.
  ///
  /// - Throws: ``InlineMarkupError`` at the first byte that is not well-formed.
  package init(_ source: String) throws(InlineMarkupError) {
    var scanner = InlineScanner(Array(source.utf8))
    self.source = source
    self.tokens = try scanner.scan()
  }

  /// The text that a reader sees, references to XML's own entities and characters resolved.
  package var plainText: String {
    var text = ""
    let bytes = Array(source.utf8)
    for token in tokens {
      switch token.kind {
      case .text: text += String(decoding: bytes[token.range], as: UTF8.self)
      case .reference(let name): text += Self.character(of: name) ?? "&\(name);"
      case .cdata:
        text += String(decoding: bytes[token.range].dropFirst(9).dropLast(3), as: UTF8.self)
      case .start, .end, .empty, .comment, .processingInstruction: break
      }
    }
    return text
  }

  /// What `&name;` stands for: XML's five entities and character references; `nil` for others.
  package static func character(of name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let code, let scalar = Unicode.Scalar(code), isXMLCharacter(scalar) else { return nil }
    return String(Character(scalar))
  }

  /// `text` with `&`, `<` and `>` as entities, fit to stand in XML content.
  package static func escaping(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// XML 1.0 §2.2, production 2 (Char).
  package static func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

/// Why a text is not well-formed inline markup, and where.
package struct InlineMarkupError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `</a>` where `<b>` is open (`b`), or where nothing is open (`nil`).
    case unexpectedEnd(name: String, open: String?)
    /// `<a>` never closed.
    case unclosed(name: String)
    /// A `<` that begins no tag.
    case bareLessThan
    /// A `&` that begins no reference.
    case bareAmpersand
    /// A tag, comment, processing instruction or CDATA section that does not end.
    case unterminated
    /// Something in a tag that is no attribute, or an attribute given twice.
    case badAttribute(String)
    /// `]]>` in text (XML 1.0 §2.4).
    case cdataEnd
    /// A comment that holds `--` or ends with `--->` (XML 1.0 §2.5).
    case badComment
    /// A processing instruction without a name, or named `xml` (XML 1.0 §2.6).
    case badInstruction
    /// A character that XML does not allow, by its code point.
    case forbiddenCharacter(UInt32)
  }

  package var reason: Reason
  /// UTF-8 offset in the text.
  package var offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// What is wrong, for a translator.
  package var headline: String {
    switch reason {
    case .unexpectedEnd(let name, let open?):
      "</\(name)> closes nothing here: <\(open)> is still open"
    case .unexpectedEnd(let name, nil): "</\(name)> closes nothing: there is no <\(name)> before it"
    case .unclosed(let name): "<\(name)> is never closed"
    case .bareLessThan: "a “<” that begins no tag; write &lt; for the sign itself"
    case .bareAmpersand: "a “&” that begins no reference; write &amp; for the sign itself"
    case .unterminated: "a tag that does not end: its “>” is missing"
    case .badAttribute(let name): "“\(name)” is not a well-formed attribute"
    case .cdataEnd: "“]]>” may not stand in text; write ]]&gt;"
    case .badComment: "a comment with “--” inside; write one hyphen"
    case .badInstruction: "a processing instruction needs a name other than “xml”"
    case .forbiddenCharacter(let code):
      "a control character (U+\(hex(code))) that no XML document may hold"
    }
  }

  private func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// The hand-written scanner behind ``InlineMarkup``.
private struct InlineScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [InlineMarkup.Token] = []
  private var open: [(name: String, offset: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan() throws(InlineMarkupError) -> [InlineMarkup.Token] {
    try checkCharacters()
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): try scanMarkup()
      case UInt8(ascii: "&"): try scanReference()
      default: try scanText()
      }
    }
    if let last = open.last { throw InlineMarkupError(.unclosed(name: last.name), at: last.offset) }
    return tokens
  }

  private func starts(with literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return literal.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + length]) }
  }

  private mutating func add(_ kind: InlineMarkup.Token.Kind, from start: Int) {
    tokens.append(.init(kind: kind, range: start..<position))
  }

  private mutating func scanText() throws(InlineMarkupError) {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte == UInt8(ascii: "]"), starts(with: "]]>", at: position) {
        throw InlineMarkupError(.cdataEnd, at: position)
      }
      position += 1
    }
    add(.text, from: start)
  }

  /// No character that XML forbids stands anywhere, in tags, comments and CDATA sections neither
  /// (XML 1.0 §2.2).
  private func checkCharacters() throws(InlineMarkupError) {
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0xEF {
      switch byte {
      case 0x9, 0xA, 0xD: break
      case 0xEF:
        // U+FFFE and U+FFFF: the only other forbidden characters that UTF-8 can spell.
        guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE
        else { continue }
        throw InlineMarkupError(
          .forbiddenCharacter(0xFF00 + UInt32(bytes[index + 2]) + 0x40), at: index)
      default: throw InlineMarkupError(.forbiddenCharacter(UInt32(byte)), at: index)
      }
    }
  }

  private mutating func scanReference() throws(InlineMarkupError) {
    let start = position
    var end = position + 1
    while end < bytes.count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end > start + 1, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      throw InlineMarkupError(.bareAmpersand, at: start)
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if name.contains("#"), InlineMarkup.character(of: name) == nil {
      throw InlineMarkupError(.bareAmpersand, at: start)
    }
    position = end + 1
    add(.reference(name), from: start)
  }

  private mutating func scanMarkup() throws(InlineMarkupError) {
    if starts(with: "<!--", at: position) {
      let start = position
      try scanDelimited(.comment, opening: 4, until: "-->")
      try checkComment(bytes[(start + 4)..<(position - 3)], at: start)
    } else if starts(with: "<![CDATA[", at: position) {
      try scanDelimited(.cdata, opening: 9, until: "]]>")
    } else if starts(with: "<?", at: position) {
      let start = position
      try scanDelimited(.processingInstruction, opening: 2, until: "?>")
      try checkInstruction(bytes[(start + 2)..<(position - 2)], at: start)
    } else if starts(with: "</", at: position) {
      try scanEndTag()
    } else {
      try scanStartTag()
    }
  }

  private mutating func scanDelimited(
    _ kind: InlineMarkup.Token.Kind, opening: Int, until closing: StaticString
  ) throws(InlineMarkupError) {
    let start = position
    position += opening
    while position < bytes.count, !starts(with: closing, at: position) { position += 1 }
    guard position < bytes.count else { throw InlineMarkupError(.unterminated, at: start) }
    position += closing.utf8CodeUnitCount
    add(kind, from: start)
  }

  private func checkComment(_ text: ArraySlice<UInt8>, at start: Int) throws(InlineMarkupError) {
    let hyphen = UInt8(ascii: "-")
    let hasTwo = zip(text, text.dropFirst()).contains { $0 == hyphen && $1 == hyphen }
    if hasTwo || text.last == hyphen { throw InlineMarkupError(.badComment, at: start) }
  }

  private func checkInstruction(
    _ text: ArraySlice<UInt8>, at start: Int
  ) throws(InlineMarkupError) {
    let name = String(decoding: text.prefix(while: isNameByte), as: UTF8.self)
    if name.isEmpty || name.lowercased() == "xml" {
      throw InlineMarkupError(.badInstruction, at: start)
    }
  }

  private mutating func scanEndTag() throws(InlineMarkupError) {
    let start = position
    position += 2
    let name = scanName()
    skipSpace()
    guard !name.isEmpty else { throw InlineMarkupError(.bareLessThan, at: start) }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw InlineMarkupError(.unterminated, at: start)
    }
    position += 1
    guard let last = open.popLast(), last.name == name else {
      throw InlineMarkupError(
        .unexpectedEnd(name: name, open: tokensOpenName(excluding: name)), at: start)
    }
    add(.end(name: name), from: start)
  }

  /// The innermost open element when an end tag did not fit; the popped one is gone already, so
  /// it is found again from the tokens.
  private func tokensOpenName(excluding name: String) -> String? {
    var names: [String] = []
    for token in tokens {
      switch token.kind {
      case .start(let tag): names.append(tag.name)
      case .end: names.removeLast()
      default: break
      }
    }
    return names.last
  }

  private mutating func scanStartTag() throws(InlineMarkupError) {
    let start = position
    position += 1
    let name = scanName()
    guard !name.isEmpty else { throw InlineMarkupError(.bareLessThan, at: start) }
    var attributes: [InlineMarkup.Attribute] = []
    while true {
      let before = position
      skipSpace()
      guard position < bytes.count else { throw InlineMarkupError(.unterminated, at: start) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        open.append((name, start))
        add(.start(.init(name: name, attributes: attributes)), from: start)
        return
      }
      if starts(with: "/>", at: position) {
        position += 2
        add(.empty(.init(name: name, attributes: attributes)), from: start)
        return
      }
      guard position > before else {
        throw InlineMarkupError(.badAttribute(snippet(at: position)), at: position)
      }
      let attribute = try scanAttribute(of: start)
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw InlineMarkupError(.badAttribute(attribute.name), at: before)
      }
      attributes.append(attribute)
    }
  }

  private mutating func scanAttribute(
    of tag: Int
  ) throws(InlineMarkupError) -> InlineMarkup.Attribute {
    let start = position
    let name = scanName()
    skipSpace()
    guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw InlineMarkupError(
        name.isEmpty && position >= bytes.count ? .unterminated : .badAttribute(snippet(at: start)),
        at: start)
    }
    position += 1
    skipSpace()
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      throw InlineMarkupError(.badAttribute(name), at: start)
    }
    let quote = bytes[position]
    position += 1
    let valueStart = position
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "<") {
        throw InlineMarkupError(.badAttribute(name), at: start)
      }
      if bytes[position] == UInt8(ascii: "&") { try checkReference() }
      position += 1
    }
    guard position < bytes.count else { throw InlineMarkupError(.unterminated, at: tag) }
    let value = String(decoding: bytes[valueStart..<position], as: UTF8.self)
    position += 1
    return .init(name: name, rawValue: value)
  }

  /// A reference inside an attribute value: the same grammar, no token of its own.
  private mutating func checkReference() throws(InlineMarkupError) {
    let here = position
    try scanReference()
    tokens.removeLast()
    position = here
  }

  private func snippet(at offset: Int) -> String {
    String(decoding: bytes[offset..<min(offset + 12, bytes.count)], as: UTF8.self)
  }

  private mutating func scanName() -> String {
    let start = position
    guard position < bytes.count, isNameStartByte(bytes[position]) else { return "" }
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x9, 0xA, 0xD].contains(bytes[position]) { position += 1 }
  }
}

/// Letters, `_`, `:` and every non-ASCII byte: close enough to XML's NameStartChar for catalogs,
/// whose names are compared with the document's own afterwards.
private func isNameStartByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
    true
  default: false
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
  default: isNameStartByte(byte)
  }
}
