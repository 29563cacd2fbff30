import Diagnostics
import Extraction
import Messages
import XMLTree

/// Applies a document's own ITS rules, and those that it links, as `dragoman its` and the
/// extraction do.
///
/// The first byte chooses the data category and whether the document is HTML. Then come the
/// document and, behind a NUL, the file that every link leads to.
enum RulesFuzzing {
  private static let file = "rules.xml"

  static func run(_ bytes: [UInt8]) throws -> Bool {
    let choice = Int(bytes.first ?? 0)
    let parts = bytes.dropFirst().split(
      separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let source = Array(parts.first ?? [])
    let linked = parts.count > 1 ? Array(parts[1]) : nil
    let load: GlobalRuleReader.Loader = { (reference, _) throws(OperationError) in
      guard let linked else {
        throw OperationError(
          Finding(FileFault.missing, at: .init(file: file), "there is no \(reference)"))
      }
      return .init(path: file + reference, bytes: linked)
    }
    do throws(OperationError) {
      let isHTML = choice >= 128
      let document: XMLDocument =
        isHTML
        ? try .parseHTML(source, file: file) : try .parse(source, file: file)
      let categories = DataCategory.allCases
      let category = categories[choice % categories.count]
      var report = AnnotationReport(try Annotations(of: document, category, load: load))
      _ = try report.render()
      _ = try Extractor(form: choice & 1 == 0 ? .compact : .verbatim).extract(document, load: load)
      return true
    } catch {
      for finding in error.findings {
        try law(!finding.headline.isEmpty && finding.location != nil, "an error without a place")
      }
      return false
    }
  }
}
