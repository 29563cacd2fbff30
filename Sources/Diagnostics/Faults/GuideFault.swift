/// What is wrong between the files of a guide.
package enum GuideFault: String, Fault {
  case badInclude = "bad-include"
  case includeLoop = "include-loop"
  case includeTooDeep = "include-too-deep"
  case tooManyFiles = "too-many-files"
  case missingFigure = "missing-figure"
  case missingLink = "missing-link"
  case danglingReference = "dangling-reference"
  case duplicateID = "duplicate-id"
  case htmlMisnested = "html-misnested"
  case entityNotExtracted = "entity-not-extracted"

  package var described: FaultDescription {
    switch self {
    case .badInclude:
      .init(
        "an include that cannot be followed",
        why: "The element names no file, or asks for a file as plain text, so a part of the guide "
          + "would be missing.",
        example: "<xi:include/> without href.",
        remedy: "Write href=\"chapter.xml\", or copy the text into the guide")
    case .includeLoop:
      .init(
        "a file that includes itself",
        why: "By way of others the file asks for itself, so the guide would never end.",
        example: "a.xml includes b.xml, which includes a.xml.",
        remedy: "Take one of the includes out")
    case .includeTooDeep:
      .init(
        "files that include each other too deep",
        why: "More than forty files stand in each other, which only a mistake does.",
        example: "a chapter that a program has wrapped in a file for each of its sections.",
        remedy: "Include the files from one that is nearer to the guide's main file")
    case .tooManyFiles:
      .init(
        "a guide of too many files",
        why: "No guide has more than two thousand files; this one reads what is not its own.",
        example: "a page that links all pages of a web site.",
        remedy: "Take out the links or includes that lead to other works")
    case .missingFigure:
      .init(
        "a picture or a part of a page that is not there",
        why: "The page would have a hole where the reader expects a picture.",
        example: "fileref=\"images/pth.svg\" where the file is called path.svg.",
        remedy: "Add the file, or correct its name in the guide")
    case .missingLink:
      .init(
        "a link to a page that is not there", .warning,
        why: "A reader who follows the link finds nothing.",
        example: "<a href=\"contakt.html\">.",
        remedy: "Put the page into the project, or correct the link")
    case .danglingReference:
      .init(
        "a reference to a place that the guide does not have",
        why: "“See chapter 6” would have no chapter to name, and a link would lead nowhere.",
        example: "<xref linkend=\"ch-bnod\"/> where the chapter is called “ch-bond”.",
        remedy: "Give the target this id, or correct the name")
    case .duplicateID:
      .init(
        "an id given twice",
        why: "A reference to it could lead to either place.",
        example: "a section copied together with its xml:id.",
        remedy: "Give one of the two another xml:id")
    case .htmlMisnested:
      .init(
        "HTML elements that overlap",
        why:
          "Browsers move such elements about; a translation put into them would stand elsewhere.",
        example: "<b>Call <i>us</b> today</i>.",
        remedy: "Close the inner element before the outer one")
    case .entityNotExtracted:
      .init(
        "a reference whose words are not translated", .warning,
        why: "The entity stands for another file or for markup. A document that is taken by itself "
          + "does not follow it, and its words stay as they are.",
        example: "merge of a book whose chapters are entities.",
        remedy: "Give the file to extract and to merge as well, or write the text in its place")
    }
  }
}
