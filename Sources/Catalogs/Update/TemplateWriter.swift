package import Messages

/// Writes a new template message by message, and keeps nothing of them but their lines.
package struct TemplateWriter {
  private var writer: POWriter

  /// - Parameters:
  ///   - capacity: the size that the template will have, about, in bytes.
  ///   - project: `Project-Id-Version`.
  ///   - creationDate: as gettext writes it, `2026-11-22 10:00+0000`.
  package init(capacity: Int = 0, project: String, creationDate: String) {
    writer = POWriter(style: POStyle(), prefix: [], capacity: capacity)
    writer.append(POContent.templateHeader(project: project, creationDate: creationDate))
  }

  /// Appends the entry of a message, whose key no message before it had; one without text has none.
  ///
  /// - Parameter notes: what stands in the comments instead of the message's place and notes.
  package mutating func append(_ message: Message, notes: [String]? = nil) {
    guard !message.text.isEmpty else { return }
    writer.append(
      message, comments: notes.map(POContent.comments) ?? POContent.comments(of: message))
  }

  /// The template as a file.
  package consuming func finish() -> [UInt8] { writer.finish(trailing: []) }
}
