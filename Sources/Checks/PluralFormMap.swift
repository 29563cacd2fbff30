package import Catalogs
package import ICU
package import Messages

/// Which plural categories of the language each `msgstr[n]` of a catalog stands for, found by
/// asking both the header's expression and ICU about the same numbers.
package struct PluralFormMap: Hashable, Sendable {
  /// The categories of each form, in CLDR's order; empty for a form that no number takes.
  package let categories: [Set<PluralCategory>]
  /// Two numbers of one category that take different forms, or of two categories that share a form:
  /// the catalog cannot be mapped. `nil` when it can.
  package let conflict: Conflict?

  /// Why the header does not fit the language.
  package struct Conflict: Hashable, Sendable {
    package let first: UInt64
    package let second: UInt64
    package let firstCategory: PluralCategory
    package let secondCategory: PluralCategory
    package let firstForm: Int
    package let secondForm: Int
  }

  /// - Returns: `nil` when the expression has no form for a number, or ICU does not answer.
  package init?(_ forms: PluralForms, locale: LocaleTag) {
    guard let rules = try? PluralRules(locale: locale.identifier) else { return nil }
    var map = [Set<PluralCategory>](repeating: [], count: forms.count)
    var examples: [PluralCategory: (number: UInt64, form: Int)] = [:]
    var owners: [Int: (number: UInt64, category: PluralCategory)] = [:]
    var conflict: Conflict?
    for number in Self.samples {
      guard let form = forms.form(for: number),
        let category = try? rules.category(of: String(number))
      else { return nil }
      map[form].insert(category)
      let example = examples[category] ?? (number, form)
      let owner = owners[form] ?? (number, category)
      examples[category] = example
      owners[form] = owner
      if conflict == nil, example.form != form {
        conflict = Conflict(
          first: example.number, second: number, firstCategory: category,
          secondCategory: category, firstForm: example.form, secondForm: form)
      } else if conflict == nil, owner.category != category {
        conflict = Conflict(
          first: owner.number, second: number, firstCategory: owner.category,
          secondCategory: category, firstForm: form, secondForm: form)
      }
    }
    categories = map
    self.conflict = conflict
  }

  /// Beyond a thousand only round millions take other forms (French and Romance `many`), which
  /// catalogs never tell apart.
  private static let samples: ClosedRange<UInt64> = 0...1000
}
