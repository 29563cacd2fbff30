import CByteScan
import Diagnostics
import Messages

/// Reads the bytes of a PO file into pieces and records: GNU gettext's grammar
/// (manual, “The Format of PO Files”), any order of comments, several keywords on one line.
struct POScanner {
  let bytes: [UInt8]
  let file: String
  private(set) var pieces: [POPiece] = []
  private(set) var records: [PORecord] = []

  private var position: Int
  private var line = 1
  /// Behind the last byte that belongs to a piece.
  private var consumed: Int
  private var entry = Entry()

  /// What the entry that is being read has so far.
  private struct Entry {
    var firstPiece = 0
    var leadStart = 0
    var context: Int32 = -1
    var id: Int32 = -1
    var string: Int32 = -1
    var hasPlural = false
    var hasEmptyID = false
    var isFuzzy = false
    var isObsolete: Bool?
    var strings = 0
    var emptyStrings = 0

    var hasContext: Bool { context >= 0 }
    var hasID: Bool { id >= 0 }
  }

  /// Where the quoted lines of a keyword are written: plain, `#~`, `#|` or `#~|`.
  private struct Prefix {
    var isObsolete = false
    var isPrevious = false
  }

  init(_ bytes: [UInt8], file: String, from start: Int) {
    self.bytes = bytes
    self.file = file
    position = start
    consumed = start
    entry.leadStart = start
    pieces.reserveCapacity(bytes.count / 100)
    records.reserveCapacity(bytes.count / 300)
  }

  /// Reads everything; the bytes from the returned offset on belong to no entry.
  mutating func scan() throws(OperationError) -> Int {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        line += 1
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C, 0x0B: position += 1
      case UInt8(ascii: "#"): try scanComment()
      case UInt8(ascii: "a")...UInt8(ascii: "z"): try scanKeyword(Prefix(), from: position)
      case UInt8(ascii: "\""): throw error(.strayString, at: position)
      default: throw error(.strayCharacter, at: position)
      }
    }
    if entry.strings > 0 { closeEntry() }
    guard !entry.hasID, !entry.hasContext else { throw error(.truncated, at: bytes.count) }
    return entry.leadStart
  }

  // MARK: Comments

  private mutating func scanComment() throws(OperationError) {
    let body = position
    let marker = byte(body + 1)
    switch marker {
    case UInt8(ascii: "~"):
      if byte(body + 2) == UInt8(ascii: "|") {
        position = body + 3
        try scanKeywordInComment(Prefix(isObsolete: true, isPrevious: true), from: body)
      } else {
        position = body + 2
        try scanKeywordInComment(Prefix(isObsolete: true), from: body)
      }
    case UInt8(ascii: "|"):
      position = body + 2
      try scanKeywordInComment(Prefix(isPrevious: true), from: body)
    case UInt8(ascii: "."): addComment(.extractedComment)
    case UInt8(ascii: ":"): addComment(.reference)
    case UInt8(ascii: ","):
      let start = body + 2
      addComment(.flags)
      if hasFuzzyFlag(in: start..<position) { entry.isFuzzy = true }
    case UInt8(ascii: "="): addComment(.otherComment)
    default: addComment(.translatorComment)
    }
  }

  private mutating func addComment(_ kind: POPiece.Kind, isObsolete: Bool = false) {
    let body = position
    let start = beginPiece()
    let commentLine = line
    position =
      bytes.firstPlace(of: UInt8(ascii: "\n"), in: position..<bytes.count) ?? bytes.count
    passLineEnd()
    append(
      POPiece(
        kind: kind, isObsolete: isObsolete, start: start, body: UInt32(body),
        line: UInt32(commentLine)))
  }

  /// `fuzzy` as a word of its own in a flags line.
  private func hasFuzzyFlag(in range: Range<Int>) -> Bool {
    bytes[range].split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 <= 0x20 })
      .contains { $0.elementsEqual("fuzzy".utf8) }
  }

  private mutating func scanKeywordInComment(
    _ prefix: Prefix, from body: Int
  ) throws(OperationError) {
    skipBlanks()
    switch byte(position) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): try scanKeyword(prefix, from: body)
    case UInt8(ascii: "\""): throw error(.strayString, at: position)
    default:
      // `#~` with nothing that gettext knows behind it: kept as it is.
      position = body
      addComment(.otherComment)
    }
  }

  // MARK: Keywords

  private mutating func scanKeyword(_ prefix: Prefix, from body: Int) throws(OperationError) {
    let start = position
    while isNameByte(byte(position)) { position += 1 }
    guard let kind = kind(ofKeyword: start..<position, isPrevious: prefix.isPrevious) else {
      let name = String(decoding: bytes[start..<position], as: UTF8.self)
      throw error(.unknownKeyword(name), at: start)
    }
    var form = 0
    let isIndexed = kind == .string && byte(position) == UInt8(ascii: "[")
    if isIndexed { form = try scanForm() }
    try admit(kind, form: form, isIndexed: isIndexed, prefix: prefix, at: start)
    try scanStrings(of: kind, form: form, prefix: prefix, body: body)
  }

  private func kind(ofKeyword name: Range<Int>, isPrevious: Bool) -> POPiece.Kind? {
    switch name.count {
    case 5 where bytes.holds(name, "msgid"): isPrevious ? .previousID : .id
    case 6 where !isPrevious && bytes.holds(name, "msgstr"): .string
    case 6 where !isPrevious && bytes.holds(name, "domain"): .domain
    case 7 where bytes.holds(name, "msgctxt"): isPrevious ? .previousContext : .context
    case 12 where bytes.holds(name, "msgid_plural"): isPrevious ? .previousPlural : .plural
    default: nil
    }
  }

  /// `[2]` behind `msgstr`.
  private mutating func scanForm() throws(OperationError) -> Int {
    let start = position
    position += 1
    var value = 0
    var digits = 0
    while case let digit = byte(position), digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"),
      digits < 4
    {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      digits += 1
      position += 1
    }
    guard digits > 0, byte(position) == UInt8(ascii: "]") else {
      throw error(.badForm, at: start)
    }
    position += 1
    return value
  }

  private mutating func scanStrings(
    of kind: POPiece.Kind, form: Int, prefix: Prefix, body: Int
  ) throws(OperationError) {
    let pieceLine = line
    let keyword = body
    let start = beginPiece(at: body)
    skipBlanks()
    guard byte(position) == UInt8(ascii: "\"") else { throw error(.missingString, at: position) }
    var isEmpty = true
    repeat {
      if !passPlainStrings(prefix, isEmpty: &isEmpty), try scanString() { isEmpty = false }
    } while nextStringFollows(prefix)
    append(
      POPiece(
        kind: kind, form: UInt16(form), isObsolete: prefix.isObsolete, start: start,
        body: UInt32(keyword), line: UInt32(pieceLine)))
    note(kind, isEmpty: isEmpty)
  }

  /// Passes over strings as programs write them: without control characters, each next one at the
  /// beginning of the next line.
  ///
  /// - Returns: false before a string that takes a closer look.
  private mutating func passPlainStrings(_ prefix: Prefix, isEmpty: inout Bool) -> Bool {
    let (start, end) = (position, bytes.count)
    let mayContinue = !prefix.isObsolete && !prefix.isPrevious
    var isFilled = false
    let (place, lines, isPlain) = bytes.withUnsafeBufferPointer { bytes in
      var (opening, lines) = (start, 0)
      while true {
        var index = opening + 1
        while true {
          index = dragoman_end_of_plain(bytes.baseAddress, index, end)
          guard index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
            POEscape.isKnown(bytes[index + 1])
          else { break }
          index += 2
        }
        guard index < end, bytes[index] == UInt8(ascii: "\"") else {
          return (opening, lines, false)
        }
        isFilled = isFilled || index > opening + 1
        guard mayContinue, index + 2 < end, bytes[index + 1] == UInt8(ascii: "\n"),
          bytes[index + 2] == UInt8(ascii: "\"")
        else { return (index + 1, lines, true) }
        opening = index + 2
        lines += 1
      }
    }
    position = place
    line += lines
    if isFilled { isEmpty = false }
    return isPlain
  }

  /// One quoted string; whether it holds anything.
  private mutating func scanString() throws(OperationError) -> Bool {
    let opening = position
    var index = position + 1
    let count = bytes.count
    while true {
      index = bytes.withUnsafeBufferPointer {
        dragoman_end_of_plain($0.baseAddress, index, count)
      }
      guard index < count else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return index > opening + 1
      }
      if byte == UInt8(ascii: "\\") {
        guard index + 1 < count else { break }
        guard POEscape.isKnown(bytes[index + 1]) else {
          if bytes[index + 1] == UInt8(ascii: "\n") { break }
          throw error(.badEscape, at: index)
        }
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\n") { break }
      if byte == 0 { throw error(.nul, at: index) }
      index += 1
    }
    throw error(.unterminatedString, at: opening)
  }

  /// Moves to the next string of the same keyword, if there is one; otherwise behind the line.
  private mutating func nextStringFollows(_ prefix: Prefix) -> Bool {
    if !prefix.isObsolete, !prefix.isPrevious, position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\n"), bytes[position + 1] > 0x20
    {
      position += 1
      line += 1
      return bytes[position] == UInt8(ascii: "\"")
    }
    skipBlanks()
    if byte(position) == UInt8(ascii: "\"") { return true }
    guard position < bytes.count, isLineEnd(position) else { return false }
    passLineEnd()
    let (after, lines) = continuation(prefix, from: position)
    guard let after else { return false }
    position = after
    line += lines
    return true
  }

  /// The place of a quotation mark that continues the value, and how many lines further down.
  private func continuation(_ prefix: Prefix, from start: Int) -> (Int?, Int) {
    var index = start
    var lines = 0
    if prefix.isObsolete || prefix.isPrevious {
      index = skippingBlanks(from: index)
      guard byte(index) == UInt8(ascii: "#") else { return (nil, 0) }
      index += 1
      if prefix.isObsolete {
        guard byte(index) == UInt8(ascii: "~") else { return (nil, 0) }
        index += 1
      }
      if prefix.isPrevious {
        guard byte(index) == UInt8(ascii: "|") else { return (nil, 0) }
        index += 1
      }
      index = skippingBlanks(from: index)
    } else {
      while index < bytes.count, bytes[index] <= 0x20 {
        if bytes[index] == UInt8(ascii: "\n") { lines += 1 }
        index += 1
      }
    }
    return byte(index) == UInt8(ascii: "\"") ? (index, lines) : (nil, 0)
  }

  // MARK: The grammar of an entry

  /// Whether a keyword may stand here; closes the entry before it where that is complete.
  private mutating func admit(
    _ kind: POPiece.Kind, form: Int, isIndexed: Bool, prefix: Prefix, at place: Int
  ) throws(OperationError) {
    switch kind {
    case .context, .id, .domain:
      if entry.strings > 0 { closeEntry() }
      if kind == .context, entry.hasContext || entry.hasID {
        throw error(.missingMsgstr, at: place)
      }
      if kind != .context, entry.hasID { throw error(.missingMsgstr, at: place) }
      if kind == .domain, entry.hasContext { throw error(.missingMsgstr, at: place) }
    case .plural:
      guard entry.hasID, !entry.hasPlural, entry.strings == 0 else {
        throw error(.misplacedPlural, at: place)
      }
    case .string:
      guard entry.hasID else { throw error(.missingMsgid, at: place) }
      guard isIndexed == entry.hasPlural else {
        throw error(isIndexed ? .formWithoutPlural : .pluralWithoutForm, at: place)
      }
      guard isIndexed || entry.strings == 0 else { throw error(.secondMsgstr, at: place) }
      guard form == entry.strings || !isIndexed else { throw error(.formOrder, at: place) }
    default:
      if entry.strings > 0 { closeEntry() }
    }
    guard !prefix.isPrevious, kind != .domain else { return }
    if let isObsolete = entry.isObsolete, isObsolete != prefix.isObsolete {
      throw error(.mixedObsolete, at: place)
    }
    entry.isObsolete = prefix.isObsolete
  }

  private mutating func note(_ kind: POPiece.Kind, isEmpty: Bool) {
    let last = Int32(pieces.count - 1)
    switch kind {
    case .context: entry.context = last
    case .id:
      entry.id = last
      entry.hasEmptyID = isEmpty
    case .plural: entry.hasPlural = true
    case .string:
      if entry.strings == 0 { entry.string = last }
      entry.strings += 1
      if isEmpty { entry.emptyStrings += 1 }
    default: break
    }
  }

  private mutating func closeEntry() {
    let start = pieces[entry.firstPiece].start
    let isObsolete = entry.isObsolete ?? false
    records.append(
      PORecord(
        lead: UInt32(entry.leadStart)..<start,
        pieces: UInt32(entry.firstPiece)..<UInt32(pieces.count),
        context: entry.context, id: entry.id, string: entry.string, isObsolete: isObsolete,
        isFuzzy: entry.isFuzzy, isFilled: entry.emptyStrings == 0,
        isHeader: entry.hasEmptyID && !entry.hasContext && !isObsolete))
    entry = Entry()
    entry.firstPiece = pieces.count
    entry.leadStart = consumed
  }

  /// Where the next piece begins: blank bytes before the first one are the entry's lead.
  private mutating func beginPiece(at body: Int? = nil) -> UInt32 {
    if entry.strings > 0, body == nil { closeEntry() }
    return UInt32(pieces.count == entry.firstPiece ? (body ?? position) : consumed)
  }

  private mutating func append(_ piece: POPiece) {
    var piece = piece
    piece.end = UInt32(position)
    pieces.append(piece)
    consumed = position
  }

  // MARK: Bytes

  /// The byte at `index`; 0 behind the end.
  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n")
      || (bytes[index] == UInt8(ascii: "\r") && byte(index + 1) == UInt8(ascii: "\n"))
  }

  private mutating func passLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
      position += 1
      line += 1
    }
  }

  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while byte(index) == UInt8(ascii: " ") || byte(index) == UInt8(ascii: "\t") { index += 1 }
    return index
  }

  private mutating func skipBlanks() {
    position = skippingBlanks(from: position)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }

  private func error(_ problem: POSyntaxProblem, at offset: Int) -> OperationError {
    problem.error(file: file, offset: offset, in: bytes)
  }
}
