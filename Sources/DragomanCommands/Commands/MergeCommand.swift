import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the translations of a catalog into a document.",
    discussion: """
      The document's bytes stay as they are wherever nothing is translated. A translation that \
      would break the document is reported and used only as far as it goes; with --strict \
      nothing is written then.

      Example: dragoman merge --lang fr --po fr.po --output guide.fr.xml guide.xml
      """)

  @OptionGroup var options: SingleFileOptions
  @Option(name: [.customShort("l"), .long], help: "The language of the catalog, such as fr.")
  var lang: String
  @Option(name: .shortAndLong, help: "The catalog.")
  var po: String
  @Option(name: .shortAndLong, help: "Where the document goes (default: standard output).")
  var output: String?
  @Flag(help: "Write nothing when a translation does not fit.")
  var strict = false
  @Argument(help: "The document in its source language.")
  var file: String

  func validate() throws {
    if LocaleTag(lang) == nil {
      throw ValidationError("“\(lang)” is no language tag; write fr or ro-MD")
    }
  }

  func run() throws {
    try reporting {
      guard let locale = LocaleTag(lang) else { return }
      let merged = try options.singleFiles.merge(file, catalog: po, into: locale, salvages: !strict)
      FindingOptions.standard.show(merged.findings)
      let code = merged.findings.exitCode
      if strict, code != .success { throw code }
      try SingleFiles.write(merged.bytes, to: output)
      if code != .success { throw code }
    }
  }
}
