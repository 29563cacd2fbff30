import Messages

/// Extracted comments as itstool writes them, so that catalogs made with either tool have the
/// same ones.
enum ToolComments {
  private static let width = 72

  /// The message with its place as itstool's marker and its notes in lines.
  static func asITSTool(_ message: Message) -> Message {
    guard !message.breadcrumb.isEmpty else { return message }
    var result = message
    result.breadcrumb = []
    result.notes = notes(of: message)
    return result
  }

  /// The place of a message as itstool's marker, then its notes in lines.
  static func notes(of message: Message) -> [String] {
    let breadcrumb = message.breadcrumb
    guard let last = breadcrumb.last else { return message.notes }
    var place = "(itstool) path: "
    if breadcrumb.count > 1 {
      place += breadcrumb[breadcrumb.count - 2]
      place += "/"
    }
    place += last
    var result = [place]
    for note in message.notes { result += lines(of: note) }
    return result
  }

  /// itstool's own way of breaking lines: before the 72nd character, or at the first blank behind
  /// it.
  private static func lines(of note: String) -> [String] {
    guard note.utf8.count > width else { return [note] }
    var lines: [String] = []
    var rest = Substring(note)
    while rest.count > width {
      let head = rest.prefix(width)
      guard let blank = head.lastIndex(of: " ") ?? rest.firstIndex(of: " ") else { break }
      lines.append(String(rest[..<blank]))
      rest = rest[rest.index(after: blank)...]
    }
    return lines + [String(rest)]
  }
}
