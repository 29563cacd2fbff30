import Messages

/// Writes entries one after another: bytes of the source where nothing changed, new lines in the
/// file's style where something did.
struct POWriter {
  private let style: POStyle
  private var output: [UInt8]
  private let prefixCount: Int
  /// Bytes of a source that are to be copied together.
  private var pending: (source: POSource, range: Range<Int>)?
  /// Where the entry written last ended in its source.
  private var lastEnd: (source: POSource, offset: Int)?

  /// - Parameter capacity: the size that the file will have, about, in bytes.
  init(style: POStyle, prefix: [UInt8], capacity: Int = 0) {
    self.style = style
    output = prefix
    output.reserveCapacity(capacity)
    prefixCount = prefix.count
  }

  mutating func append(_ entry: POEntry) {
    guard let origin = entry.origin else { return append(entry.content) }
    appendLead(of: origin)
    if let content = entry.changed {
      appendChanged(content, origin)
    } else {
      copy(origin.source, origin.bodyRange)
    }
    lastEnd = (origin.source, origin.bodyRange.upperBound)
  }

  /// An entry made by the program.
  mutating func append(_ content: POContent) {
    separate()
    for kind in POEntryLines.kinds { lines.append(kind, of: content, to: &output) }
    lastEnd = nil
  }

  /// The entry of a message in a template.
  ///
  /// - Parameter comments: appends the lines of its extracted comments.
  mutating func append(
    _ message: Message, comments: (POEntryLines, inout [UInt8]) -> Void
  ) {
    separate()
    comments(lines, &output)
    lines.append(message, to: &output)
    lastEnd = nil
  }

  mutating func finish(trailing: [UInt8]) -> [UInt8] {
    flush()
    if !trailing.isEmpty {
      if lastEnd == nil { separate() }
      output += trailing
    }
    return output
  }

  // MARK: Between entries

  /// Copies the blank lines before an entry where its neighbour is still the same one; makes one
  /// blank line otherwise.
  private mutating func appendLead(of origin: POEntry.Origin) {
    let lead = Int(origin.record.lead.lowerBound)..<Int(origin.record.lead.upperBound)
    let isNeighbour = lastEnd.map { $0.source === origin.source && $0.offset == lead.lowerBound }
    let isFirst = isEmpty && lead.lowerBound <= 3
    if isNeighbour ?? isFirst {
      ensureLineEnd(unlessCopying: lead.isEmpty ? origin.bodyRange : lead)
      copy(origin.source, lead)
    } else {
      separate()
    }
  }

  private var lines: POEntryLines { POEntryLines(style: style) }

  private var isEmpty: Bool { pending == nil && output.count == prefixCount }

  /// Ends the last line, unless what follows continues the bytes that are being copied.
  private mutating func ensureLineEnd(unlessCopying range: Range<Int>) {
    if let pending, pending.range.upperBound == range.lowerBound { return }
    flush()
    guard output.count > prefixCount, output.last != 0x0A else { return }
    style.appendLineEnd(to: &output)
  }

  /// One blank line, if anything stands before.
  private mutating func separate() {
    flush()
    guard output.count > prefixCount else { return }
    if output.last != 0x0A { style.appendLineEnd(to: &output) }
    if !endsWithBlankLine { style.appendLineEnd(to: &output) }
  }

  /// Asked of single bytes: a slice that lives on would make the next append copy everything.
  private var endsWithBlankLine: Bool {
    let place = output.count - (style.hasCarriageReturns ? 3 : 2)
    return place >= 0 && output[place] == 0x0A && output.last == 0x0A
  }

  private mutating func copy(_ source: POSource, _ range: Range<Int>) {
    if let last = pending, last.source === source, last.range.upperBound == range.lowerBound {
      pending = (source, last.range.lowerBound..<range.upperBound)
    } else {
      flush()
      pending = (source, range)
    }
  }

  private mutating func flush() {
    guard let last = pending else { return }
    output += last.source.bytes[last.range]
    pending = nil
  }

  // MARK: One entry

  /// Writes an entry part by part: its own lines where a part did not change.
  private mutating func appendChanged(_ content: POContent, _ origin: POEntry.Origin) {
    flush()
    let changed = content.differences(from: origin.content)
    let togglesObsolete = content.isObsolete != origin.record.isObsolete
    var parts: [(kind: POPiece.Kind, bytes: [UInt8])] = []
    for piece in origin.pieces {
      if changed.contains(piece.kind) {
        if !parts.contains(where: { $0.kind == piece.kind }) {
          parts.append((piece.kind, lines.bytes(of: piece.kind, content)))
        }
      } else {
        parts.append((piece.kind, raw(piece, origin.source, content, togglesObsolete)))
      }
    }
    for kind in POEntryLines.kinds.reversed()
    where changed.contains(kind) && !parts.contains(where: { $0.kind == kind }) {
      let place = parts.firstIndex { $0.kind.rawValue > kind.rawValue } ?? parts.endIndex
      parts.insert((kind, lines.bytes(of: kind, content)), at: place)
    }
    for part in parts where !part.bytes.isEmpty {
      if output.count > prefixCount, output.last != 0x0A { style.appendLineEnd(to: &output) }
      output += part.bytes
    }
  }

  private func raw(
    _ piece: POPiece, _ source: POSource, _ content: POContent, _ togglesObsolete: Bool
  ) -> [UInt8] {
    let bytes = source.bytes[piece.range]
    guard togglesObsolete, piece.isQuoted, piece.kind != .domain else { return Array(bytes) }
    return content.isObsolete ? makingObsolete(bytes) : restoring(bytes)
  }

  /// `msgid "…"` → `#~ msgid "…"`, `#| msgid` → `#~| msgid`, line by line.
  private func makingObsolete(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for line in contentLines(bytes) {
      if line.starts(with: "#|".utf8) {
        result += Array("#~".utf8) + line.dropFirst()
      } else {
        result += Array("#~ ".utf8) + line
      }
      style.appendLineEnd(to: &result)
    }
    return result
  }

  private func restoring(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for line in contentLines(bytes) {
      if line.starts(with: "#~|".utf8) {
        result += Array("#|".utf8) + line.dropFirst(3)
      } else {
        result += line.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
      }
      style.appendLineEnd(to: &result)
    }
    return result
  }

  /// The lines that are not blank, without line ends and indentation.
  private func contentLines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A).compactMap { line in
      var line = line.drop { $0 <= 0x20 }
      while let last = line.last, last == 0x0D { line.removeLast() }
      return line.isEmpty ? nil : line
    }
  }
}

extension POEntry.Origin {
  /// The bytes of its pieces, without the blank lines before.
  var bodyRange: Range<Int> {
    Int(record.lead.upperBound)..<Int(pieces.last?.end ?? record.lead.upperBound)
  }
}

extension POContent {
  /// The parts in which two contents differ.
  fileprivate func differences(from other: POContent) -> Set<POPiece.Kind> {
    var kinds: Set<POPiece.Kind> = []
    if translatorComments != other.translatorComments { kinds.insert(.translatorComment) }
    if extractedComments != other.extractedComments { kinds.insert(.extractedComment) }
    if references != other.references { kinds.insert(.reference) }
    if flags != other.flags { kinds.insert(.flags) }
    if previousContext != other.previousContext { kinds.insert(.previousContext) }
    if previousID != other.previousID { kinds.insert(.previousID) }
    if previousIDPlural != other.previousIDPlural { kinds.insert(.previousPlural) }
    if context != other.context { kinds.insert(.context) }
    if id != other.id { kinds.insert(.id) }
    if idPlural != other.idPlural { kinds.insert(.plural) }
    if strings != other.strings || (idPlural == nil) != (other.idPlural == nil) {
      kinds.insert(.string)
    }
    return kinds
  }
}
