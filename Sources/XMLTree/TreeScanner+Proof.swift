/// What must hold besides the shape of the markup for a document to be well-formed (XML 1.0, fifth
/// edition, and Namespaces in XML 1.0).
///
/// Most documents use few of XML's possibilities, and for those a scan that looks at each rule is
/// proof enough. What lies beyond ends the scan with a fault, and libxml2 is asked, whose word
/// counts: a document type, a name outside ASCII, a piece so long that libxml2 may refuse it.
extension TreeScanner {
  /// Pieces are shorter than the least of libxml2's limits by an order of magnitude.
  private static let longestPiece = 1 << 20
  private static let longestName = 1000
  private static let deepestNesting = 200
  private static let mostNames = 10_000
  private static let mostAttributes = 64

  /// Ends a scan that proves, unless the condition holds.
  func prove(_ holds: @autoclosure () -> Bool, at offset: Int) throws(Fault) {
    if isProving, !holds() { throw Fault(offset: offset) }
  }

  // MARK: The document

  /// Characters that control characters are not (XML 1.0 §2.2): U+FFFE and U+FFFF.
  func proveCharacters() throws(Fault) {
    guard isProving else { return }
    var start = 0
    while let place = place(of: 0xEF, in: start..<bytes.count) {
      let isForbidden =
        place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE
      try prove(!isForbidden, at: place)
      start = place + 1
    }
  }

  /// Each name is `Prefix:Local` or `Local` in ASCII (Namespaces in XML §4); there is a root.
  func proveNames() throws(Fault) {
    guard isProving else { return }
    try prove(hasRoot && table.count <= Self.mostNames, at: 0)
    for name in 0..<Int32(table.count) {
      let range = table.range(of: name)
      try prove(isName(range), at: range.lowerBound)
    }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestName else { return false }
    var isStart = true
    var colons = 0
    for byte in bytes[range] {
      if byte == UInt8(ascii: ":") {
        guard !isStart else { return false }
        colons += 1
        isStart = true
        continue
      }
      let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      if !isLetter, byte != UInt8(ascii: "_") {
        let isFollower =
          (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
        guard isFollower, !isStart else { return false }
      }
      isStart = false
    }
    return !isStart && colons <= 1
  }

  // MARK: Text

  /// No `]]>` in text, nothing but white space outside the root (XML 1.0 §2.4, §2.8).
  func proveText(_ range: Range<Int>) throws(Fault) {
    guard isProving else { return }
    try prove(range.count < Self.longestPiece, at: range.lowerBound)
    if open.count == 1 {
      try prove(bytes[range].allSatisfy(isSpace), at: range.lowerBound)
    } else if hasSectionEnd {
      try prove(place(of: "]]>", in: range) == nil, at: range.lowerBound)
    }
  }

  /// The character reference or entity at `index` is one that every document may have: `&lt;` and
  /// its like, or the number of a character (XML 1.0 §4.1, §4.6).
  func proveReference(at index: Int) throws(Fault) {
    guard isProving, bytes[index + 1] == UInt8(ascii: "#") else { return }
    var place = index + 2
    let isHexadecimal = place < bytes.count && bytes[place] == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let digits = place
    var number: UInt32 = 0
    while place < bytes.count, place < digits + 7,
      let digit = Self.digit(bytes[place], isHexadecimal: isHexadecimal)
    {
      number = number * (isHexadecimal ? 16 : 10) + digit
      place += 1
    }
    let isCharacter =
      Unicode.Scalar(number) != nil && number & ~1 != 0xFFFE
      && (number >= 0x20 || number == 0x9 || number == 0xA || number == 0xD)
    try prove(
      place > digits && place < bytes.count && bytes[place] == UInt8(ascii: ";") && isCharacter,
      at: index)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal:
      UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal:
      UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  // MARK: Markup

  /// No `--` in a comment (XML 1.0 §2.5); a CDATA section stands in the root (§2.7).
  func proveDelimited(_ kind: XMLDocument.Kind, _ content: Range<Int>) throws(Fault) {
    guard isProving else { return }
    try prove(content.count < Self.longestPiece, at: content.lowerBound)
    if kind == .comment {
      // The closing marker begins with two hyphens, and they are the only ones.
      let isClosed = content.isEmpty || bytes[content.upperBound - 1] != UInt8(ascii: "-")
      try prove(isClosed && place(of: "--", in: content) == nil, at: content.lowerBound)
    } else {
      try prove(open.count > 1, at: content.lowerBound)
    }
  }

  /// A target that is followed by white space, has no colon and is not `xml` (XML 1.0 §2.6,
  /// Namespaces in XML §4); or the usual XML declaration (XML 1.0 §2.8).
  func proveInstruction(
    target: Range<Int>, end: Int, isXMLDeclaration: Bool
  ) throws(Fault) {
    guard isProving else { return }
    try prove(end - target.lowerBound < Self.longestPiece, at: target.lowerBound)
    if isXMLDeclaration {
      return try prove(isUsualDeclaration(target.upperBound..<end), at: target.lowerBound)
    }
    let name = bytes[target]
    let isReserved =
      name.count == 3 && zip(name, "xml".utf8).allSatisfy { $0 | 0x20 == $1 }
    try prove(
      (target.upperBound == end || isSpace(bytes[target.upperBound])) && !isReserved
        && !name.contains(UInt8(ascii: ":")), at: target.lowerBound)
  }

  private func isUsualDeclaration(_ content: Range<Int>) -> Bool {
    let text = bytes[content].map { isSpace($0) ? 0x20 : $0 }
    let words = text.split(separator: 0x20)
    let usual = ["version=\"1.0\"", "encoding=\"utf-8\"", "standalone=\"no\""]
    guard text.first == 0x20, words.first.map({ $0.elementsEqual(usual[0].utf8) }) ?? false else {
      return false
    }
    var upcoming = 1
    for word in words.dropFirst() {
      let lowercase = String(decoding: word, as: UTF8.self).lowercased()
      guard let place = usual.firstIndex(of: lowercase), place >= upcoming else { return false }
      // Only the encoding's name may be written in capitals.
      guard place == 1 ? word.starts(with: "encoding=".utf8) : lowercase.utf8.elementsEqual(word)
      else { return false }
      upcoming = place + 1
    }
    return true
  }

  /// White space before an attribute, and nothing else around its `=` (XML 1.0 §3.1); no `<` and
  /// no reference to an entity in its value (§2.3, WFC “No `<` in Attribute Values”).
  func proveAttribute(
    _ name: Range<Int>, equals: Int, value: Range<Int>
  ) throws(Fault) {
    guard isProving else { return }
    try prove(
      isSpace(bytes[name.lowerBound - 1]) && bytes[name.upperBound..<equals].allSatisfy(isSpace)
        && value.count < Self.longestPiece
        && place(of: UInt8(ascii: "<"), in: value) == nil, at: name.lowerBound)
    var start = value.lowerBound
    while let reference = place(of: UInt8(ascii: "&"), in: start..<value.upperBound) {
      try prove(isCharacterReference(at: reference), at: reference)
      try proveReference(at: reference)
      start = reference + 1
    }
  }

  /// A namespace has a name, and neither it nor its prefix is one of XML's own (Namespaces in XML
  /// §2.2, §3). Whether the name is a URI counts for nobody: ``WellFormedness``.
  func proveNamespace(_ uri: [UInt8], prefix: Range<Int>?, at offset: Int) throws(Fault) {
    guard isProving else { return }
    let isReserved =
      (prefix.map { bytes[$0].starts(with: "xml".utf8) } ?? false)
      || uri.starts(with: "http://www.w3.org/XML/1998/namespace".utf8)
      || uri.starts(with: "http://www.w3.org/2000/xmlns/".utf8)
    try prove(!uri.isEmpty && !isReserved, at: offset)
  }

  /// No attribute twice, by its local name where it has a prefix (Namespaces in XML §6.3); a
  /// start tag that is not too long, at no great depth.
  func proveAttributes(from first: Int, tagStart: Int) throws(Fault) {
    guard isProving else { return }
    try prove(
      open.count < Self.deepestNesting && position - tagStart < Self.longestPiece
        && attributes.count - first <= Self.mostAttributes, at: tagStart)
    for index in first..<attributes.count {
      let name = attributes[index].name
      for other in first..<index {
        let isSame =
          attributes[other].name == name
          || (table.prefix(of: name) >= 0 && table.prefix(of: attributes[other].name) >= 0
            && table.local(of: attributes[other].name) == table.local(of: name))
        try prove(!isSame, at: Int(attributes[index].start))
      }
    }
  }
}
