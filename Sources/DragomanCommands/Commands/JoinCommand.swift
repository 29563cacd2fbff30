import ArgumentParser
import Diagnostics
import Pipeline
import Project
import Reports

struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make one document that holds several languages.",
    discussion: """
      Behind each translated element stand its translations, marked with xml:lang. The languages \
      are those in the names of the catalogs: anything.fr.po, anything.ro_MD.po.

      Example: dragoman join --output menu.joined.xml menu.xml menu.fr.po menu.bg.po
      """)

  @OptionGroup var options: SingleFileOptions
  @Option(name: .shortAndLong, help: "Where the document goes (default: standard output).")
  var output: String?
  @Flag(help: "Write nothing when a translation does not fit.")
  var strict = false
  @Argument(help: "The document in its source language.")
  var file: String
  @Argument(help: "The catalogs.")
  var catalogs: [String]

  func run() throws {
    try reporting {
      try SingleFiles.keepApart(inputs: [file] + catalogs, outputs: output.map { [$0] } ?? [])
      try options.explain([file])
      let joined = try options.singleFiles.join(file, catalogs: catalogs)
      FindingFormat.text.show(joined.findings)
      let code = joined.findings.exitCode
      if strict, code != .success { throw code }
      try SingleFiles.write(joined.bytes, to: output)
      if code != .success { throw code }
    }
  }
}
