package import Diagnostics
package import Extraction
package import Formatting
package import Messages
package import Project
import XMLTree

/// A guide with everything it is made of, read and extracted.
package struct LoadedGuide: Sendable {
  package var settings: ProjectFile.Guide
  /// The documents, the main one first, the others in the order of their inclusion.
  package var documents: [GuideFile]
  /// The drawings whose words are translated.
  package var drawings: [GuideFile]
  /// Other pictures: their bytes by path.
  package var pictures: [String: [UInt8]]
  /// The rules that the project adds to those of the documents.
  package var rules: [GlobalRule]
  /// Those of the guide's file with the edition's in front.
  package var values: ValueSet
  /// Where each value is given in the guide's file.
  package var valuePlaces: [String: SourceLocation]
  /// All messages in catalog order, each key once.
  package var messages: [Message]
  /// What is wrong with the guide but does not keep it from being loaded.
  package var findings: [Finding]
  /// Every file that was read.
  package var inputs: [String]

  package var files: [GuideFile] { documents + drawings }
}

/// One file of a guide.
package struct GuideFile: Sendable {
  /// Relative to the project root.
  package var path: String
  package var extraction: Extraction
}

/// Reads a guide: the main file, what it includes, its drawings and values.
package struct GuideLoader: Sendable {
  /// The most files that one guide may consist of.
  package static let fileLimit = 2000
  /// How deep files may include each other.
  package static let deepestInclude = 40

  private let workspace: any Workspace
  private let notesPictures: Bool

  /// - Parameter notesPictures: whether messages that tell of a picture have a note of what it is
  ///   like, which catalogs need and editions do not.
  package init(_ workspace: any Workspace, notesPictures: Bool = false) {
    self.workspace = workspace
    self.notesPictures = notesPictures
  }

  /// - Throws: what keeps the guide from being read: a missing or malformed file, an include that
  ///   leads out of the project or into itself.
  package func load(_ settings: ProjectFile.Guide) throws(OperationError) -> LoadedGuide {
    var loading = GuideLoading(
      workspace: workspace, settings: settings, notesPictures: notesPictures)
    try loading.readRules()
    try loading.document(settings.source, from: [])
    loading.checkAnchors()
    try loading.readDrawings()
    let values = try loading.readValues()
    let edition = EditionValues(settings.editionValues, over: values.values)
    guard edition.findings.isEmpty else { throw OperationError(edition.findings) }
    return LoadedGuide(
      settings: settings, documents: loading.documents, drawings: loading.drawings,
      pictures: loading.pictures, rules: loading.rules, values: edition.values,
      valuePlaces: values.places,
      messages: merged(loading.documents + loading.drawings), findings: loading.findings,
      inputs: loading.inputs)
  }

  /// The messages of all files, one for each key, with all its places.
  private func merged(_ files: [GuideFile]) -> [Message] {
    var messages: [Message] = []
    var positions: [Message.Key: Int] = [:]
    for message in files.flatMap(\.extraction.messages) {
      guard let position = positions[message.key] else {
        positions[message.key] = messages.count
        messages.append(message)
        continue
      }
      for reference in message.references
      where !messages[position].references.contains(reference) {
        messages[position].references.append(reference)
      }
      for note in message.notes where !messages[position].notes.contains(note) {
        messages[position].notes.append(note)
      }
    }
    return messages
  }
}

/// One guide on its way into memory.
struct GuideLoading {
  let workspace: any Workspace
  let settings: ProjectFile.Guide
  private let notesPictures: Bool
  var documents: [GuideFile] = []
  var drawings: [GuideFile] = []
  var pictures: [String: [UInt8]] = [:]
  var findings: [Finding] = []
  var inputs: [String] = []
  private var extractor: Extractor
  /// The rules that the project adds to those of the documents.
  var rules: [GlobalRule] { extractor.addedRules }
  private let links: ProjectLinks

  init(workspace: any Workspace, settings: ProjectFile.Guide, notesPictures: Bool) {
    self.workspace = workspace
    self.notesPictures = notesPictures
    self.settings = settings
    links = ProjectLinks(workspace)
    extractor = Extractor(
      form: settings.inlineForm, usesPatterns: settings.messages == .icu)
  }

  /// The rules that the project adds to those of the documents.
  mutating func readRules() throws(OperationError) {
    for path in settings.rules {
      var reader = GlobalRuleReader(load: loader)
      try reader.read(XMLDocument.parse(try read(path), file: path))
      extractor.addedRules += reader.rules
    }
  }

  private var loader: GlobalRuleReader.Loader {
    let links = links
    return { (reference, file) throws(OperationError) in try links.load(reference, from: file) }
  }

  /// The units of a document; the files with rules that it links are inputs too.
  mutating func extract(_ document: XMLDocument) throws(OperationError) -> Extraction {
    extractor.entities = document.entities(loadsDTD: false)
    let extraction = try extractor.extract(
      document, resource: notesPictures ? pictures(of: document) : nil, load: loader)
    for path in links.paths where !inputs.contains(path) { inputs.append(path) }
    return extraction
  }

  /// Gives the bytes of pictures; `nil` for one that is not there or lies outside, which is
  /// reported where the pictures themselves are read.
  private func pictures(of document: XMLDocument) -> (String) -> [UInt8]? {
    let (workspace, base, isHTML) = (workspace, folder(of: document.file), document.isHTML)
    return { name in
      let file = isHTML ? String(name.prefix { $0 != "?" && $0 != "#" }) : name
      return Project.path(file, in: base).flatMap { try? workspace.read($0) }
    }
  }

  mutating func document(_ path: String, from includers: [String]) throws(OperationError) {
    guard inputs.count < GuideLoader.fileLimit else {
      throw OperationError(
        Finding(
          GuideFault.tooManyFiles, .error, at: .init(file: settings.source),
          "the guide has more than \(GuideLoader.fileLimit) files"))
    }
    let bytes = try read(path)
    guard !XMLDocument.isHTMLName(path) else {
      let page = try XMLDocument.parseHTML(bytes, file: path)
      documents.append(GuideFile(path: path, extraction: try extract(page)))
      return try readLinks(of: page)
    }
    let document = try XMLDocument.parse(bytes, file: path)
    documents.append(GuideFile(path: path, extraction: try extract(document)))
    let entityFiles = extractor.entities.files
    for index in 0..<Int32(document.count) {
      let node = XMLDocument.Node(index: index)
      switch document.kind(node) {
      case .element where document.name(node).matches("include", in: XMLNamespace.xInclude):
        try include(node, of: document, from: includers + [path])
      case .element where document.name(node).local == "imagedata": picture(node, of: document)
      case .entityReference:
        let name = document.name(node).local
        guard let file = entityFiles[name] else { continue }
        let reference = FileReference(
          name: file, asker: "the entity “\(name)”", place: document.location(of: node))
        try follow(reference, from: includers + [path])
      default: continue
      }
    }
  }

  mutating func read(_ path: String) throws(OperationError) -> [UInt8] {
    inputs.append(path)
    return try workspace.read(path)
  }

  private mutating func include(
    _ node: XMLDocument.Node, of document: XMLDocument, from includers: [String]
  ) throws(OperationError) {
    let place = document.location(of: node)
    guard let href = document.attribute(node, "href"), !href.isEmpty else {
      throw OperationError(
        Finding(
          GuideFault.badInclude, .error, at: place, "xi:include names no file",
          fixes: [.init("Write href=\"chapter.xml\"")]))
    }
    guard document.attribute(node, "parse") != "text" else {
      throw OperationError(
        Finding(
          GuideFault.badInclude, .error, at: place, "xi:include of “\(href)” as text is not read",
          fixes: [.init("Copy the text into the guide")]))
    }
    let reference = FileReference(name: href, asker: "xi:include", place: place)
    try follow(reference, from: includers)
  }

  /// What asks for another file of the guide.
  private struct FileReference {
    /// As written there.
    var name: String
    var asker: String
    var place: SourceLocation
  }

  /// - Parameter includers: the files that are open, the one that asks last.
  private mutating func follow(
    _ reference: FileReference, from includers: [String]
  ) throws(OperationError) {
    let (name, place) = (reference.name, reference.place)
    let isAddress = name.prefix { $0 != "/" }.contains(":")
    guard !isAddress, let target = Project.path(name, in: folder(of: place.file)) else {
      throw OperationError(
        Finding(
          FileFault.outsideProject, .error, at: place,
          "\(reference.asker) asks for “\(name)”, which lies outside the project folder",
          fixes: [.init("Copy the file into the project and include it from there")]))
    }
    guard !includers.contains(target) else {
      throw OperationError(
        Finding(
          GuideFault.includeLoop, .error, at: place, "“\(name)” includes itself, by way of others"))
    }
    guard includers.count <= GuideLoader.deepestInclude else {
      throw OperationError(
        Finding(
          GuideFault.includeTooDeep, .error, at: place,
          "files include each other more than \(GuideLoader.deepestInclude) deep here",
          fixes: [.init("Include the files from one that is nearer to the guide's main file")]))
    }
    do {
      try self.document(target, from: includers)
    } catch {
      throw error.asked(for: target, by: reference.asker, at: place)
    }
  }

  private mutating func picture(_ node: XMLDocument.Node, of document: XMLDocument) {
    guard let name = document.attribute(node, "fileref") else { return }
    let place = document.location(of: node)
    guard let path = Project.path(name, in: folder(of: document.file)) else {
      findings.append(
        Finding(
          FileFault.outsideProject, .error, at: place,
          "the picture “\(name)” lies outside the project folder",
          fixes: [.init("Copy it into the project and name it from there")]))
      return
    }
    guard !inputs.contains(path) else { return }
    guard workspace.exists(path) else {
      findings.append(
        Finding(
          GuideFault.missingFigure, .error, at: place,
          "the picture “\(name)” is not there (\(path))",
          fixes: [.init("Add the file, or correct fileref")]))
      return
    }
    do {
      pictures[path] = try read(path)
    } catch {
      findings += error.findings
    }
  }

  /// Makes the SVG files among the pictures translatable.
  mutating func readDrawings() throws(OperationError) {
    for path in inputs where path.hasSuffix(".svg") {
      guard let bytes = pictures.removeValue(forKey: path) else { continue }
      let document = try XMLDocument.parse(bytes, file: path)
      drawings.append(GuideFile(path: path, extraction: try extract(document)))
    }
  }

  mutating func readValues() throws(OperationError) -> ValuesFile {
    guard let path = settings.values else { return ValuesFile() }
    return try ValuesFile.parse(try read(path), file: path)
  }
}

extension OperationError {
  /// The same error with a note that says who wanted the file, when it is about the file itself.
  fileprivate func asked(
    for file: String, by what: String, at place: SourceLocation
  ) -> OperationError {
    OperationError(
      findings.map { finding in
        guard finding.location?.file == file, finding.location?.line == 0 else { return finding }
        var finding = finding
        finding.notes.append(.init("\(what) asks for it here", at: place))
        return finding
      })
  }
}

extension XMLDocument {
  /// All elements in document order.
  func elements() -> [Node] {
    (0..<count).map { Node(index: Int32($0)) }.filter { kind($0) == .element }
  }
}
