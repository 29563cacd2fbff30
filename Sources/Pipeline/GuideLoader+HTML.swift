import Diagnostics
import Project
import XMLTree

/// The pages of an HTML guide and what they show.
extension GuideLoading {
  /// Reads what a page names: pages that it links become part of the guide.
  mutating func readLinks(of document: XMLDocument) throws(OperationError) {
    for link in HTMLLinks(document).links {
      guard let path = Project.path(link.reference, in: folder(of: document.file)) else {
        report(link, "lies outside the project folder", "outside-project", .error)
        continue
      }
      guard !inputs.contains(path) else { continue }
      guard workspace.exists(path) else {
        switch link.kind {
        case .part: report(link, "is not there (\(path))", "missing-figure", .error)
        case .page, .file: report(link, "is not there (\(path))", "missing-link", .warning)
        }
        continue
      }
      switch link.kind {
      case .page: try self.document(path, from: [document.file])
      case .part, .file: readFile(path)
      }
    }
  }

  private mutating func report(
    _ link: HTMLLinks.Link, _ what: String, _ id: String, _ severity: Severity
  ) {
    findings.append(
      Finding(
        id, severity, at: link.location, "the file “\(link.reference)” \(what)",
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
