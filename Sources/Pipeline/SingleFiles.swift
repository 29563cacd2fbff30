import Catalogs
package import Diagnostics
import Editions
import Extraction
package import Messages
import Project
import XMLTree

/// The work of the commands that need no project.
package struct SingleFiles: Sendable {
  package struct Merged: Sendable {
    package var bytes: [UInt8]
    package var findings: [Finding]
  }

  private let workspace = DiskWorkspace(root: "", isConfined: false)
  private let extractor: Extractor

  package init(_ form: InlineForm, usesPatterns: Bool) {
    extractor = Extractor(form: form, usesPatterns: usesPatterns)
  }

  /// The template of documents, as bytes.
  package func template(of files: [String]) throws(OperationError) -> [UInt8] {
    var messages: [Message] = []
    for file in files {
      messages += try extraction(of: file).messages
    }
    return CatalogUpdate.template(
      for: messages, project: "PACKAGE VERSION", creationDate: BuildDate.creationDate, file: "-"
    ).serialized()
  }

  /// A document with the translations of a catalog.
  ///
  /// - Parameter salvages: uses a translation whose tags are wrong as far as it goes: unknown tags
  ///   are dropped and lost footnotes, index terms and blocks stand behind the text. Otherwise its
  ///   unit stays in the source language. It is an error finding in both cases.
  package func merge(
    _ file: String, catalog: String, into locale: LocaleTag, salvages: Bool
  ) throws(OperationError) -> Merged {
    let extraction = try extraction(of: file)
    let catalog = try POFile.parse(workspace.read(catalog), file: catalog)
    let index = CatalogIndex(catalog)
    let assembled = Assembler(marksFallback: false, salvages: salvages).assemble(
      extraction, locale: locale
    ) {
      index.translation(of: $0.key).map { Replacement($0) }
    }
    let findings = assembled.problems.map { problem in
      let entry = index[problem.message.key]
      return Finding(
        problem.id, problem.severity,
        at: entry?.location(of: .string(0), offset: problem.offset) ?? problem.location,
        problem.headline, excerpt: entry?.string,
        place: problem.message.breadcrumb.joined(separator: " › "),
        notes: [.init("the source sentence", at: problem.location)],
        fixes: [.init(problem.remedy)])
    }
    return Merged(bytes: assembled.bytes, findings: findings)
  }

  /// Brings a catalog up to date with a template.
  ///
  /// - Parameter output: `nil` for the catalog itself.
  /// - Returns: what changed, for people.
  package static func update(
    _ catalog: String, with template: String, to output: String?
  ) throws(OperationError) -> String {
    let workspace = DiskWorkspace(root: "", isConfined: false)
    let bytes = try workspace.read(catalog)
    let (updated, summary) = CatalogUpdate.update(
      try POFile.parse(bytes, file: catalog),
      with: try POFile.parse(workspace.read(template), file: template))
    if let output {
      try write(updated.serialized(), to: output)
    } else {
      try workspace.write(updated.serialized(), to: catalog, replacing: bytes)
    }
    return summary.description
  }

  private func extraction(of file: String) throws(OperationError) -> Extraction {
    try extractor.extract(XMLDocument.parse(workspace.read(file), file: file))
  }

  /// Writes bytes to a file, or on standard output when there is no name or the name is `-`.
  package static func write(_ bytes: [UInt8], to path: String?) throws(OperationError) {
    guard let path, path != "-" else {
      Surroundings.write(bytes)
      return
    }
    try DiskWorkspace(root: "", isConfined: false).write(bytes, to: path)
  }
}
