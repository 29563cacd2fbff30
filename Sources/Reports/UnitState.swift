package import Catalogs

/// How far a unit is; each state includes those before it.
package enum UnitState: String, Sendable, CaseIterable, Comparable, Encodable {
  case missing
  /// With a translation that must be looked at first; never printed.
  case fuzzy
  case translated, reviewed, approved

  package init(_ entry: POEntry) {
    guard entry.isTranslated else {
      self = entry.isFuzzy ? .fuzzy : .missing
      return
    }
    self =
      switch entry.review?.level {
      case .approved: .approved
      case .reviewed: .reviewed
      case nil: .translated
      }
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
