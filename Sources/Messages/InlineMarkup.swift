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
