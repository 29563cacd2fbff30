package import Diagnostics
import Messages
package import XMLTree

extension Extractor {
  /// Which rule took which road, and what of the document cannot stay byte for byte where it is;
  /// lines for people.
  ///
  /// - Throws: for ITS rules inside the document that cannot be used.
  package func explanation(
    of document: XMLDocument, load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) -> [String] {
    let bundled = rules ?? .bundled(form, for: Vocabulary(document))
    var reader = GlobalRuleReader(load: load)
    try reader.read(document)
    let own = addedRules + reader.rules
    var lines = [
      "\(document.file): \(bundled.rules.count.counted("rule")) of the vocabulary "
        + "(\(Vocabulary(document).words)): one pass"
    ]
    let selection = RuleSelection(own, on: document)
    for (index, rule) in own.enumerated() {
      let road =
        switch selection.road(of: index) {
        case .onePass: "one pass"
        case .xPath: "libxml2’s XPath"
        }
      let count = try selection.nodes(of: index).count
      let selector = rule.attributes["selector"] ?? ""
      lines.append(
        "\(rule.location): \(rule.name.qualified) \(selector): \(road), \(count.counted("node"))")
    }
    return lines + (try notes(on: document, load))
  }

  /// Every construct is spliced; this is what a translation moves or what changes with the file.
  private func notes(
    on document: XMLDocument, _ load: @escaping GlobalRuleReader.Loader
  ) throws(OperationError) -> [String] {
    var lines: [String] = []
    if let encoding = document.convertedFrom {
      lines.append("\(document.file): read from \(encoding); results are in UTF-8")
    }
    let extraction = try extract(document, load: load)
    for unit in extraction.units
    where extraction.silentPieces(of: unit).contains(where: { $0.anchor == .amid }) {
      lines.append(
        "\(document.location(of: unit.node)): a comment, remark or processing instruction amid "
          + "words, which the message does not show: it will stand at the end of the translation "
          + "or of the inline element around it")
    }
    return lines
  }
}

extension Vocabulary {
  fileprivate var words: String {
    switch self {
    case .docBook: "DocBook 5"
    case .docBook4: "DocBook 4"
    case .html: "HTML"
    case .svg: "SVG"
    case .unknown: "none that the program knows"
    }
  }
}
