package import Messages

/// Writes a new template message by message, and keeps nothing of them but their lines.
package struct TemplateWriter {
  /// How the comments of an entry say where its text stands.
  package enum Comments: Sendable {
    /// By titles from the chapter down.
    case titles
    /// As itstool does.
    case elements
  }

  private var writer: POWriter
  private let comments: Comments

  /// - Parameters:
  ///   - capacity: the size that the template will have, about, in bytes.
  ///   - project: `Project-Id-Version`.
  ///   - creationDate: as gettext writes it, `2026-11-22 10:00+0000`.
  package init(
    capacity: Int = 0, project: String, creationDate: String, comments: Comments = .titles
  ) {
    self.comments = comments
    writer = POWriter(style: POStyle(), prefix: [], capacity: capacity)
    writer.append(POContent.templateHeader(project: project, creationDate: creationDate))
  }

  /// Appends the entry of a message, whose key no message before it had; one without text has none.
  package mutating func append(_ message: Message) {
    guard !message.text.isEmpty else { return }
    writer.append(message) { lines, output in
      switch comments {
      case .titles:
        lines.append(comments: POContent.comments(of: message), behind: "#.", to: &output)
      case .elements: ToolComments.append(of: message, lines, to: &output)
      }
    }
  }

  /// The template as a file.
  package consuming func finish() -> [UInt8] { writer.finish(trailing: []) }
}
