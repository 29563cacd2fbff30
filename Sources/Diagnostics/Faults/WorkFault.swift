/// What keeps a command from doing its work although the texts are right.
package enum WorkFault: String, Fault {
  case outputIsInput = "output-is-input"
  case badQuestion = "bad-question"
  case pdfToolsMissing = "pdf-tools-missing"
  case pdfEngine = "pdf-engine"
  case hyphenation
  case generatedTextMissing = "generated-text-missing"

  package var described: FaultDescription {
    switch self {
    case .outputIsInput:
      .init(
        "a result in the place of what it is made of",
        why: "The source would be overwritten by its own translation.",
        example: "dragoman merge --output guide.xml guide.xml.",
        remedy: "Give the result another name with --output")
    case .badQuestion:
      .init(
        "a line of input that cannot be answered",
        why: "The command answers one question a line, and this line is none.",
        example: "a line of JSON without “locale”.",
        remedy: "Write the line as the command's --help shows")
    case .pdfToolsMissing:
      .init(
        "no typesetter on this machine", .warning,
        why: "PDF needs Python with the packages typst and the fonts. DocBook and HTML are made "
          + "without them.",
        example: "dragoman build before make setup.",
        remedy: "Run make setup, or name an interpreter in dragoman.yaml (tools: python:)")
    case .pdfEngine:
      .init(
        "a typesetter that could not run",
        why: "The program was found, but ended with an error of its own or gave no answer.",
        example: "an interpreter whose package typst is damaged.",
        remedy: "Run dragoman doctor, and make setup again")
    case .hyphenation:
      .init(
        "hyphenation patterns that cannot be read",
        why: "Without them long words leave ragged lines; a damaged file hyphenates wrongly.",
        example: "a file of patterns cut off by a full disk.",
        remedy: "Run make setup to install them again")
    case .generatedTextMissing:
      .init(
        "a language without words for Contents, Figure, Note and the like", .warning,
        why: "Dragoman writes some words itself: Contents, Chapter, Figure, Table, Note, See also, "
          + "quotation marks and the name of the language. It has them in a few languages; in the "
          + "editions of all others they are English.",
        example: "locales: [de], and “Contents” above a German table of contents.",
        remedy: "Ask Dragoman's authors for the language, or contribute its catalog to Dragoman "
          + "(Catalogs/generated-text); a project cannot supply the words yet")
    }
  }
}
