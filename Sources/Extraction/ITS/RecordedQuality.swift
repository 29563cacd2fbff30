package import Diagnostics
package import XMLTree

/// What a document records of its own quality and origin: issues, ratings, the confidence of a
/// machine translation, provenance (ITS 2.0 §8.12, §8.17–8.19).
package struct RecordedQuality: Sendable {
  package var location: SourceLocation
  package var category: DataCategory
  /// The values of one record, by name.
  package var values: [String: String]

  private static let categories: [DataCategory] = [
    .localizationQualityIssue, .localizationQualityRating, .mtConfidence, .provenance,
  ]

  /// All records of a document, each at the element where it begins to hold.
  ///
  /// - Parameter load: gives the files that the document links.
  /// - Throws: for rules or standoff markup that cannot be read.
  package static func all(
    in document: XMLDocument, load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) -> [RecordedQuality] {
    guard document.isHTML || document.names.contains(where: { $0.namespace == XMLNamespace.its })
    else { return [] }
    var reader = GlobalRuleReader(load: load)
    try reader.read(document)
    var records: [RecordedQuality] = []
    for category in categories where UnitHints.isUsed(category, in: document, reader.rules) {
      let annotations = try Annotations(of: document, category, rules: reader.rules, load: load)
      records += try found(in: annotations)
    }
    return records.sorted { $0.location < $1.location }
  }

  private static func found(
    in annotations: Annotations
  ) throws(OperationError) -> [RecordedQuality] {
    var annotations = annotations
    let document = annotations.document
    var records: [RecordedQuality] = []
    for index in 1..<max(1, document.count) {
      let node = XMLDocument.Node(index: Int32(index))
      guard document.kind(node) == .element else { continue }
      let own = annotations.plainValues(of: QueryNode(node))
      let around = document.parent(node).flatMap {
        document.kind($0) == .element ? annotations.plainValues(of: QueryNode($0)) : nil
      }
      guard !own.isEmpty, own != around else { continue }
      let values = try annotations.values(of: QueryNode(node))
      for record in values.records.isEmpty ? [values.own] : values.records {
        records.append(
          RecordedQuality(
            location: document.location(of: node), category: annotations.category, values: record))
      }
    }
    return records
  }
}
