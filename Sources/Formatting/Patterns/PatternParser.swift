import Diagnostics
internal import ICU

/// The hand-written scanner behind ``MessagePattern``.
struct PatternParser {
  private let source: String
  private let bytes: [UInt8]
  private var position = 0
  private var arguments: [MessagePattern.Argument] = []
  private var quoted: [MessagePattern.QuotedArgument] = []

  /// The plural that `#` stands for.
  private struct Plural {
    var name: String
    var offset: DecimalNumber
  }

  init(_ text: String) {
    source = text
    bytes = Array(text.utf8)
  }

  mutating func parse() throws(PatternError) -> MessagePattern {
    guard bytes.count <= MessagePattern.lengthLimit else {
      throw error(.tooLong(limit: MessagePattern.lengthLimit), at: MessagePattern.lengthLimit)
    }
    let nodes = try parseNodes(depth: 0, plural: nil)
    if position < bytes.count { throw error(.unmatchedBrace, at: position) }
    return MessagePattern(
      source: source, nodes: nodes, arguments: arguments.sorted { $0.offset < $1.offset },
      quotedArguments: quoted)
  }

  private func error(_ reason: PatternError.Reason, at offset: Int) -> PatternError {
    switch reason {
    case .unclosedArgument, .unclosedBranch, .unmatchedBrace:
      PatternError(reason, at: offset, quoted: quoted.last { $0.offset <= offset } ?? quoted.last)
    default: PatternError(reason, at: offset)
    }
  }

  // MARK: Text

  /// Reads up to the `}` that ends the message, or to the end of the text.
  private mutating func parseNodes(
    depth: Int, plural: Plural?
  ) throws(PatternError) -> [MessagePattern.Node] {
    guard depth <= MessagePattern.depthLimit else {
      throw error(.tooDeep(limit: MessagePattern.depthLimit), at: position)
    }
    var nodes: [MessagePattern.Node] = []
    while let byte = current, byte != UInt8(ascii: "}") {
      let start = position
      let kind: MessagePattern.Node.Kind
      switch byte {
      case UInt8(ascii: "{"):
        kind = try parseArgument(depth: depth, plural: plural)
      case UInt8(ascii: "#") where plural != nil:
        position += 1
        kind = plural.map { .pluralNumber(name: $0.name, offset: $0.offset) } ?? .text("#")
      case UInt8(ascii: "'"):
        kind = .text(parseApostrophe(inPlural: plural != nil))
      default:
        kind = .text(parseText(inPlural: plural != nil))
      }
      nodes.append(MessagePattern.Node(kind: kind, range: start..<position))
    }
    return nodes
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func parseText(inPlural: Bool) -> String {
    let start = position
    while let byte = current, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}"),
      byte != UInt8(ascii: "'"), !(inPlural && byte == UInt8(ascii: "#"))
    {
      position += 1
    }
    return text(start..<position)
  }

  /// `''` is an apostrophe; `'` directly before a special sign quotes up to the next `'`; any
  /// other is itself (ICU, MessageFormat, “apostrophe-friendly”).
  private mutating func parseApostrophe(inPlural: Bool) -> String {
    let start = position
    position += 1
    guard let next = current else { return "'" }
    if next == UInt8(ascii: "'") {
      position += 1
      return "'"
    }
    guard
      next == UInt8(ascii: "{") || next == UInt8(ascii: "}")
        || (inPlural && next == UInt8(ascii: "#"))
    else { return "'" }
    noteQuotedArgument(apostrophe: start)
    return parseQuoted()
  }

  private mutating func parseQuoted() -> String {
    var result: [UInt8] = []
    while let byte = current {
      position += 1
      if byte != UInt8(ascii: "'") {
        result.append(byte)
      } else if current == UInt8(ascii: "'") {
        result.append(byte)
        position += 1
      } else {
        break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Notes `'{name` and `'{name, …`: text that looks like an argument.
  private mutating func noteQuotedArgument(apostrophe: Int) {
    var end = apostrophe + 2
    guard bytes[apostrophe + 1] == UInt8(ascii: "{") else { return }
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    guard end > apostrophe + 2, end < bytes.count,
      bytes[end] == UInt8(ascii: "}") || bytes[end] == UInt8(ascii: ",")
    else { return }
    quoted.append(.init(name: text(apostrophe + 2..<end), offset: apostrophe))
  }

  // MARK: Arguments

  private mutating func parseArgument(
    depth: Int, plural: Plural?
  ) throws(PatternError) -> MessagePattern.Node.Kind {
    let brace = position
    position += 1
    skipSpace()
    let nameOffset = position
    let name = try parseName(brace: brace)
    skipSpace()
    switch current {
    case UInt8(ascii: "}"):
      position += 1
      return add(name, .plain, at: nameOffset)
    case UInt8(ascii: ","):
      position += 1
      return try parseTyped(
        name, brace: brace, nameOffset: nameOffset, depth: depth, plural: plural)
    case nil: throw error(.unclosedArgument(name: name), at: brace)
    default:
      throw error(.unexpectedAfterName(snippet(at: position), name: name), at: position)
    }
  }

  private mutating func parseName(brace: Int) throws(PatternError) -> String {
    let start = position
    while let byte = current, isNameByte(byte) { position += 1 }
    if position > start { return text(start..<position) }
    switch current {
    case nil: throw error(.unclosedArgument(name: ""), at: brace)
    case UInt8(ascii: "}"): throw error(.emptyArgument, at: brace)
    default: throw error(.badName(snippet(at: start)), at: start)
    }
  }

  private mutating func add(
    _ name: String, _ format: ArgumentFormat, at offset: Int
  ) -> MessagePattern.Node.Kind {
    arguments.append(.init(name: name, kind: .value(format), keys: [], offset: offset))
    return .argument(name: name, format)
  }

  private mutating func parseTyped(
    _ name: String, brace: Int, nameOffset: Int, depth: Int, plural: Plural?
  ) throws(PatternError) -> MessagePattern.Node.Kind {
    skipSpace()
    let typeOffset = position
    while let byte = current, isNameByte(byte) { position += 1 }
    let type = text(typeOffset..<position)
    skipSpace()
    guard let next = current else { throw error(.unclosedArgument(name: name), at: brace) }
    if type.isEmpty || (next != UInt8(ascii: ",") && next != UInt8(ascii: "}")) {
      let found = type.isEmpty ? snippet(at: typeOffset) : type + snippet(at: position)
      throw error(.unknownType(found, suggestion: nil), at: typeOffset)
    }
    if ["plural", "selectordinal", "select"].contains(type) {
      return try parseChoice(
        name, type: type, brace: brace, nameOffset: nameOffset, depth: depth, outer: plural)
    }
    // Before the style: that of a mistyped plural is full of braces.
    if let reason = ArgumentFormat.whyUnknown(type) { throw error(reason, at: typeOffset) }
    let styleOffset = position + 1
    let style = next == UInt8(ascii: ",") ? try parseStyle(name, brace: brace) : nil
    position += 1
    do throws(PatternError.Reason) {
      return add(name, try ArgumentFormat(type: type, style: style), at: nameOffset)
    } catch {
      let isStyle = if case .unknownStyle = error { style != nil } else { false }
      throw self.error(error, at: isStyle ? skippingSpace(from: styleOffset) : typeOffset)
    }
  }

  /// The style up to the closing brace, trimmed; the position stays on the brace.
  private mutating func parseStyle(_ name: String, brace: Int) throws(PatternError) -> String {
    position += 1
    skipSpace()
    let start = position
    while let byte = current, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "{") { position += 1 }
    guard current == UInt8(ascii: "}") else {
      throw error(.unclosedArgument(name: name), at: brace)
    }
    var end = position
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return text(start..<end)
  }

  // MARK: Plural and select

  private mutating func parseChoice(
    _ name: String, type: String, brace: Int, nameOffset: Int, depth: Int, outer: Plural?
  ) throws(PatternError) -> MessagePattern.Node.Kind {
    guard current == UInt8(ascii: ",") else {
      throw error(.noBranches(name: name, type: type), at: position)
    }
    position += 1
    let isPlural = type != "select"
    let offset = isPlural ? try parseOffset(name) : DecimalNumber(0)
    let plural = isPlural ? Plural(name: name, offset: offset) : outer
    let branches = try parseBranches(
      name, isPlural: isPlural, brace: brace, depth: depth, plural: plural)
    try check(branches, of: name, type: type, brace: brace)
    arguments.append(
      .init(
        name: name,
        kind: isPlural ? (type == "plural" ? .plural : .selectOrdinal) : .select,
        keys: branches.map(\.key), offset: nameOffset))
    guard isPlural else { return .select(name: name, branches: branches) }
    return .plural(
      name: name, ordinal: type == "selectordinal", offset: offset, branches: branches)
  }

  private func check(
    _ branches: [MessagePattern.Branch], of name: String, type: String, brace: Int
  ) throws(PatternError) {
    guard !branches.isEmpty else {
      throw error(.noBranches(name: name, type: type), at: brace)
    }
    var seen: Set<String> = []
    for branch in branches where !seen.insert(branch.key.canonicalText).inserted {
      throw error(.repeatedBranch(branch.key.description, name: name), at: branch.offset)
    }
    guard seen.contains("other") else {
      throw error(.missingOther(name: name, type: type), at: brace)
    }
  }

  /// `offset:1`, or 0.
  private mutating func parseOffset(_ name: String) throws(PatternError) -> DecimalNumber {
    skipSpace()
    let keyword = Array("offset:".utf8)
    guard bytes[position...].starts(with: keyword) else { return DecimalNumber(0) }
    let start = position
    position += keyword.count
    skipSpace()
    let digits = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    guard position > digits, position - digits <= 9,
      let offset = DecimalNumber(text(digits..<position))
    else { throw error(.badOffset(name: name), at: start) }
    return offset
  }

  private mutating func parseBranches(
    _ name: String, isPlural: Bool, brace: Int, depth: Int, plural: Plural?
  ) throws(PatternError) -> [MessagePattern.Branch] {
    var branches: [MessagePattern.Branch] = []
    while true {
      skipSpace()
      guard let byte = current else { throw error(.unclosedArgument(name: name), at: brace) }
      if byte == UInt8(ascii: "}") {
        position += 1
        return branches
      }
      branches.append(try parseBranch(name, isPlural: isPlural, depth: depth, plural: plural))
    }
  }

  private mutating func parseBranch(
    _ name: String, isPlural: Bool, depth: Int, plural: Plural?
  ) throws(PatternError) -> MessagePattern.Branch {
    let start = position
    while let byte = current, !isSpace(byte), byte != UInt8(ascii: "{"), byte != UInt8(ascii: "}") {
      position += 1
    }
    let word = text(start..<position)
    let key = try isPlural ? pluralKey(word, name, start) : selectKey(word, name, start)
    skipSpace()
    guard current == UInt8(ascii: "{") else {
      throw error(.missingBranchText(key: word, name: name), at: start)
    }
    let brace = position
    position += 1
    let nodes = try parseNodes(depth: depth + 1, plural: plural)
    guard current == UInt8(ascii: "}") else {
      throw error(.unclosedBranch(key: word, name: name), at: brace)
    }
    position += 1
    return MessagePattern.Branch(key: key, nodes: nodes, offset: start)
  }

  private func pluralKey(
    _ word: String, _ name: String, _ offset: Int
  ) throws(PatternError) -> MessagePattern.BranchKey {
    if word.hasPrefix("="), let number = DecimalNumber(word.dropFirst()) { return .exact(number) }
    if let category = PluralCategory(rawValue: word) { return .category(category) }
    let suggestion = Suggestion.closest(
      to: word, among: PluralCategory.allCases.map(\.rawValue))
    throw error(.badPluralKey(word, name: name, suggestion: suggestion), at: offset)
  }

  private func selectKey(
    _ word: String, _ name: String, _ offset: Int
  ) throws(PatternError) -> MessagePattern.BranchKey {
    guard !word.isEmpty, word.utf8.allSatisfy(isNameByte) else {
      throw error(.badSelectKey(word.isEmpty ? "{" : word, name: name), at: offset)
    }
    return .word(word)
  }

  // MARK: Bytes

  private mutating func skipSpace() {
    position = skippingSpace(from: position)
  }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    return index
  }

  /// A few characters of the source, for a message.
  private func snippet(at offset: Int) -> String {
    String(String(decoding: bytes[offset...].prefix(48), as: UTF8.self).prefix(12))
  }
}

extension MessagePattern.BranchKey {
  /// The same for `=1` and `=1.0`, which are one number.
  fileprivate var canonicalText: String {
    if case .exact(let number) = self { "=\(number.withoutTrailingZeros)" } else { description }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x9...0xD).contains(byte)
}

/// Letters, digits, `_`, `-` and every non-ASCII byte: names are compared with the values' own.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
    true
  default: false
  }
}
