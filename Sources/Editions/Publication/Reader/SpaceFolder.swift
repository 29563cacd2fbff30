/// Folds white space over the borders of inline elements: one space where any stood, none at the
/// ends of the text.
struct SpaceFolder {
  private var isAtStart = true
  private var isPending = false
  /// Whether white space is text, as in a listing.
  private let isVerbatim: Bool

  init(isVerbatim: Bool = false) { self.isVerbatim = isVerbatim }

  /// `text` with its white space folded; a space at its end waits for what follows.
  mutating func fold(_ text: String) -> String {
    guard !isVerbatim else { return text.replacing("\r\n", with: "\n") }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r": isPending = !isAtStart
      default:
        if isPending { result += " " }
        isPending = false
        isAtStart = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The space that waits, to be set before an element begins.
  mutating func flush() -> String {
    defer { isPending = false }
    return isPending ? " " : ""
  }

  /// Something that is not text of this run was set, so a space may follow.
  mutating func wordEnded() {
    isAtStart = false
    isPending = false
  }
}

extension [Inline] {
  /// Joins text to text.
  mutating func appendText(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = last {
      self[count - 1] = .text(before + text)
    } else {
      append(.text(text))
    }
  }
}
