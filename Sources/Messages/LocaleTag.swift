/// A language, with a region where it matters: a BCP 47 tag such as `fr` or `ro-MD`.
package struct LocaleTag: Hashable, Sendable, Comparable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The tag in canonical case: language lower, script title, region upper, joined by hyphens.
  package let identifier: String

  /// Reads `fr`, `ro-MD`, `ro_MD`, `sr-Latn-RS`; `nil` when the text is no language tag.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
    guard let language = parts.first, (2...8).contains(language.utf8.count),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }),
      language.utf8.allSatisfy({ !isDigit($0) })
    else { return nil }
    let canonical = parts.enumerated().map { index, part -> String in
      let lower = part.lowercased()
      if index == 0 { return lower }
      if part.utf8.count == 2 { return lower.uppercased() }
      if part.utf8.count == 4, let first = lower.first, !first.isNumber {
        return first.uppercased() + lower.dropFirst()
      }
      return lower
    }
    identifier = canonical.joined(separator: "-")
  }

  package init(stringLiteral value: String) {
    guard let tag = LocaleTag(value) else { preconditionFailure("no language tag: \(value)") }
    self = tag
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let tag = LocaleTag(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no language tag"))
    }
    self = tag
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(identifier)
  }

  /// The language subtag: `ro` of `ro-MD`.
  package var language: String {
    String(identifier.prefix(while: { $0 != "-" }))
  }

  /// The region subtag: `MD` of `ro-MD`; `nil` where none is given.
  package var region: String? {
    identifier.split(separator: "-").dropFirst()
      .first { $0.utf8.count == 2 || ($0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit)) }
      .map(String.init)
  }

  /// The tag with its last part taken away (`ro-MD` → `ro`); `nil` for a bare language.
  package var parent: LocaleTag? {
    guard let hyphen = identifier.lastIndex(of: "-") else { return nil }
    return LocaleTag(identifier[..<hyphen])
  }

  /// The tag and its parents, the most specific first: `ro-MD`, `ro` (RFC 4647 §3.4, lookup).
  package var fallbacks: [LocaleTag] {
    Array(sequence(first: self, next: \.parent))
  }

  package var description: String { identifier }

  package static func < (left: LocaleTag, right: LocaleTag) -> Bool {
    left.identifier < right.identifier
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
