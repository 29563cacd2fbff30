/// The words that the program itself writes into a publication, in the edition's language.
package struct PublicationWords: Sendable {
  /// What a word is needed for; the raw value is its key in the catalog of generated text.
  package enum Key: String, CaseIterable, Sendable {
    case contents
    /// `{number}`: above the title where a part, a chapter or an appendix opens.
    case part, chapter, appendix
    case glossary, index, bibliography, preface
    /// `{number}`: before the title of a table.
    case tableCaption = "caption.table"
    /// `{number}`: before the title of a figure.
    case figureCaption = "caption.figure"
    /// `{number}`: before the title of an example.
    case exampleCaption = "caption.example"
    /// `{number}` and `{form}`: in mid-sentence.
    case partReference = "xref.part"
    case chapterReference = "xref.chapter"
    case appendixReference = "xref.appendix"
    case exampleReference = "xref.example"
    case tableReference = "xref.table"
    case figureReference = "xref.figure"
    /// `{title}` and `{form}`: in mid-sentence.
    case sectionReference = "xref.section"
    /// `{text}`: around what is added to a sentence.
    case parentheses
    /// `{reference}` and `{page}`: such as “chapter 6 (p. 41)”.
    case pageReference = "xref.page"
    case see
    case seeAlso = "see-also"
    case note, tip, important, warning, caution
    case thisWeek = "box.this-week"
    case older = "box.older"
    case story = "box.story"
    case hotline = "box.hotline"
    case legal = "box.legal"
    /// Heading of the notes of a chapter, on screens.
    case notes
    /// `{number}`: what a screen reader says for the call of a note.
    case noteCall = "a11y.note"
    /// What a screen reader says for the way back from a note.
    case backToText = "a11y.back"
    case skipToContent = "a11y.skip"
    /// What a screen reader says for lines and frames on paper.
    case writingSpace = "a11y.lines"
    case drawingSpace = "a11y.drawing"
    /// Before text that stands in the language of the source.
    case untranslated
    /// The link that leaves the page at once.
    case quickExit = "quick-exit"
    /// The last lines of the book: how it was made.
    case colophon
  }

  private let phrase: @Sendable (Key, [String: String]) -> String

  /// Takes the function that finds a phrase and puts its arguments in.
  package init(_ phrase: @escaping @Sendable (Key, [String: String]) -> String) {
    self.phrase = phrase
  }

  /// The phrase of `key`.
  package func callAsFunction(_ key: Key, _ arguments: [String: String] = [:]) -> String {
    phrase(key, arguments)
  }

  /// The pieces before, between and after the two arguments of ``Key/pageReference``, for writers
  /// that learn the page only when the book is set.
  package var pageReference: PageReference {
    let text = phrase(.pageReference, ["reference": "\u{E000}", "page": "\u{E001}"])
    let head = text.split(separator: "\u{E000}", maxSplits: 1, omittingEmptySubsequences: false)
    guard head.count == 2 else { return PageReference(before: "", between: " ", after: "") }
    let tail = head[1].split(separator: "\u{E001}", maxSplits: 1, omittingEmptySubsequences: false)
    guard tail.count == 2 else { return PageReference(before: "", between: " ", after: "") }
    return PageReference(
      before: String(head[0]), between: String(tail[0]), after: String(tail[1]))
  }

  /// The words around a reference and its page.
  package struct PageReference: Hashable, Sendable {
    package var before: String
    package var between: String
    package var after: String
  }
}
