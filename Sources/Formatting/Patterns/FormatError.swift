/// Why a pattern cannot be filled with the values at hand.
package struct FormatError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// No value of that name.
    case missingValue(suggestion: String?)
    /// The pattern wants another type than the value has.
    case wrongType(expected: String, actual: Value.Kind)
    /// The value cannot be shown: an unknown code, something that the language has no form for.
    case notFormattable(String)
  }

  /// The argument.
  package let name: String
  package let reason: Reason
  /// UTF-8 offset of the argument's place in the pattern; `nil` outside a pattern.
  package let offset: Int?

  init(_ name: String, _ reason: Reason, at offset: Int? = nil) {
    self.name = name
    self.reason = reason
    self.offset = offset
  }

  /// What is wrong, in one sentence without its stop.
  package var headline: String {
    switch reason {
    case .missingValue(let suggestion):
      "there is no value “\(name)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .wrongType(let expected, let actual):
      "“\(name)” is a value of type \(actual.rawValue), but \(expected) is wanted here"
    case .notFormattable(let why): "“\(name)” cannot be shown: \(why)"
    }
  }
}
