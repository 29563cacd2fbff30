/// What is wrong in the project file, files of values, glossaries and word lists.
package enum SettingsFault: String, Fault {
  case noProject = "no-project"
  case alreadyThere = "already-there"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case duplicateKey = "duplicate-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case badValue = "bad-value"
  case badLocale = "bad-locale"
  case unknownCheck = "unknown-check"
  case gateUnmatched = "gate-unmatched"
  case glossaryColumns = "glossary-columns"
  case glossaryRow = "glossary-row"
  case wordList = "word-list"

  package var described: FaultDescription {
    switch self {
    case .noProject:
      .init(
        "no project here",
        why: "The command works on a project, and neither this folder nor one above has a "
          + "dragoman.yaml.",
        example: "dragoman check in the home folder.",
        remedy: "Go to the project's folder, name it with --project, or make one with dragoman init"
      )
    case .alreadyThere:
      .init(
        "a new project in the place of files that exist",
        why: "dragoman init overwrites nothing.",
        example: "dragoman init in a folder that holds a dragoman.yaml.",
        remedy: "Name another folder: dragoman init my-guide")
    case .unknownKey:
      .init(
        "a key that the file's format does not know",
        why: "The setting has no effect; usually its name is mistyped.",
        example: "langauges: [fr] instead of locales: [fr].",
        remedy: "Correct the key, or take it out")
    case .missingKey:
      .init(
        "a key that must be there",
        why: "Without it the entry says nothing.",
        example: "a guide without source.",
        remedy: "Add the key that the finding names")
    case .duplicateKey:
      .init(
        "a key given twice",
        why: "Only one of the two can count, and it is not sure that it is the one you meant.",
        example: "two guides named “parents”.",
        remedy: "Take one of the two out")
    case .wrongType:
      .init(
        "a setting of another shape than its key wants",
        why: "A list stands where a word is wanted, or the other way round.",
        example: "locales: fr instead of locales: [fr].",
        remedy: "Write it in the shape that the finding names")
    case .unknownValue:
      .init(
        "a setting that names something which does not exist",
        why: "The key is right, but there is no such format, guide, language or value.",
        example: "formats: [ebook].",
        remedy: "Write one of the names that exist")
    case .badValue:
      .init(
        "a value that is not of its type",
        why: "Values are printed in sentences in the way of each language, which needs a true "
          + "number, date or amount.",
        example: "visitors: { type: number, value: two }.",
        remedy: "Write the value as its type wants it, such as 2, 2026-03-01 or 12.50 EUR")
    case .badLocale:
      .init(
        "a language tag that is none",
        why: "Plural forms, dates and hyphenation are chosen by the tag (BCP 47).",
        example: "locales: [french].",
        remedy: "Write the language's code, such as fr, ro or ro-MD")
    case .unknownCheck:
      .init(
        "the name of a check that does not exist",
        why: "A misspelt name would leave the check as it is, without a word.",
        example: "checks: { numbrs: off }.",
        remedy: "Write one of the names that dragoman explain lists")
    case .gateUnmatched:
      .init(
        "a gate for a chapter or role that no guide has",
        why: "A misspelt name would switch the gate off without a word.",
        example: "gates: { hotline: { roles: [hot-line] } }.",
        remedy: "Write the name as the guide does")
    case .glossaryColumns:
      .init(
        "a glossary without the columns that it needs",
        why: "The first row names the columns; one is missing or unknown, so the rows say nothing.",
        example: "glossary.tsv saved with commas instead of tabs.",
        remedy: "Write the first row as the documentation of glossaries shows")
    case .glossaryRow:
      .init(
        "a row of the glossary that cannot be used",
        why: "A cell is empty or holds a word that the column does not know, so the term is not "
          + "looked for.",
        example: "“prefered” in the column “status”.",
        remedy: "Correct the cell that the finding names")
    case .wordList:
      .init(
        "a line of the list of accepted words that cannot be used",
        why: "The word on it would be reported as misspelt again.",
        example: "two words on one line.",
        remedy: "Write one word on the line, and its reason behind “#”")
    }
  }
}
