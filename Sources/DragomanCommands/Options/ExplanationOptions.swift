import ArgumentParser
import Pipeline
import Project

/// Whether a single-file command says how it read its documents.
struct ExplanationOptions: ParsableArguments {
  @Flag(
    help: """
      Say on standard error which ITS rule was decided in the one pass over the document and which \
      by libxml2\u{2019}s XPath, and what a translation moves.
      """)
  var explain = false

  /// - Throws: what keeps a document or its rules from being read.
  func explain(_ files: [String], with singleFiles: SingleFiles) throws {
    guard explain else { return }
    for line in try singleFiles.explanation(of: files) { Surroundings.print(line + "\n", to: 2) }
  }
}
