import ArgumentParser
import Messages
import Pipeline
import Project

/// How the single-file commands read a document, and the inline form of their catalogs.
struct SingleFileOptions: ParsableArguments {
  @Option(
    name: .customLong("inline"),
    help: "verbatim keeps inline markup as written (as itstool does), compact shows names only.")
  var inlineForm: InlineForm = .verbatim

  @OptionGroup var document: DocumentOptions

  @Flag(
    help: """
      Say on standard error which ITS rule was decided in the one pass over the document and which \
      by libxml2\u{2019}s XPath, and what a translation moves.
      """)
  var explain = false

  var singleFiles: SingleFiles { document.singleFiles(inlineForm) }

  /// Says how documents are read, where that is wanted.
  ///
  /// - Throws: what keeps a document or its rules from being read.
  func explain(_ files: [String]) throws {
    guard explain else { return }
    for line in try singleFiles.explanation(of: files) { Surroundings.print(line + "\n", to: 2) }
  }
}

/// How the single-file commands read a document.
struct DocumentOptions: ParsableArguments {
  @Option(help: "plain text, or icu for MessageFormat patterns.")
  var messages: ProjectFile.Guide.MessageSyntax = .plain

  @Flag(
    name: .customLong("load-dtd"),
    help: "Read the external DTD, as far as the system's XML catalog knows it.")
  var loadDTD = false

  @Flag(help: "Leave references to entities as they are in messages.")
  var keepEntities = false

  @Option(help: "A file with ITS rules that apply besides the document's own.")
  var rules: String?

  func singleFiles(_ form: InlineForm) -> SingleFiles {
    SingleFiles(
      form, usesPatterns: messages == .icu,
      entities: keepEntities ? .kept : loadDTD ? .replacedFromDTD : .replaced, rulesFile: rules)
  }
}

extension InlineForm: ExpressibleByArgument {}
extension ProjectFile.Guide.MessageSyntax: ExpressibleByArgument {}
