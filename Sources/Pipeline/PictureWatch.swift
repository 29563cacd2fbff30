import Catalogs
import Checks
import Diagnostics
import Messages

extension PipelineRule {
  /// A translation that tells of a picture which has changed since.
  package static let pictureChanged = PipelineRule(
    id: "picture-changed",
    summary: "words that tell of a picture which has changed since they were translated",
    explanation: """
      The picture was changed, and the words of the guide that tell of it were not. The \
      translation stays in use, but nobody has looked yet whether it still says what the picture \
      shows. The picture is named among the comments of the entry.

      Example: a drawing of a mother with one child now shows two, and its text for blind readers \
      says “enfant”.
      Look at the picture, correct the translation if it needs it, and delete the flag \
      picture-changed of the entry, or sign it with dragoman review.
      """,
    defaultSeverity: .warning)
}

/// Finds the translations that wait for somebody to look at a changed picture.
enum PictureWatch {
  static func findings(in catalog: POFile) -> [Finding] {
    let rule = PipelineRule.pictureChanged
    return catalog.messages.filter { entry in
      entry.isTranslated && entry.content.flags.contains(POContent.pictureChangedFlag)
    }.map { entry in
      let pictures = entry.content.extractedComments.compactMap(PictureNote.init(comment:))
      let names = pictures.map { "“\($0.file)”" }.joined(separator: ", ")
      return Finding(
        rule, at: entry.location(of: .id),
        "the picture \(names) changed after these words were translated", excerpt: entry.string,
        place: entry.breadcrumb.joined(separator: POContent.breadcrumbSeparator),
        fixes: [.init("Look at the picture, then delete the flag picture-changed")])
    }
  }
}
