import FoundationEssentials

/// JSON with sorted keys, so that the same value gives the same bytes.
package enum JSONText {
  /// The JSON of a value, with a line end behind it; empty for a value that has none, such as one
  /// with a number that is not finite.
  package static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
