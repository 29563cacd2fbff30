/// A number, an amount or a range of them, on its way to ICU.
struct ShownNumber {
  /// One number, or the two ends of a range.
  let numbers: [DecimalNumber]
  let target: PrintRepair.Target
  let currency: String?

  /// - Throws: ``FormatError`` when the value is neither.
  init(_ value: Value, _ name: String) throws(FormatError) {
    switch value {
    case .number(let number):
      self.init([number], .number, nil)
    case .numberRange(let from, let to):
      self.init([from, to], .numberRange, nil)
    case .money(let amount, let currency):
      self.init([amount], .money, currency)
    case .moneyRange(let from, let to, let currency):
      self.init([from, to], .moneyRange, currency)
    default:
      throw FormatError(
        name, .wrongType(expected: "a number or an amount", actual: value.kind))
    }
  }

  private init(_ numbers: [DecimalNumber], _ target: PrintRepair.Target, _ currency: String?) {
    self.numbers = numbers
    self.target = target
    self.currency = currency
  }

  /// The digits that ICU is given.
  func text(_ index: Int, _ style: ArgumentFormat.NumberStyle) -> String {
    shown(numbers[index], style).description
  }

  private func shown(
    _ number: DecimalNumber, _ style: ArgumentFormat.NumberStyle
  ) -> DecimalNumber {
    style == .percent ? number.hundredfold : number
  }

  /// ICU's number skeleton: what the pattern asks for, the fraction digits as written unless the
  /// pattern says otherwise, and the stems of the repair table.
  func skeleton(style: ArgumentFormat.NumberStyle, repair: PrintRepair) -> String {
    var stems: [Substring] = []
    if let currency { stems.append("currency/\(currency)") }
    switch style {
    case .decimal: break
    case .integer: stems.append("precision-integer")
    case .percent: stems.append("percent")
    case .skeleton(let skeleton): stems += skeleton.split(separator: " ")
    }
    if !stems.contains(where: Self.setsPrecision) { stems.append(precision(style)) }
    for stem in repair.skeletonStems(for: target, currency: currency)
    where !stems.contains(where: { Self.family(of: $0) == Self.family(of: stem) }) {
      stems.append(stem)
    }
    return stems.joined(separator: " ")
  }

  private func precision(_ style: ArgumentFormat.NumberStyle) -> Substring {
    let digits = numbers.map { shown($0, style).fraction.utf8.count }.max() ?? 0
    return digits == 0 ? "precision-integer" : "." + String(repeating: "0", count: digits)[...]
  }

  private static func setsPrecision(_ stem: Substring) -> Bool {
    stem.hasPrefix(".") || stem.hasPrefix("@") || stem.hasPrefix("precision-")
      || stem.hasPrefix("compact-") || stem.hasPrefix("K") || stem.hasPrefix("E")
      || stem.hasPrefix("scientific") || stem.hasPrefix("engineering")
  }

  /// Stems of one family exclude each other: `unit-width-narrow`, `unit-width-iso-code`.
  private static func family(of stem: Substring) -> Substring {
    stem.hasPrefix("unit-width") ? "unit-width" : stem.prefix(while: { $0 != "-" && $0 != "/" })
  }
}
