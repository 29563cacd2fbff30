import Catalogs
package import Diagnostics
import Editions
import Extraction
package import Messages
import Project
import XMLTree

extension SingleFiles {
  package struct Recoded: Sendable {
    package var findings: [Finding]
    /// What became of the entries, for people.
    package var summary: String
  }

  /// Writes a catalog in the other inline form.
  ///
  /// - Parameters:
  ///   - files: the documents of the guide; files that they include and drawings that they show
  ///     are read as well.
  ///   - form: the form that the catalog gets.
  ///   - output: `nil` for the catalog itself.
  package func recode(
    _ catalog: String, of files: [String], to form: InlineForm, output: String?
  ) throws(OperationError) -> Recoded {
    var documents: [(verbatim: Extraction, compact: Extraction)] = []
    var reader = GuideDocuments(self)
    for file in files { try reader.read(file) }
    for document in reader.documents {
      documents.append(
        (try extraction(of: document, in: .verbatim), try extraction(of: document, in: .compact)))
    }
    let bytes = try workspace.read(catalog)
    let source = try POFile.parse(bytes, file: catalog)
    var templates: [InlineForm: POFile] = [:]
    templates[.verbatim] = template(
      documents.flatMap(\.verbatim.messages).map(ToolComments.asITSTool))
    let compact = template(documents.flatMap(\.compact.messages))
    templates[.compact] = source.language.map { PluralHint($0).added(to: compact) } ?? compact
    let recoded = try CatalogRecoder(documents, templates: templates).recode(source, to: form)
    if let output {
      try Self.write(recoded.catalog.serialized(), to: output)
    } else {
      try workspace.write(recoded.catalog.serialized(), to: catalog, replacing: bytes)
    }
    return Recoded(
      findings: recoded.findings.sorted(),
      summary: Self.summary(of: recoded.counts, form))
  }

  private func template(_ messages: [Message]) -> POFile {
    CatalogUpdate.template(
      for: messages, project: "", creationDate: BuildDate.creationDate, file: "-")
  }

  private static func summary(of counts: CatalogRecoder.Counts, _ form: InlineForm) -> String {
    var parts = [
      "\(counts.recoded.counted("entry", "entries")) written in the \(form.rawValue) form"
    ]
    if counts.refused > 0 { parts.append("\(counts.refused) could not be and stand as they were") }
    if counts.kept > 0 {
      parts.append("\(counts.kept.counted("original")) kept for the way back, obsolete")
    }
    if counts.obsolete > 0 {
      parts.append(
        "\(counts.obsolete.counted("obsolete entry", "obsolete entries")) left as they are")
    }
    if counts.unknown > 0 {
      parts.append(
        "\(counts.unknown.counted("entry", "entries")) of no sentence of the document left as they are"
      )
    }
    return parts.joined(separator: "; ")
  }
}

/// The documents that a guide is made of, in the order of their inclusion, drawings last.
private struct GuideDocuments {
  private let files: SingleFiles
  private(set) var documents: [XMLDocument] = []
  private var known: Set<String> = []

  init(_ files: SingleFiles) { self.files = files }

  mutating func read(_ file: String) throws(OperationError) {
    let first = documents.count
    try read(try files.document(file), linked: LinkedFiles(of: file))
    var drawings: [XMLDocument] = []
    for document in documents[first...] {
      for drawing in try self.drawings(of: document, LinkedFiles(of: file)) {
        drawings.append(drawing)
      }
    }
    documents += drawings
  }

  private mutating func read(
    _ document: XMLDocument, linked: LinkedFiles
  ) throws(OperationError) {
    guard known.insert(document.file).inserted, documents.count < GuideLoader.fileLimit else {
      return
    }
    documents.append(document)
    let entities = document.entities(loadsDTD: false).files
    for index in 0..<Int32(document.count) {
      let node = XMLDocument.Node(index: index)
      guard let reference = Self.reference(of: node, in: document, entities) else { continue }
      let file = try linked.load(reference, from: document.file)
      try read(.parse(file.bytes, file: file.path), linked: linked)
    }
  }

  /// The file that stands in the place of a node; `nil` for a node that stands for itself.
  private static func reference(
    of node: XMLDocument.Node, in document: XMLDocument, _ entities: [String: String]
  ) -> String? {
    switch document.kind(node) {
    case .entityReference: return entities[document.name(node).local]
    case .element where document.name(node).matches("include", in: XMLNamespace.xInclude):
      let isText = document.attribute(node, "parse") == "text"
      return isText ? nil : document.attribute(node, "href")
    default: return nil
    }
  }

  private mutating func drawings(
    of document: XMLDocument, _ linked: LinkedFiles
  ) throws(OperationError) -> [XMLDocument] {
    var drawings: [XMLDocument] = []
    for node in document.elements() where document.name(node).local == "imagedata" {
      guard let reference = document.attribute(node, "fileref"), reference.hasSuffix(".svg"),
        let file = try? linked.load(reference, from: document.file),
        known.insert(file.path).inserted
      else { continue }
      drawings.append(try .parse(file.bytes, file: file.path))
    }
    return drawings
  }
}
