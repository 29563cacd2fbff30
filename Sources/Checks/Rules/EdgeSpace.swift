package import Diagnostics

/// Warns of white space at the edges that the source does not have, or of its lack.
package struct EdgeSpace: ByteCheck {
  package let id: CheckID = "edge-space"
  package let summary = "white space at the beginning or end that differs from the source"
  package let explanation = """
    A space or line end too many at the edge of a text shows as a gap, or as a sentence that does \
    not line up; one too few glues words together.

    Example: “Call us.” with “Sunați-ne. ” (a space at the end).
    Begin and end the translation as the source does.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    let source = unit.source.utf8
    let target = unit.target.utf8
    guard let first = target.first, let last = target.last, let sourceFirst = source.first,
      let sourceLast = source.last
    else { return [] }
    let isSuspect =
      Self.isEdge(first) || Self.isEdge(last) || Self.isEdge(sourceFirst)
      || Self.isEdge(sourceLast)
    guard isSuspect, !unit.preservesSpace else { return [] }
    return compare(unit)
  }

  /// ASCII white space, or the first byte of a wider space.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte >= 0x80 && byte < 0xC0 || byte == 0xE2
  }

  private func compare(_ unit: TranslationUnit) -> [Finding] {
    let source = Edges(unit.source)
    let target = Edges(unit.target)
    guard !target.isBlank, !source.isBlank else { return [] }
    var findings: [Finding] = []
    let fix = Finding.Fix(
      "begin and end as the source does",
      replacement: source.leading + target.inner + source.trailing, isSafe: true)
    if source.leading != target.leading {
      findings.append(
        unit.finding(
          self, target.leading.isEmpty ? Messages.leadingLost : Messages.leading, at: 0,
          fixes: [fix]))
    }
    if source.trailing != target.trailing {
      findings.append(
        unit.finding(
          self, target.trailing.isEmpty ? Messages.trailingLost : Messages.trailing,
          at: unit.target.utf8.count - target.trailing.utf8.count, fixes: [fix]))
    }
    return findings
  }

  private struct Edges {
    var leading: String
    var inner: String
    var trailing: String

    init(_ text: String) {
      let scalars = text.unicodeScalars
      let start =
        scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
      let end =
        scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
      leading = String(scalars[..<start])
      inner = String(scalars[start..<end])
      trailing = String(scalars[end...])
    }

    var isBlank: Bool { inner.isEmpty }
  }

  private enum Messages {
    static let leading = "white space at the beginning that the source does not have"
    static let leadingLost = "the white space at the beginning of the source is missing"
    static let trailing = "white space at the end that the source does not have"
    static let trailingLost = "the white space at the end of the source is missing"
  }
}
