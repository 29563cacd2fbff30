internal import ICU

/// ICU's objects for one locale, opened when first wanted.
final class FormatterObjects {
  private let locale: String
  private var numbers: [String: NumberFormat] = [:]
  private var ranges: [String: RangeFormat] = [:]
  private var pluralRules: [Bool: PluralRules] = [:]
  private var spelledNumbers: [SpelledNumberFormat.Style: SpelledNumberFormat] = [:]
  private var dates: [String: DateFormat] = [:]
  private var intervals: [String: IntervalFormat] = [:]
  private var lists: [ListFormat.Kind: ListFormat] = [:]
  private var displayNames: DisplayNames?

  init(locale: String) {
    self.locale = locale
  }

  func number(_ skeleton: String) throws(ICUError) -> NumberFormat {
    if let format = numbers[skeleton] { return format }
    let format = try NumberFormat(locale: locale, skeleton: skeleton)
    numbers[skeleton] = format
    return format
  }

  func range(_ skeleton: String) throws(ICUError) -> RangeFormat {
    if let format = ranges[skeleton] { return format }
    let format = try RangeFormat(locale: locale, skeleton: skeleton)
    ranges[skeleton] = format
    return format
  }

  /// A whole number of a unit, the unit's name in full: “5 minutes”.
  func unit(_ unit: String, _ number: Int) throws(ICUError) -> String {
    try self.number("unit/\(unit) unit-width-full-name").string(from: String(number))
  }

  func rules(ordinal: Bool) throws(ICUError) -> PluralRules {
    if let rules = pluralRules[ordinal] { return rules }
    let rules = try PluralRules(locale: locale, ordinal: ordinal)
    pluralRules[ordinal] = rules
    return rules
  }

  func spelled(_ style: SpelledNumberFormat.Style) throws(ICUError) -> SpelledNumberFormat {
    if let format = spelledNumbers[style] { return format }
    let format = try SpelledNumberFormat(locale: locale, style: style)
    spelledNumbers[style] = format
    return format
  }

  func date(_ style: ArgumentFormat.DateStyle, zone: String) throws(ICUError) -> DateFormat {
    try date("date \(style) \(zone)") { () throws(ICUError) in
      switch style {
      case .style(let style): try DateFormat(locale: locale, zone: zone, date: style)
      case .skeleton(let skeleton): try dateFormat(skeleton: skeleton, zone: zone)
      case .zone(let zone): try DateFormat(locale: locale, zone: zone, date: .long)
      }
    }
  }

  func time(_ style: ArgumentFormat.DateStyle, zone: String) throws(ICUError) -> DateFormat {
    try date("time \(style) \(zone)") { () throws(ICUError) in
      switch style {
      case .style(let style):
        try DateFormat(locale: locale, zone: zone, date: .none, time: style)
      case .skeleton(let skeleton): try dateFormat(skeleton: skeleton, zone: zone)
      case .zone(let zone): try DateFormat(locale: locale, zone: zone, date: .none, time: .short)
      }
    }
  }

  private func date(
    _ key: String, _ open: () throws(ICUError) -> DateFormat
  ) throws(ICUError) -> DateFormat {
    if let format = dates[key] { return format }
    let format = try open()
    dates[key] = format
    return format
  }

  private func dateFormat(skeleton: String, zone: String) throws(ICUError) -> DateFormat {
    let pattern = try DateFormat.pattern(locale: locale, skeleton: skeleton)
    return try DateFormat(locale: locale, zone: zone, pattern: pattern)
  }

  /// ICU's intervals know skeletons only: the styles are those with the same fields.
  func interval(_ style: ArgumentFormat.DateStyle) throws(ICUError) -> IntervalFormat {
    let skeleton =
      switch style {
      case .skeleton(let skeleton): skeleton
      case .style(.full): "yMMMMEEEEd"
      case .style(.medium): "yMMMd"
      case .style(.short): "yMd"
      case .style(.long), .style(.none), .zone: "yMMMMd"
      }
    if let format = intervals[skeleton] { return format }
    let format = try IntervalFormat(locale: locale, skeleton: skeleton)
    intervals[skeleton] = format
    return format
  }

  func list(_ kind: ListFormat.Kind) throws(ICUError) -> ListFormat {
    if let format = lists[kind] { return format }
    let format = try ListFormat(locale: locale, kind: kind)
    lists[kind] = format
    return format
  }

  func names() throws(ICUError) -> DisplayNames {
    if let displayNames { return displayNames }
    let names = try DisplayNames(locale: locale)
    displayNames = names
    return names
  }
}
