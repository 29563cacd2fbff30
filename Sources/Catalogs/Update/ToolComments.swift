package import Messages

/// Extracted comments as itstool writes them, so that catalogs made with either tool have the
/// same ones.
package enum ToolComments {
  private static let marker: StaticString = "(itstool) path: "
  private static let width = 72

  /// The message with its place as itstool's marker and its notes in lines.
  package static func asITSTool(_ message: Message) -> Message {
    guard !message.breadcrumb.isEmpty else { return message }
    var result = message
    result.breadcrumb = []
    result.notes = [place(message.breadcrumb)] + message.notes.flatMap(lines)
    return result
  }

  /// Appends the place of a message as itstool's marker, then its notes in lines.
  static func append(of message: Message, _ lines: POEntryLines, to output: inout [UInt8]) {
    let breadcrumb = message.breadcrumb
    guard let last = breadcrumb.last else { return append(message.notes, lines, to: &output) }
    let parent = breadcrumb.count > 1 ? breadcrumb[breadcrumb.count - 2] : ""
    if last.holdsLineEnd || parent.holdsLineEnd {
      append([place(breadcrumb)], lines, to: &output)
    } else {
      output.append("#. ")
      output.append(marker)
      if !parent.isEmpty { output.append(parent) }
      if breadcrumb.count > 1 { output.append(UInt8(ascii: "/")) }
      output.append(last)
      lines.style.appendLineEnd(to: &output)
    }
    for note in message.notes { append(Self.lines(of: note), lines, to: &output) }
  }

  private static func append(
    _ comments: [String], _ lines: POEntryLines, to output: inout [UInt8]
  ) {
    lines.append(comments: POContent.comments(comments), behind: "#.", to: &output)
  }

  /// The last two parts of a breadcrumb behind itstool's marker.
  private static func place(_ breadcrumb: [String]) -> String {
    "\(marker)\(breadcrumb.suffix(2).joined(separator: "/"))"
  }

  /// itstool's own way of breaking lines: before the 72nd character, or at the first blank behind
  /// it.
  private static func lines(of note: String) -> [String] {
    guard note.utf8.count > width else { return [note] }
    let isASCII = note.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    let lines =
      isASCII ? ranges(ofLinesIn: note.utf8, blank: 0x20) : ranges(ofLinesIn: note, blank: " ")
    return lines.map { String(note[$0]) }
  }

  /// - Parameter text: a text by characters; by bytes, where each is a character.
  private static func ranges<Text: BidirectionalCollection>(
    ofLinesIn text: Text, blank: Text.Element
  ) -> [Range<Text.Index>] where Text.Element: Equatable {
    var lines: [Range<Text.Index>] = []
    var rest = text[...]
    while rest.count > width {
      let head = rest.prefix(width)
      guard let blank = head.lastIndex(of: blank) ?? rest.firstIndex(of: blank) else { break }
      lines.append(rest.startIndex..<blank)
      rest = rest[text.index(after: blank)...]
    }
    return lines + [rest.startIndex..<rest.endIndex]
  }
}
