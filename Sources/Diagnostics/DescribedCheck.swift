/// What every kind of finding says of itself; `dragoman explain` and the reference page print it.
///
/// A ``Finding`` is made of one, so that the program prints no id without an explanation.
///
/// These are properties of the value, not of the type, so that one type can stand for a table of
/// rules (`LanguageRuleCheck`).
package protocol DescribedCheck: Sendable {
  var id: CheckID { get }
  /// One line for lists, without a final period.
  var summary: String { get }
  /// What, why it matters to a reader, an example; the last line says how to mend it.
  var explanation: String { get }
  var defaultSeverity: Severity { get }
  /// What to do about a finding that says nothing better.
  var remedy: String { get }
}

extension DescribedCheck {
  /// The last line of the explanation.
  package var remedy: String {
    let line = explanation.split(separator: "\n").last.map(String.init) ?? ""
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }
}
