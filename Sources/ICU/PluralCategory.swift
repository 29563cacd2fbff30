/// A plural form of a language, by CLDR's name.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  case zero, one, two, few, many, other

  package static func < (left: PluralCategory, right: PluralCategory) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    Self.allCases.firstIndex(of: self) ?? 0
  }
}
