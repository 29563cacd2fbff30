import Diagnostics
import XMLTree

/// XML inside `script type="application/its+xml"` of an HTML document (ITS 2.0 §6.4).
enum EmbeddedMarkup {
  /// `nil` when the element is no such script.
  static func document(
    in node: XMLDocument.Node, of document: XMLDocument
  ) throws(OperationError) -> XMLDocument? {
    guard document.name(node).local == "script",
      document.attribute(node, "type")?.lowercased() == "application/its+xml"
    else { return nil }
    var text: [UInt8] = []
    for child in document.children(node) { document.appendText(of: child, to: &text) }
    guard let start = text.firstIndex(where: { !WhiteSpace.isXML($0) }) else { return nil }
    do {
      return try XMLDocument.parse(Array(text[start...]), file: document.file)
    } catch {
      throw shifted(error, by: document.location(of: node).line - 1, text[..<start])
    }
  }

  /// Lines of the script as lines of the document.
  private static func shifted(
    _ error: OperationError, by lines: Int, _ skipped: ArraySlice<UInt8>
  ) -> OperationError {
    let offset = lines + skipped.count { $0 == UInt8(ascii: "\n") }
    return OperationError(
      error.findings.map { finding in
        var finding = finding
        finding.location?.line += offset
        return finding
      })
  }
}
