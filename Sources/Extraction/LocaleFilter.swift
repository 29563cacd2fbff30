package import Messages

/// ITS 2.0 §8.11: the locales for which an element is meant.
package struct LocaleFilter: Hashable, Sendable {
  /// Extended language ranges (RFC 4647 §2.2): `*`, `fr`, `*-CA`.
  package var ranges: [String]
  /// Whether the ranges name the locales that do *not* get the element.
  package var isExclusion: Bool

  package init(list: String, type: String? = nil) {
    ranges = list.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter {
      !$0.isEmpty
    }
    isExclusion = type == "exclude"
  }

  /// Whether the element belongs into no edition at all, and so is not offered for translation.
  package var excludesAll: Bool {
    isExclusion ? ranges.contains("*") : ranges.isEmpty
  }

  /// Whether the element belongs into all editions.
  package var includesAll: Bool {
    isExclusion ? ranges.isEmpty : ranges.contains("*")
  }

  /// Whether an edition in `locale` has the element.
  package func includes(_ locale: LocaleTag) -> Bool {
    ranges.contains { Self.matches(locale, range: $0) } != isExclusion
  }

  /// Extended filtering, RFC 4647 §3.3.2.
  private static func matches(_ locale: LocaleTag, range: String) -> Bool {
    let wanted = range.lowercased().split(separator: "-")
    let tags = locale.identifier.lowercased().split(separator: "-")
    guard let first = wanted.first, first == "*" || first == tags.first else { return false }
    var index = 1
    for part in wanted.dropFirst() where part != "*" {
      while index < tags.count, tags[index] != part {
        guard tags[index].utf8.count > 1 else { return false }
        index += 1
      }
      guard index < tags.count else { return false }
      index += 1
    }
    return true
  }
}
