internal import ICU
package import Messages

/// What ICU's output lacks for print, as data: rows of what CLDR says and what print wants.
package struct PrintRepair: Sendable {
  /// What a row applies to.
  package enum Target: String, Hashable, Sendable, CaseIterable {
    case number, numberRange, money, moneyRange, date, dateInterval, time, duration, words
    case country, language
  }

  /// How a row changes the output.
  package enum Change: Hashable, Sendable {
    /// Replaces each match of an ICU regular expression; `$1` in the replacement is a group.
    case replace(String, with: String)
    /// Adds a stem to ICU's number skeleton.
    case skeleton(String)
    /// The same for one currency.
    case currency(String, skeleton: String)
  }

  /// One repair.
  package struct Row: Hashable, Sendable {
    /// A stable name, such as `fr.first-of-month`.
    package let id: String
    /// The locale and those below it; `nil` for every locale.
    package let locale: LocaleTag?
    package let targets: Set<Target>
    package let change: Change
    /// What ICU prints, and what the row makes of it.
    package let cldrSays: String
    package let printWants: String
    package let why: String
  }

  /// The rows of a locale, those for every locale first.
  package let rows: [Row]
  private let replacements: [Target: [Replacement]]

  private struct Replacement: Sendable {
    let expression: RegularExpression
    let template: String
  }

  /// The rows for a locale and its parents.
  ///
  /// - Parameter omitted: ids of rows to leave out, to see what ICU says without them.
  package init(locale: LocaleTag, omitting omitted: Set<String> = []) {
    let tags = locale.fallbacks
    rows = Self.table.filter { row in
      (row.locale.map(tags.contains) ?? true) && !omitted.contains(row.id)
    }
    var replacements: [Target: [Replacement]] = [:]
    for row in rows {
      guard case .replace(let pattern, let template) = row.change,
        let expression = try? RegularExpression(pattern)
      else { continue }
      for target in row.targets {
        replacements[target, default: []].append(.init(expression: expression, template: template))
      }
    }
    self.replacements = replacements
  }

  /// A formatted value, repaired.
  package func applied(to text: String, as target: Target) -> String {
    (replacements[target] ?? []).reduce(text) { text, replacement in
      replacement.expression.replacingMatches(in: text, with: replacement.template)
    }
  }

  /// The stems to add to a number skeleton.
  func skeletonStems(for target: Target, currency: String?) -> [Substring] {
    rows.filter { $0.targets.contains(target) }.compactMap { row in
      switch row.change {
      case .skeleton(let stem): stem[...]
      case .currency(let code, let stem) where code == currency: stem[...]
      case .currency, .replace: nil
      }
    }
  }
}
