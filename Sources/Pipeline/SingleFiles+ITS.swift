package import Diagnostics
package import Extraction
import Project
import XMLTree

extension SingleFiles {
  /// What ITS says of each node of a document in one data category, as lines of text.
  ///
  /// - Throws: for a document, or a file that it links, that cannot be read, and for rules that
  ///   cannot be evaluated.
  package static func annotations(
    of file: String, in category: DataCategory
  ) throws(OperationError) -> String {
    let bytes = try DiskWorkspace(root: "", isConfined: false).read(file)
    let document: XMLDocument =
      XMLDocument.isHTMLName(file)
      ? try .parseHTML(bytes, file: file) : try .parse(bytes, file: file)
    let files = LinkedFiles(of: file)
    let annotations = try Annotations(of: document, category) {
      (reference, from) throws(OperationError) in try files.load(reference, from: from)
    }
    var report = AnnotationReport(annotations)
    return try report.render()
  }
}
