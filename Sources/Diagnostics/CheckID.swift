/// The public name of a kind of finding, such as `placeholder-missing`; users silence and raise
/// checks by it.
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
