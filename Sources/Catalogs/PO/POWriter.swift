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

  init(style: POStyle, prefix: [UInt8]) {
    self.style = style
    output = prefix
    prefixCount = prefix.count
  }

  mutating func append(_ entry: POEntry) {
    guard let origin = entry.origin else {
      separate()
      appendNew(entry.content)
      lastEnd = nil
      return
    }
    appendLead(of: origin)
    if let content = entry.changed {
      appendChanged(content, origin)
    } else {
      copy(origin.source, origin.bodyRange)
    }
    lastEnd = (origin.source, origin.bodyRange.upperBound)
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

  private var isEmpty: Bool { pending == nil && output.count == prefixCount }

  /// Ends the last line, unless what follows continues the bytes that are being copied.
  private mutating func ensureLineEnd(unlessCopying range: Range<Int>) {
    if let pending, pending.range.upperBound == range.lowerBound { return }
    flush()
    guard output.count > prefixCount, output.last != 0x0A else { return }
    output += style.newline
  }

  /// One blank line, if anything stands before.
  private mutating func separate() {
    flush()
    guard output.count > prefixCount else { return }
    if output.last != 0x0A { output += style.newline }
    if !endsWithBlankLine { output += style.newline }
  }

  /// Asked of single bytes: a slice that lives on would make the next append copy everything.
  private var endsWithBlankLine: Bool {
    let place = output.count - style.newline.count - 1
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

  private mutating func appendNew(_ content: POContent) {
    for kind in Self.writtenKinds { output += lines(of: kind, content) }
  }

  /// Writes an entry part by part: its own lines where a part did not change.
  private mutating func appendChanged(_ content: POContent, _ origin: POEntry.Origin) {
    flush()
    let changed = content.differences(from: origin.content)
    let togglesObsolete = content.isObsolete != origin.record.isObsolete
    var parts: [(kind: POPiece.Kind, bytes: [UInt8])] = []
    for piece in origin.pieces {
      if changed.contains(piece.kind) {
        if !parts.contains(where: { $0.kind == piece.kind }) {
          parts.append((piece.kind, lines(of: piece.kind, content)))
        }
      } else {
        parts.append((piece.kind, raw(piece, origin.source, content, togglesObsolete)))
      }
    }
    for kind in Self.writtenKinds.reversed()
    where changed.contains(kind) && !parts.contains(where: { $0.kind == kind }) {
      let place = parts.firstIndex { $0.kind.rawValue > kind.rawValue } ?? parts.endIndex
      parts.insert((kind, lines(of: kind, content)), at: place)
    }
    for part in parts where !part.bytes.isEmpty {
      if output.count > prefixCount, output.last != 0x0A { output += style.newline }
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
      result += style.newline
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
      result += style.newline
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

  // MARK: New lines

  private static let writtenKinds: [POPiece.Kind] = [
    .translatorComment, .extractedComment, .reference, .flags, .previousContext, .previousID,
    .previousPlural, .context, .id, .plural, .string,
  ]

  /// One part of an entry in the file's style, line ends included; empty where there is nothing.
  private func lines(of kind: POPiece.Kind, _ content: POContent) -> [UInt8] {
    let prefix = content.isObsolete ? "#~ " : ""
    let previous = content.isObsolete ? "#~| " : "#| "
    switch kind {
    case .translatorComment: return comments("#", content.translatorComments)
    case .extractedComment: return comments("#.", content.extractedComments)
    case .reference: return references(content.references)
    case .flags:
      return content.flags.isEmpty ? [] : line("#, \(content.flags.joined(separator: ", "))")
    case .previousContext: return keyword("msgctxt", content.previousContext, previous, content)
    case .previousID: return keyword("msgid", content.previousID, previous, content)
    case .previousPlural:
      return keyword("msgid_plural", content.previousIDPlural, previous, content)
    case .context: return keyword("msgctxt", content.context, prefix, content)
    case .id: return keyword("msgid", content.id, prefix, content)
    case .plural: return keyword("msgid_plural", content.idPlural, prefix, content)
    case .string: return strings(content, prefix)
    case .domain, .otherComment: return []
    }
  }

  private func line(_ text: String) -> [UInt8] {
    Array(text.utf8) + style.newline
  }

  /// A comment that holds line ends becomes several lines.
  private func comments(_ marker: String, _ texts: [String]) -> [UInt8] {
    var result: [UInt8] = []
    for text in texts {
      for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        result += marker.utf8
        if !part.isEmpty { result.append(0x20) }
        result += part.lazy.filter { $0 != 0x0D }
        result += style.newline
      }
    }
    return result
  }

  private func references(_ references: [String]) -> [UInt8] {
    var result: [UInt8] = []
    var current = ""
    var columns = 0
    for reference in references {
      let text = " " + POReferences.joinable(reference)
      let width = text.utf8.count { $0 & 0xC0 != 0x80 }
      if !current.isEmpty, let limit = style.width, columns + width > limit {
        result += line(current)
        current = ""
      }
      if current.isEmpty {
        current = "#:"
        columns = 2
      }
      current += text
      columns += width
    }
    return current.isEmpty ? result : result + line(current)
  }

  private func strings(_ content: POContent, _ prefix: String) -> [UInt8] {
    guard content.idPlural != nil else {
      return keyword("msgstr", content.strings.first ?? "", prefix, content)
    }
    return content.strings.enumerated().flatMap { keyword("msgstr[\($0)]", $1, prefix, content) }
  }

  private func keyword(
    _ name: String, _ value: String?, _ prefix: String, _ content: POContent
  ) -> [UInt8] {
    guard let value else { return [] }
    var style = style
    if content.flags.contains(POContent.preservedSpaceFlag) { style.width = nil }
    var result: [UInt8] = []
    POWrapping(prefix: prefix, style: style).append(name, value, to: &result)
    return result
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
