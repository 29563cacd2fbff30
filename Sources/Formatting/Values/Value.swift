import Diagnostics

/// A typed datum that is formatted into a sentence.
package enum Value: Hashable, Sendable {
  case number(DecimalNumber)
  /// An amount in a currency by its ISO 4217 code.
  case money(DecimalNumber, currency: String)
  case moneyRange(from: DecimalNumber, to: DecimalNumber, currency: String)
  case numberRange(from: DecimalNumber, to: DecimalNumber)
  case date(CalendarDate)
  case dateInterval(from: CalendarDate, to: CalendarDate)
  /// A time of day, in a zone of the time zone database where it matters.
  case time(ClockTime, zone: String?)
  /// A length of time in whole minutes.
  case duration(minutes: Int)
  case list(of: ListContent, items: [String])
  /// ISO 3166 code.
  case country(String)
  /// BCP 47 tag.
  case language(String)
  /// A word that chooses a branch.
  case select(String)
  case text(String)
  /// A phone: what is dialled and what is printed. Never formatted as a number.
  case phone(number: String, print: String)

  /// What the items of a list are.
  package enum ListContent: String, Hashable, Sendable, CaseIterable {
    case text
    case language
    case country
  }

  /// The types of values, by their names in `values.yaml`.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case number, money, moneyRange, numberRange, date, dateInterval, time, duration, list, country
    case language, select, text, phone
  }

  package var kind: Kind {
    switch self {
    case .number: .number
    case .money: .money
    case .moneyRange: .moneyRange
    case .numberRange: .numberRange
    case .date: .date
    case .dateInterval: .dateInterval
    case .time: .time
    case .duration: .duration
    case .list: .list
    case .country: .country
    case .language: .language
    case .select: .select
    case .text: .text
    case .phone: .phone
    }
  }
}

/// The values of an edition, by name.
package struct ValueSet: Hashable, Sendable {
  private var values: [String: Value]

  package init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  /// The value of that name; `nil` when there is none.
  package subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// All names, sorted.
  package var names: [String] { values.keys.sorted() }

  /// These values with those of `layer` in front: an edition's over a guide's.
  package func overlaid(with layer: ValueSet) -> ValueSet {
    ValueSet(values.merging(layer.values) { _, new in new })
  }

  /// The name most like `name`, for “did you mean”; `nil` when none is near.
  package func closestName(to name: String) -> String? {
    Suggestion.closest(to: name, among: names)
  }
}
