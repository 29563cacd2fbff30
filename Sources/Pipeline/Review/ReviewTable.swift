import Diagnostics
import Reports

/// Reviewed entries as lines for a terminal.
package struct ReviewTable: Sendable {
  package init() {}

  /// Place, state and signature, then the texts, indented; a line that counts at the end.
  package func render(_ items: [Reviewer.Item]) -> String {
    items.map(lines).joined() + items.count.counted("translation") + "\n"
  }

  private func lines(_ item: Reviewer.Item) -> String {
    var head = "\(item.location): \(item.state.rawValue)"
    if !item.reviewer.isEmpty { head += " by \(item.reviewer), \(item.date)" }
    if item.isVoid { head += " (its review is void)" }
    if !item.place.isEmpty { head += "  \(item.place)" }
    return head + "\n  | \(folded(item.source))\n  | \(folded(item.translation))\n"
  }

  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
