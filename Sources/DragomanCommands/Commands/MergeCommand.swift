import ArgumentParser
import Diagnostics
import Messages
import Pipeline
import Project
import Reports

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", _superCommandName: "dragoman",
    abstract: "Put the translations of catalogs into a document.",
    discussion: """
      The document's bytes stay as they are wherever nothing is translated. A translation that \
      would break the document is reported and used only as far as it goes; with --strict \
      nothing is written then.

      For several languages at once, give --lang, --po and --output once for each: the document \
      is read only once.

      Example: dragoman merge --lang fr --po fr.po --output guide.fr.xml guide.xml
      """)

  @OptionGroup var options: SingleFileOptions
  @Option(
    name: [.customShort("l"), .long],
    help: "The language of the catalog, such as fr; once for each catalog.")
  var lang: [String]
  @Option(name: .shortAndLong, help: "The catalog; once for each language.")
  var po: [String]
  @Option(
    name: .shortAndLong,
    help: "Where the document goes (default for one language: standard output).")
  var output: [String] = []
  @Flag(help: "Write nothing when a translation does not fit.")
  var strict = false
  @Argument(help: "The document in its source language.")
  var file: String

  func validate() throws {
    for lang in lang where LocaleTag(lang) == nil {
      throw ValidationError("“\(lang)” is no language tag; write fr or ro-MD")
    }
    let isOnStandardOutput = output.isEmpty && po.count == 1
    guard lang.count == po.count, isOnStandardOutput || output.count == po.count else {
      throw ValidationError("give --lang, --po and --output once for each language")
    }
    guard Set(output).count == output.count else {
      throw ValidationError("two languages cannot go to the same --output")
    }
  }

  func run() throws {
    try reporting {
      let singleFiles = options.singleFiles
      try SingleFiles.keepApart(inputs: [file] + po, outputs: output)
      WorkingMemory.prepare()
      try options.explain([file])
      // The first catalog is read beside the document, each other one beside the merge before it.
      var catalogs = po.makeIterator()
      var next = catalogs.next().map(singleFiles.catalog)
      let source = try singleFiles.source(of: file)
      var worst = ExitCode.success
      for (index, locale) in lang.compactMap({ LocaleTag($0) }).enumerated() {
        guard let catalog = try next?.value() else { break }
        next = catalogs.next().map(singleFiles.catalog)
        let merged = singleFiles.merge(source, catalog: catalog, into: locale, salvages: !strict)
        FindingFormat.text.show(merged.findings)
        let code = merged.findings.exitCode
        if code != .success { worst = code }
        if strict, code != .success { continue }
        try SingleFiles.write(merged.bytes, to: output.isEmpty ? nil : output[index])
      }
      WorkingMemory.keep(source)
      if worst != .success { throw worst }
    }
  }
}
