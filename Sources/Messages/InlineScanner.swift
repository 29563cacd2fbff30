/// The hand-written scanner behind ``InlineMarkup``.
struct InlineScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [InlineMarkup.Token] = []
  private var open: [(name: String, offset: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan() throws(InlineMarkupError) -> [InlineMarkup.Token] {
    tokens.reserveCapacity(min(1 + 2 * (try checkCharacters()), 64))
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
    bytes.withUnsafeBufferPointer { $0.holds(literal, at: index) }
  }

  private func placeOfSign(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { $0.placeOfSign(from: start) }
  }

  private mutating func add(_ kind: InlineMarkup.Token.Kind, from start: Int) {
    tokens.append(.init(kind: kind, range: start..<position))
  }

  private mutating func scanText() throws(InlineMarkupError) {
    let start = position
    while true {
      position = placeOfSign(from: position)
      guard position < bytes.count else { break }
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
  ///
  /// - Returns: how many places there are where a tag or a reference may begin.
  private func checkCharacters() throws(InlineMarkupError) -> Int {
    var signs = 0
    var index = placeOfSign(from: 0)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): signs += 1
      case UInt8(ascii: "]"), 0x9, 0xA, 0xD: break
      case 0xEF:
        // U+FFFE and U+FFFF: the only other forbidden characters that UTF-8 can spell.
        guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE
        else { break }
        throw InlineMarkupError(
          .forbiddenCharacter(0xFF00 + UInt32(bytes[index + 2]) + 0x40), at: index)
      default: throw InlineMarkupError(.forbiddenCharacter(UInt32(bytes[index])), at: index)
      }
      index = placeOfSign(from: index + 1)
    }
    return signs
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
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if isNameStartByte(next) {
      try scanStartTag()
    } else if next == UInt8(ascii: "/") {
      try scanEndTag()
    } else if starts(with: "<!--", at: position) {
      let start = position
      try scanDelimited(.comment, opening: 4, until: "-->")
      try checkComment(bytes[(start + 4)..<(position - 3)], at: start)
    } else if starts(with: "<![CDATA[", at: position) {
      try scanDelimited(.cdata, opening: 9, until: "]]>")
    } else if starts(with: "<?", at: position) {
      let start = position
      try scanDelimited(.processingInstruction, opening: 2, until: "?>")
      try checkInstruction(bytes[(start + 2)..<(position - 2)], at: start)
    } else {
      throw InlineMarkupError(.bareLessThan, at: position)
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
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x9, 0xA, 0xD: position += 1
      default: return
      }
    }
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
