package import Diagnostics
import XMLTree

/// ITS rules in the order in which they apply: a later one wins.
package struct RuleSet: Sendable {
  var rules: [Rule]

  init(rules: [Rule]) { self.rules = rules }

  /// No rules: everything is translatable and every element a unit.
  package static let none = RuleSet(rules: [])

  /// Reads an `its:rules` document.
  ///
  /// - Throws: what ``XMLDocument`` finds; `its-rule` for a rule that is incomplete and
  ///   `its-selector` for a selector that is more than paths of names.
  package init(_ bytes: [UInt8], file: String) throws(OperationError) {
    let document = try XMLDocument.parse(bytes, file: file)
    var reader = RuleReader(document)
    if let root = document.root { try reader.read(root) }
    rules = reader.rules
  }

  /// These rules, then `others`.
  package func appending(_ others: RuleSet) -> RuleSet {
    RuleSet(rules: rules + others.rules)
  }
}
