package import Catalogs
package import Diagnostics
package import Editions
package import Extraction
package import Messages
package import Project
package import XMLTree

/// The work of the commands that need no project.
package struct SingleFiles: Sendable {
  /// A document or a template that was made, and what is wrong with it.
  package struct Product: Sendable {
    package var bytes: [UInt8]
    package var findings: [Finding]
  }

  let workspace = DiskWorkspace(root: "", isConfined: false)
  private let extractor: Extractor
  private let entities: Entities
  private let rulesFile: String?

  /// What becomes of references to entities in messages.
  package enum Entities: Sendable {
    /// They stay references.
    case kept
    /// They become the text that the document declares for them.
    case replaced
    /// The same, declarations in the external DTD included, which is found through the system's
    /// XML catalog.
    case replacedFromDTD
  }

  /// - Parameter rulesFile: a file with ITS rules that apply besides the document's own.
  package init(
    _ form: InlineForm, usesPatterns: Bool, entities: Entities = .replaced,
    rulesFile: String? = nil
  ) {
    extractor = Extractor(form: form, usesPatterns: usesPatterns)
    self.entities = entities
    self.rulesFile = rulesFile
  }

  /// The template of documents, with findings about words that it lacks.
  package func template(of files: [String]) throws(OperationError) -> Product {
    let isITSTool = extractor.form == .verbatim
    var sources: [[Message]] = []
    var findings: [Finding] = []
    var size = 0
    for file in files {
      let document = try document(file)
      let entities = entities(of: document)
      findings += UnreadEntities(document, entities).findings(besides: Set(files))
      let extraction = try extract(document, in: extractor.form, entities, for: .template)
      sources.append(extraction.messages)
      size += extraction.document.bytes.count
    }
    var writer = TemplateWriter(
      capacity: 2 * size, project: "PACKAGE VERSION", creationDate: BuildDate.creationDate,
      comments: isITSTool ? .elements : .titles)
    if let messages = sources.first, sources.count == 1 {
      for message in messages { writer.append(message) }
    } else {
      let messages = sources.flatMap { isITSTool ? $0.map(ToolComments.asITSTool) : $0 }
      for message in CatalogUpdate.mergingDuplicates(messages) { writer.append(message) }
    }
    return Product(bytes: writer.finish(), findings: findings)
  }

  /// Which rule took which road, and what a translation would move; lines for people.
  package func explanation(of files: [String]) throws(OperationError) -> [String] {
    var lines: [String] = []
    for file in files {
      let links = LinkedFiles(of: file)
      var extractor = extractor
      extractor.addedRules = try addedRules(links)
      lines += try extractor.explanation(of: try document(file)) {
        (reference, from) throws(OperationError) in try links.load(reference, from: from)
      }
    }
    return lines
  }

  /// A document with the translations of a catalog.
  ///
  /// - Parameters:
  ///   - source: what ``source(of:)`` found in the document; the same for all languages.
  ///   - catalog: what ``catalog(_:)`` gave.
  ///   - salvages: uses a translation whose tags are wrong as far as it goes: unknown tags are
  ///     dropped and lost footnotes, index terms and blocks stand behind the text. Otherwise its
  ///     unit stays in the source language. It is an error finding in both cases.
  package func merge(
    _ source: PreparedDocument, catalog index: CatalogIndex, into locale: LocaleTag, salvages: Bool
  ) -> Product {
    var place = -1
    let assembled = Assembler(
      marksFallback: false, salvages: salvages, localization: .always
    ).assemble(source, locale: locale) {
      index.translation(of: $0.key, behind: &place).map { Replacement($0) }
    }
    return Product(bytes: assembled.bytes, findings: findings(assembled.problems, index))
  }

  /// A catalog, read in the background.
  package func catalog(_ path: String) -> Background<CatalogIndex> {
    Background { () throws(OperationError) in
      CatalogIndex(try POFile.parse(workspace.read(path), file: path))
    }
  }

  /// One document with the translations of several catalogs behind each text.
  ///
  /// - Parameter catalogs: named `anything.LOCALE.po`.
  package func join(_ file: String, catalogs: [String]) throws(OperationError) -> Product {
    var byLocale: [(locale: LocaleTag, path: String)] = []
    for path in catalogs { byLocale.append((try Self.locale(of: path), path)) }
    var joiner = Joiner(try source(of: file))
    var findings: [Finding] = []
    for (locale, path) in byLocale.sorted(by: { $0.locale < $1.locale }) {
      let index = CatalogIndex(try POFile.parse(workspace.read(path), file: path))
      let known = joiner.problems.count
      joiner.add(locale) { index.translation(of: $0.key).map { Replacement($0) } }
      findings += self.findings(Array(joiner.problems[known...]), index)
    }
    return Product(bytes: joiner.document(), findings: findings)
  }

  /// The locale between the last two dots of a catalog's name.
  private static func locale(of path: String) throws(OperationError) -> LocaleTag {
    let parts = path.split(separator: "/").last?.split(separator: ".") ?? []
    let names = parts.count > 1 ? parts.dropLast().suffix(1) : parts
    guard let locale = names.first.flatMap({ LocaleTag($0) }) else {
      throw OperationError(
        Finding(
          CatalogFault.name, .error, at: SourceLocation(file: path),
          "the catalog's name does not say its language",
          fixes: [.init("Name it after its language, such as guide.fr.po or fr.po")]))
    }
    return locale
  }

  private func findings(_ problems: [AssemblyProblem], _ index: CatalogIndex) -> [Finding] {
    var findings = TranslationFindings()
    // Problems that follow each other often stand in one place.
    var (breadcrumb, place): ([String], String) = ([], "")
    for problem in problems {
      let entry = index[problem.message.key]
      if problem.message.breadcrumb != breadcrumb {
        breadcrumb = problem.message.breadcrumb
        place = breadcrumb.joined(separator: " › ")
      }
      findings.add(
        Finding(
          problem.check, problem.severity,
          at: entry?.location(of: .string(0), offset: problem.offset) ?? problem.location,
          problem.headline, excerpt: problem.translation,
          place: place,
          notes: [.init("the source sentence", at: problem.location)],
          fixes: [.init(problem.remedy)]))
    }
    return findings.all
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
    let existing = try POFile.parse(bytes, file: catalog)
    let (updated, summary) = CatalogUpdate.update(
      existing, with: try POFile.parse(workspace.read(template), file: template),
      for: LocaleTag(fileName: catalog))
    if let output {
      try write(updated.serialized(), to: output)
    } else {
      try workspace.write(updated.serialized(), to: catalog, replacing: bytes)
    }
    return summary.description
  }

  /// The units of a document for ``merge(_:catalog:into:salvages:)``, which asks for keys alone:
  /// the messages do not say where they stand, and there are none of pictures.
  package func source(of file: String) throws(OperationError) -> PreparedDocument {
    let document = try document(file)
    return PreparedDocument(
      try extract(document, in: extractor.form, entities(of: document), for: .merge))
  }

  package func document(_ file: String) throws(OperationError) -> XMLDocument {
    let bytes = try workspace.read(file)
    return XMLDocument.isHTMLName(file)
      ? try .parseHTML(bytes, file: file) : try .parse(bytes, file: file)
  }

  package func extraction(
    of document: XMLDocument, in form: InlineForm
  ) throws(OperationError) -> Extraction {
    try extract(document, in: form, entities(of: document), for: .both)
  }

  private func entities(of document: XMLDocument) -> EntityDeclarations {
    document.entities(loadsDTD: entities == .replacedFromDTD)
  }

  /// What a document's texts are wanted for.
  private enum Purpose {
    case template, merge, both
  }

  private func extract(
    _ document: XMLDocument, in form: InlineForm, _ entities: EntityDeclarations,
    for purpose: Purpose
  ) throws(OperationError) -> Extraction {
    let files = LinkedFiles(of: document.file)
    var extractor = extractor
    extractor.form = form
    extractor.addedRules = try addedRules(files)
    if self.entities != .kept { extractor.entities = entities }
    extractor.findsPlaces = purpose != .merge
    extractor.findsUnits = purpose != .template
    return try extractor.extract(
      document,
      resource: purpose == .merge ? nil : { try? files.load($0, from: document.file).bytes },
      load: { (reference, from) throws(OperationError) in try files.load(reference, from: from) })
  }

  private func addedRules(_ files: LinkedFiles) throws(OperationError) -> [GlobalRule] {
    guard let rulesFile else { return [] }
    let linked = LinkedFiles(of: rulesFile)
    var reader = GlobalRuleReader { (reference, from) throws(OperationError) in
      try linked.load(reference, from: from)
    }
    try reader.read(XMLDocument.parse(workspace.read(rulesFile), file: rulesFile))
    return reader.rules
  }

  /// Makes sure that no output takes the place of a file that it is made of.
  ///
  /// - Throws: `output-is-input`.
  package static func keepApart(
    inputs: [String], outputs: [String]
  ) throws(OperationError) {
    let kept = Set(inputs.compactMap(Surroundings.absolutePath))
    for output in outputs where output != "-" {
      guard let path = Surroundings.absolutePath(output), kept.contains(path) else { continue }
      throw OperationError(
        Finding(
          WorkFault.outputIsInput, .error, at: SourceLocation(file: output),
          "the result would take the place of a file that it is made of",
          fixes: [.init("Give the result another name with --output")]))
    }
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
