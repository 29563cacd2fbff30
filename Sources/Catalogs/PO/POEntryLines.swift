/// Appends the lines of entries, part by part, in a file's style.
struct POEntryLines {
  let style: POStyle

  /// The parts that have lines, in the order in which gettext writes them.
  static let kinds: [POPiece.Kind] = [
    .translatorComment, .extractedComment, .reference, .flags, .previousContext, .previousID,
    .previousPlural, .context, .id, .plural, .string,
  ]

  /// One part of an entry, line ends included; empty where there is nothing.
  func bytes(of kind: POPiece.Kind, _ content: POContent) -> [UInt8] {
    var bytes: [UInt8] = []
    append(kind, of: content, to: &bytes)
    return bytes
  }

  /// Appends one part of an entry, line ends included.
  func append(_ kind: POPiece.Kind, of content: POContent, to output: inout [UInt8]) {
    let prefix = content.isObsolete ? "#~ " : ""
    let previous = content.isObsolete ? "#~| " : "#| "
    func append(_ keyword: String, _ value: String?, _ prefix: String) {
      guard let value else { return }
      self.append(keyword, value, prefix: prefix, flags: content.flags, to: &output)
    }
    switch kind {
    case .translatorComment:
      self.append(comments: content.translatorComments, behind: "#", to: &output)
    case .extractedComment:
      self.append(comments: content.extractedComments, behind: "#.", to: &output)
    case .reference: self.append(references: content.references, to: &output)
    case .flags: self.append(flags: content.flags, to: &output)
    case .previousContext: append("msgctxt", content.previousContext, previous)
    case .previousID: append("msgid", content.previousID, previous)
    case .previousPlural: append("msgid_plural", content.previousIDPlural, previous)
    case .context: append("msgctxt", content.context, prefix)
    case .id: append("msgid", content.id, prefix)
    case .plural: append("msgid_plural", content.idPlural, prefix)
    case .string where content.idPlural == nil:
      append("msgstr", content.strings.first ?? "", prefix)
    case .string:
      for (form, string) in content.strings.enumerated() {
        append("msgstr[\(form)]", string, prefix)
      }
    case .domain, .otherComment: break
    }
  }

  /// A comment that holds line ends becomes several lines.
  func append(comments: [String], behind marker: String, to output: inout [UInt8]) {
    for comment in comments {
      guard comment.utf8.contains(where: { $0 < 0x20 }) else {
        appendLine(comment.utf8, behind: marker, to: &output)
        continue
      }
      for line in comment.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        appendLine(line.filter { $0 != 0x0D }, behind: marker, to: &output)
      }
    }
  }

  private func appendLine(
    _ line: some Collection<UInt8>, behind marker: String, to output: inout [UInt8]
  ) {
    output += marker.utf8
    if !line.isEmpty { output.append(0x20) }
    output += line
    output += style.newline
  }

  func append(references: [String], to output: inout [UInt8]) {
    guard !references.isEmpty else { return }
    let marker = "#:"
    var columns = 0
    for reference in references {
      let text = POReferences.joinable(reference)
      let width = 1 + text.utf8.count { $0 & 0xC0 != 0x80 }
      if columns > 0, let limit = style.width, columns + width > limit {
        output += style.newline
        columns = 0
      }
      if columns == 0 {
        output += marker.utf8
        columns = marker.utf8.count
      }
      output.append(0x20)
      output += text.utf8
      columns += width
    }
    output += style.newline
  }

  func append(flags: [String], to output: inout [UInt8]) {
    guard !flags.isEmpty else { return }
    output += "#, ".utf8
    output += flags.joined(separator: ", ").utf8
    output += style.newline
  }

  /// A keyword with its value; a value in which white space matters is not broken.
  func append(
    _ keyword: String, _ value: String, prefix: String, flags: [String], to output: inout [UInt8]
  ) {
    var style = style
    if flags.contains(POContent.preservedSpaceFlag) { style.width = nil }
    POWrapping(prefix: prefix, style: style).append(keyword, value, to: &output)
  }
}
