internal import ICU
package import Messages

/// Sorts terms in a locale's alphabet and files them under its letters.
///
/// Labels are CLDR's index exemplars, with what they lack: the Bulgarian Ъ; Latin letters after
/// the Cyrillic ones in Bulgarian and Russian editions.
package struct IndexBuckets: Sendable {
  /// A letter of the index with its terms in order.
  package struct Bucket<Item: Sendable>: Sendable {
    /// The letter; `nil` for numbers, signs and letters of other scripts, which come first.
    package let label: String?
    package let items: [Item]
  }

  /// The letters, in the order of the alphabet.
  package let labels: [String]
  private let collator: Collator?
  private let letterCollator: Collator?

  package init(locale: LocaleTag) {
    let name = LocaleFormatter.icuLocale(locale)
    let collator = try? Collator(locale: name)
    let letterCollator = try? Collator(locale: name, lettersOnly: true)
    self.collator = collator
    self.letterCollator = letterCollator
    let sorted = Self.rawLabels(name, language: locale.language).sorted {
      (collator?.compare($0, $1) ?? 0) < 0
    }
    labels = sorted.enumerated().filter { index, label in
      index == 0 || letterCollator?.compare(sorted[index - 1], label) != 0
    }.map(\.element)
  }

  private static func rawLabels(_ locale: String, language: String) -> [String] {
    var labels = (try? Collator.indexLabels(locale: locale)) ?? []
    if language == "bg" { labels.append("Ъ") }
    if labels.contains("Б") { labels += (try? Collator.indexLabels(locale: "en")) ?? [] }
    return Array(Set(labels))
  }

  /// Whether `left` comes before `right`; quotes and dashes before the first letter do not count.
  package func isBefore(_ left: String, _ right: String) -> Bool {
    guard let collator else { return left < right }
    let order = collator.compare(Self.fromFirstLetter(left), Self.fromFirstLetter(right))
    return order == 0 ? left < right : order < 0
  }

  /// The texts in alphabetical order.
  package func sorted(_ texts: [String]) -> [String] {
    texts.sorted(by: isBefore)
  }

  /// The letter under which a term is filed; `nil` when it begins with a number, a sign or a letter
  /// of another script.
  package func label(for term: String) -> String? {
    let text = Self.fromFirstLetter(term)
    guard let letterCollator, let first = text.unicodeScalars.first, !Self.isDigit(first) else {
      return nil
    }
    let label = labels.last { letterCollator.compare($0, text) <= 0 }
    return label.flatMap { Self.script(of: $0) == Self.script(of: text) ? $0 : nil }
  }

  /// The items under their letters, all in order; letters without items are left out.
  package func grouped<Item: Sendable>(
    _ items: [Item], by term: (Item) -> String
  ) -> [Bucket<Item>] {
    var groups: [String?: [Item]] = [:]
    for item in items.sorted(by: { isBefore(term($0), term($1)) }) {
      groups[label(for: term(item)), default: []].append(item)
    }
    return ([nil] + labels.map(Optional.some)).compactMap { label in
      groups[label].map { Bucket(label: label, items: $0) }
    }
  }

  /// The term from its first letter or digit on; the whole when it has none.
  private static func fromFirstLetter(_ term: String) -> String {
    let scalars = term.unicodeScalars
    let start = scalars.firstIndex { $0.properties.isAlphabetic || isDigit($0) }
    return start.map { String(scalars[$0...]) } ?? term
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  private enum Script { case latin, cyrillic, other }

  private static func script(of text: String) -> Script {
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0x41...0x24F, 0x1E00...0x1EFF: .latin
    case 0x400...0x52F: .cyrillic
    default: .other
    }
  }
}
