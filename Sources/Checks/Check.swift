package import Diagnostics

/// The public name of a check, such as `placeholder-missing`; users silence and raise by it.
package struct CheckID: RawRepresentable, Hashable, Sendable, Comparable, Codable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(stringLiteral value: String) {
    rawValue = value
  }

  package var description: String { rawValue }

  package static func < (left: CheckID, right: CheckID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What every check says of itself; `dragoman explain` and the reference page print it.
///
/// These are properties of the value, not of the type, so that one type can stand for a table of
/// rules (``LanguageRuleCheck``).
package protocol DescribedCheck: Sendable {
  var id: CheckID { get }
  /// One line for lists, without a final period.
  var summary: String { get }
  /// What, why it matters to a reader, an example, how to mend it.
  var explanation: String { get }
  var defaultSeverity: Severity { get }
  /// What to do about a finding that says nothing better.
  var remedy: String? { get }
}

extension DescribedCheck {
  package var remedy: String? { nil }
}

/// A check of one translation beside its source.
///
/// A check is pure: everything that it needs stands in the unit and the context. Whether it runs,
/// how grave its findings are and which of them are waived is the engine's business.
package protocol Check: DescribedCheck {
  func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding]
}

/// A check that reads the bytes of source and translation and nothing else, unless it finds
/// something: no markup, no pattern, no regular expression. Such checks keep up with reading.
package protocol ByteCheck: Check {}

/// A check of what must hold before a translation can stand in the guide at all.
///
/// An error of such a check is the only one that is told of a translation: what others would say
/// of a broken sentence mostly follows from the break.
package protocol StructureCheck: Check {}

/// A check that compares the entries of a catalog with each other.
package protocol CatalogCheck: DescribedCheck {
  func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding]
}
