/// What the author says of the width of a column (CALS, `colwidth`).
enum ColumnWidth: Hashable {
  /// `2*`: twice as much of what is left as `1*`.
  case share(Double)
  /// A length in millimetres, or the part of the page that a percentage is.
  case millimetres(Double)

  /// The width of the text that lengths are compared with.
  private static let measure = 114.0
  private static let units: [(name: String, millimetres: Double)] = [
    ("*", 0), ("%", measure / 100), ("mm", 1), ("cm", 10), ("in", 25.4), ("pc", 25.4 / 6),
    ("pi", 25.4 / 6), ("pt", 25.4 / 72), ("px", 25.4 / 96), ("", 25.4 / 72),
  ]

  /// `nil` for what is no width; of `2*+3pt` the share counts.
  init?(_ text: String) {
    let term = text.filter { !$0.isWhitespace }.prefix { $0 != "+" }
    guard let unit = Self.units.first(where: { term.hasSuffix($0.name) }) else { return nil }
    let digits = term.dropLast(unit.name.count)
    guard let number = digits.isEmpty && unit.name == "*" ? 1 : Double(digits), number.isFinite,
      number > 0
    else { return nil }
    self =
      unit.name == "*"
      ? .share(min(max(number, 0.1), 100)) : .millimetres(min(number * unit.millimetres, 1000))
  }

  /// How the columns share the width; a column without a width counts as `1*`.
  static func shares(of widths: [ColumnWidth?]) -> [Double] {
    let widths = widths.map { $0 ?? .share(1) }
    let stars = widths.reduce(0) { if case .share(let share) = $1 { $0 + share } else { $0 } }
    let fixed = widths.reduce(0) {
      if case .millimetres(let length) = $1 { $0 + length } else { $0 }
    }
    guard stars > 0, fixed > 0 else { return widths.map(\.number) }
    // Lengths were thought for a larger page: they leave the others a third of this one at least.
    let given = min(fixed, measure * 2 / 3)
    return widths.map { width in
      switch width {
      case .share(let share): share / stars * (measure - given) / measure
      case .millimetres(let length): length / fixed * given / measure
      }
    }
  }

  private var number: Double {
    switch self {
    case .share(let number), .millimetres(let number): number
    }
  }
}
