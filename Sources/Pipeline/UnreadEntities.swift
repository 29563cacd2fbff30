import Diagnostics
import Project
import XMLTree

/// References of a single document to entities whose words its messages do not have.
struct UnreadEntities {
  private let document: XMLDocument
  private let entities: EntityDeclarations

  init(_ document: XMLDocument, _ entities: EntityDeclarations) {
    self.document = document
    self.entities = entities
  }

  /// One finding for each entity, at its first reference.
  ///
  /// - Parameter paths: the documents that are read anyway.
  func findings(besides paths: Set<String>) -> [Finding] {
    guard !entities.files.isEmpty || !entities.composed.isEmpty else { return [] }
    var findings: [Finding] = []
    var known: Set<String> = []
    for index in 0..<Int32(document.count) {
      let node = XMLDocument.Node(index: index)
      guard document.kind(node) == .entityReference else { continue }
      let name = document.name(node).local
      guard known.insert(name).inserted else { continue }
      if let file = entities.files[name] {
        guard !paths.contains(path(of: file)) else { continue }
        findings.append(fileFinding(name, file, at: node))
      } else if entities.composed.contains(name) {
        findings.append(markupFinding(name, at: node))
      }
    }
    return findings
  }

  private func path(of file: String) -> String {
    let base = folder(of: document.file)
    return base.isEmpty ? file : "\(base)/\(file)"
  }

  private func fileFinding(
    _ name: String, _ file: String, at node: XMLDocument.Node
  ) -> Finding {
    Finding(
      GuideFault.entityNotExtracted, .warning, at: document.location(of: node),
      "“&\(name);” stands for the file “\(file)”, whose text is not extracted with this one",
      explanation: "A document is taken by itself; in a project, files of entities are followed.",
      fixes: [.init("Give “\(file)” to extract and to merge as well")])
  }

  private func markupFinding(_ name: String, at node: XMLDocument.Node) -> Finding {
    Finding(
      GuideFault.entityNotExtracted, .warning, at: document.location(of: node),
      "“&\(name);” stands for more than plain text, and its words are not extracted",
      fixes: [.init("Write the text itself in its place")])
  }
}
