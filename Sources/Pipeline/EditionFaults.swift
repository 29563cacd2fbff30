import Catalogs
import Diagnostics
import Editions
import Extraction
import Messages
import XMLTree

/// What a translation has brought into an edition: faults of the localized documents that the
/// guide itself does not have, told where they can be mended.
struct EditionFaults {
  private let guide: LoadedGuide
  private let judgement: SourceJudgement
  private let index: CatalogIndex?

  /// - Parameter catalog: `nil` for the edition in the source language.
  init(_ guide: LoadedGuide, _ judgement: SourceJudgement, catalog: POFile?) {
    self.guide = guide
    self.judgement = judgement
    index = catalog.map(CatalogIndex.init)
  }

  /// - Parameters:
  ///   - findings: of the localized documents.
  ///   - files: their bytes, by path.
  func findings(
    _ findings: [Finding], in files: [String: [UInt8]]
  ) throws(OperationError) -> [Finding] {
    var documents: [String: XMLDocument] = [:]
    var told: [Finding] = []
    for finding in findings {
      guard let location = finding.location,
        let source = guide.files.first(where: { $0.path == location.file })?.extraction,
        let bytes = files[location.file]
      else {
        told.append(finding)
        continue
      }
      let known = documents[location.file]
      let localized =
        if let known { known } else { try XMLDocument.parse(bytes, file: location.file) }
      documents[location.file] = localized
      let node = localized.element(at: location).flatMap { node in
        Self.counterpart(of: node, in: localized, source.document)
      }
      if let found = brought(finding, by: node, source) { told.append(found) }
    }
    return told
  }

  /// The finding at its place in the catalog, or of the guide where no sentence is to blame; `nil`
  /// for what the guide's own judgement tells.
  private func brought(
    _ finding: Finding, by node: XMLDocument.Node?, _ source: Extraction
  ) -> Finding? {
    guard let node else {
      // Where the line is not known, the file is.
      var finding = finding
      finding.location = SourceLocation(file: source.document.file)
      return finding
    }
    let place = source.document.location(of: node)
    guard !judgement.layout.contains(where: { $0.id == finding.id && $0.location == place }) else {
      return nil
    }
    var finding = finding
    finding.location = place
    guard let (message, entry) = sentence(of: finding, at: node, in: source) else {
      return finding
    }
    finding.location = entry.location(of: .string(0))
    finding.excerpt = finding.excerpt ?? entry.string
    finding.place = finding.place ?? message.breadcrumb.joined(separator: " › ")
    finding.notes.append(.init("the source sentence", at: place))
    return finding
  }

  /// The translation at fault: of the sentences in the element, the one whose words the finding
  /// quotes, or else the sentence around it; `nil` where that is not translated.
  private func sentence(
    of finding: Finding, at node: XMLDocument.Node, in source: Extraction
  ) -> (Message, POEntry)? {
    let inside = source.messages(in: node).first { message in
      index?[message.key].map { $0.isTranslated && finding.headline.contains($0.string) } ?? false
    }
    guard let message = inside ?? source.message(around: node), let entry = index?[message.key],
      entry.isTranslated
    else { return nil }
    return (message, entry)
  }

  /// The same element in the source: by its path below the nearest element with an id, since an
  /// edition may have less or more passages than its source.
  private static func counterpart(
    of node: XMLDocument.Node, in document: XMLDocument, _ source: XMLDocument
  ) -> XMLDocument.Node? {
    let anchor = document.identified(node)
    let twin = anchor.flatMap { anchor in
      source.elements().first {
        source.attribute($0, "id", in: XMLNamespace.xml) == anchor.id
      }
    }
    guard anchor == nil || twin != nil else { return nil }
    let path = document.elementPath(node, below: anchor?.element)
    guard let found = source.element(at: path, below: twin),
      source.name(found) == document.name(node)
    else { return twin }
    return found
  }
}

extension Extraction {
  /// The messages of the units in an element.
  fileprivate func messages(in node: XMLDocument.Node) -> [Message] {
    let range = node.index..<document.subtreeEnd(node)
    return units.filter { range.contains($0.node.index) }.map { messages[$0.message] }
  }

  /// The message of the innermost unit that holds a node; `nil` outside of all.
  fileprivate func message(around node: XMLDocument.Node) -> Message? {
    var messages: [XMLDocument.Node: Int] = [:]
    for unit in units { messages[unit.node] = unit.message }
    var current: XMLDocument.Node? = node
    while let element = current {
      if let message = messages[element] { return self.messages[message] }
      current = document.parent(element)
    }
    return nil
  }
}
