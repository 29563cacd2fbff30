import Messages

/// The marks that the program prints for `<quote>`, by language, so that rules of writing see the
/// sentence as a reader does.
struct QuotationMarks: Sendable {
  /// Opening and closing, outer first.
  let levels: [(open: String, close: String)]

  init(_ locale: LocaleTag) {
    levels =
      switch locale.language {
      case "fr": [("«\u{A0}", "\u{A0}»"), ("“", "”")]
      case "ro": [("„", "”"), ("«", "»")]
      case "bg": [("„", "“"), ("‚", "‘")]
      case "ru": [("«", "»"), ("„", "“")]
      case "en": [("‘", "’"), ("“", "”")]
      default: [("“", "”"), ("‘", "’")]
      }
  }

  /// The marks at a depth, counted from 0.
  func marks(at depth: Int) -> (open: String, close: String) {
    levels[depth % levels.count]
  }
}
