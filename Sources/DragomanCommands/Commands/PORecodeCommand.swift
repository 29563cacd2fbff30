import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct PORecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recode",
    abstract: "Write a catalog in the other inline form.",
    discussion: """
      The verbatim form has inline markup as the document has it (as itstool\u{2019}s catalogs do), \
      the compact form the names of the elements only. The document says what a name stands for; \
      the files that it includes are read too. Comments, flags, fuzzy marks and the order of the \
      entries stay. A translation whose tags are not those of its source stays as it is, marked \
      fuzzy, and is reported. An original that could not come back byte for byte stays beside as \
      an obsolete entry, so that recoding back restores it as long as nobody has changed what \
      was made of it.

      Example: dragoman po recode --to compact fr.po guide.xml
      """)

  @OptionGroup var options: DocumentOptions
  @Option(help: "The form that the catalog gets: verbatim or compact.")
  var to: InlineForm
  @Option(name: .shortAndLong, help: "Where the catalog goes (default: it is changed in place).")
  var output: String?
  @Argument(help: "The catalog.")
  var catalog: String
  @Argument(help: "The documents of the guide, in their source language.")
  var documents: [String]

  func run() throws {
    try reporting {
      let recoded = try options.singleFiles(to).recode(
        catalog, of: documents, to: to, output: output)
      FindingFormat.text.show(recoded.findings)
      Surroundings.print(recoded.summary + "\n", to: 2)
      let code = recoded.findings.exitCode
      if code != .success { throw code }
    }
  }
}
