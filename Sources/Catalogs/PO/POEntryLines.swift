import Messages

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
    let prefix: StaticString = content.isObsolete ? "#~ " : ""
    let previous: StaticString = content.isObsolete ? "#~| " : "#| "
    func append(_ keyword: String, _ value: String?, _ prefix: StaticString) {
      guard let value else { return }
      let isBroken = !content.flags.contains(POContent.preservedSpaceFlag)
      self.append(keyword, value, prefix: prefix, isBroken: isBroken, to: &output)
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

  /// The lines of a message in a template, but for its comments.
  func append(_ message: Message, to output: inout [UInt8]) {
    append(references: message.references, to: &output)
    append(flags: POContent.flags(of: message), to: &output)
    let isBroken = !message.preservesSpace
    if let context = message.key.context {
      append("msgctxt", context, isBroken: isBroken, to: &output)
    }
    append("msgid", message.text, isBroken: isBroken, to: &output)
    output.append("msgstr \"\"")
    style.appendLineEnd(to: &output)
  }

  /// A comment that holds line ends becomes several lines.
  func append(comments: [String], behind marker: StaticString, to output: inout [UInt8]) {
    for comment in comments {
      guard comment.utf8.contains(0x0A) || comment.utf8.contains(0x0D) else {
        append(comment: comment, behind: marker, to: &output)
        continue
      }
      for line in comment.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let line = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
        append(comment: line, behind: marker, to: &output)
      }
    }
  }

  private func append(comment: String, behind marker: StaticString, to output: inout [UInt8]) {
    output.append(marker)
    if !comment.isEmpty { output.append(0x20) }
    output.append(comment)
    style.appendLineEnd(to: &output)
  }

  func append(references: [String], to output: inout [UInt8]) {
    guard !references.isEmpty else { return }
    var columns = 0
    for reference in references {
      let form = POReferences.Form(of: reference)
      let width = 1 + form.columns
      if columns > 0, let limit = style.width, columns + width > limit {
        style.appendLineEnd(to: &output)
        columns = 0
      }
      if columns == 0 {
        output.append("#:")
        columns = 2
      }
      output.append(0x20)
      POReferences.append(reference, in: form, to: &output)
      columns += width
    }
    style.appendLineEnd(to: &output)
  }

  func append(flags: [String], to output: inout [UInt8]) {
    guard !flags.isEmpty else { return }
    output.append("#,")
    for (place, flag) in flags.enumerated() {
      output.append(place == 0 ? " " : ", ")
      output.append(flag)
    }
    style.appendLineEnd(to: &output)
  }

  /// A keyword with its value.
  ///
  /// - Parameter isBroken: false where white space matters, and a long line stays one.
  func append(
    _ keyword: String, _ value: String, prefix: StaticString = "", isBroken: Bool,
    to output: inout [UInt8]
  ) {
    var style = style
    if !isBroken { style.width = nil }
    POWrapping(prefix: prefix, style: style).append(keyword, value, to: &output)
  }
}
