import Diagnostics
import Extraction
import Project
import XMLTree

/// The pages of an HTML guide and what they show.
extension GuideLoading {
  /// Reads what a page names: pages that it links become part of the guide.
  mutating func readLinks(of document: XMLDocument) throws(OperationError) {
    for link in HTMLLinks(document).links {
      guard let path = Project.path(link.reference, in: folder(of: document.file)) else {
        report(link, "lies outside the project folder", FileFault.outsideProject, .error)
        continue
      }
      guard !inputs.contains(path) else { continue }
      guard workspace.exists(path) else {
        switch link.kind {
        case .part, .styleSheet:
          report(link, "is not there (\(path))", GuideFault.missingFigure, .error)
        case .page, .file: report(link, "is not there (\(path))", GuideFault.missingLink, .warning)
        }
        continue
      }
      switch link.kind {
      case .page: try self.document(path, from: [document.file])
      case .part, .file: readFile(path)
      case .styleSheet: readStyleSheets(from: path)
      }
    }
  }

  /// Links to places that no page of the guide has.
  mutating func checkAnchors() {
    let pages = documents.map(\.extraction.document).filter(\.isHTML)
    let anchors = PageAnchors(pages)
    for page in pages { findings += anchors.findings(in: page) }
  }

  // MARK: Style sheets

  /// Reads a style sheet, those that it imports, and the pictures and fonts that they name.
  private mutating func readStyleSheets(from first: String) {
    var waiting = [first]
    while let path = waiting.popLast(), !inputs.contains(path) {
      readFile(path)
      guard let bytes = pictures[path], inputs.count < GuideLoader.fileLimit else { continue }
      for link in StyleSheetLinks(bytes).links {
        let location = SourceLocation(file: path, offset: link.offset, in: bytes)
        guard let target = part(link.reference, of: path, at: location) else { continue }
        if link.isImport { waiting.append(target) } else { readFile(target) }
      }
    }
  }

  /// The path of a file that a style sheet names; `nil` when it is known already or, with a
  /// finding, when it is not there. A page stays readable without it.
  private mutating func part(
    _ reference: String, of file: String, at location: SourceLocation
  ) -> String? {
    let link = HTMLLinks.Link(kind: .part, reference: reference, location: location)
    guard let path = Project.path(reference, in: folder(of: file)) else {
      report(link, "lies outside the project folder", FileFault.outsideProject, .error)
      return nil
    }
    guard !inputs.contains(path) else { return nil }
    guard workspace.exists(path) else {
      report(link, "is not there (\(path))", GuideFault.missingFigure, .warning)
      return nil
    }
    return path
  }

  private mutating func report(
    _ link: HTMLLinks.Link, _ what: String, _ fault: some Fault, _ severity: Severity
  ) {
    findings.append(
      Finding(
        fault, severity, at: link.location, "the file “\(link.reference)” \(what)",
        fixes: [.init("Put the file into the project, or correct the link")]))
  }

  private mutating func readFile(_ path: String) {
    do {
      pictures[path] = try read(path)
    } catch {
      findings += error.findings
    }
  }
}
