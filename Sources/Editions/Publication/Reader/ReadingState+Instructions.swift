import Diagnostics
import XMLTree

extension ReadingState {
  /// `<?dragoman lines count="4"?>` and its like; instructions for other programs say nothing here.
  mutating func instruction(_ node: SourceNode) -> Block? {
    guard name(node).local == "dragoman" else { return nil }
    let source = document(node).source(document(node).contentRange(node.node))
    let words = source.split(maxSplits: 1, whereSeparator: \.isXMLSpace)
    let settings = words.count > 1 ? Self.settings(words[1]) : [:]
    switch words.first {
    case "lines":
      if let count = settings["count"].flatMap({ Int($0) }), (1...40).contains(count) {
        return Block(.writingLines(count: count))
      }
    case "drawing-space":
      if let height = settings["height"].flatMap({ Self.millimetres($0) }) {
        return Block(.drawingSpace(height: height))
      }
    case "page-break": return Block(.pageBreak)
    default: break
    }
    problem(
      LayoutFault.unknownInstruction, node,
      "“<?dragoman \(source.split(whereSeparator: \.isXMLSpace).joined(separator: " "))?>” "
        + "is no instruction that the editions know",
      fix: "Write lines count=\"1\" to \"40\", drawing-space height=\"10mm\" to \"160mm\", "
        + "or page-break")
    return nil
  }

  /// `name="value"` pairs, as in a start tag.
  private static func settings(_ text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].filter { !$0.isXMLSpace && $0 != "=" }
      result[String(name)] = String(parts[index + 1])
    }
    return result
  }

  /// `60mm` or `6cm`, between 10 and 160 millimetres.
  private static func millimetres(_ text: String) -> Double? {
    let factor: Double
    if text.hasSuffix("mm") {
      factor = 1
    } else if text.hasSuffix("cm") {
      factor = 10
    } else {
      return nil
    }
    guard let value = Double(text.dropLast(2)), (10...160).contains(value * factor) else {
      return nil
    }
    return value * factor
  }
}
