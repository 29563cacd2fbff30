import Diagnostics
internal import Messages

extension Value {
  /// Builds a value from the fields of an entry of `values.yaml`.
  ///
  /// - Parameters:
  ///   - type: the entry's `type`.
  ///   - fields: the other scalar fields as written; a field that the type does not know is an
  ///     error.
  ///   - items: the entry's `items`, for a list.
  package static func read(
    type: String, fields: [String: String], items: [String]? = nil
  ) throws(ValueError) -> Value {
    guard let kind = Kind(rawValue: type) else {
      throw ValueError(.unknownType(type, suggestion: closestKind(to: type)))
    }
    let reader = FieldReader(kind: kind, fields: fields, items: items)
    try reader.checkNames()
    return try reader.value()
  }

  private static func closestKind(to type: String) -> String? {
    Suggestion.closest(to: type, among: Kind.allCases.map(\.rawValue))
  }
}

/// Why an entry of `values.yaml` is no value.
package struct ValueError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownType(String, suggestion: String?)
    case missingField(String)
    case unknownField(String, known: [String])
    /// A field whose text does not mean what it must.
    case badField(String, text: String, expected: String)
    /// A range that ends before it begins.
    case reversed(from: String, to: String)
  }

  package let reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  /// The field at fault; `nil` when it is the entry.
  package var field: String? {
    switch reason {
    case .unknownType: "type"
    case .missingField: nil
    case .unknownField(let name, _), .badField(let name, _, _): name
    case .reversed: "to"
    }
  }

  /// What is wrong, in one sentence without its stop.
  package var headline: String {
    switch reason {
    case .unknownType(let type, let suggestion):
      "there is no type “\(type)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
    case .missingField(let name): "“\(name)” is missing"
    case .unknownField(let name, let known):
      "“\(name)” means nothing here; known are \(known.joined(separator: ", "))"
    case .badField(let name, let text, let expected):
      "“\(name): \(text)” is not \(expected)"
    case .reversed(let from, let to): "the range ends (\(to)) before it begins (\(from))"
    }
  }
}

/// Reads the fields of one entry.
private struct FieldReader {
  let kind: Value.Kind
  let fields: [String: String]
  let items: [String]?

  func checkNames() throws(ValueError) {
    let known = Self.known(kind)
    for name in fields.keys.sorted() where !known.contains(name) {
      throw ValueError(.unknownField(name, known: known))
    }
    if items != nil, kind != .list {
      throw ValueError(.unknownField("items", known: known))
    }
  }

  private static func known(_ kind: Value.Kind) -> [String] {
    switch kind {
    case .number, .date, .country, .language, .select, .text: ["value"]
    case .money: ["amount", "currency"]
    case .moneyRange: ["from", "to", "currency"]
    case .numberRange, .dateInterval: ["from", "to"]
    case .time: ["value", "zone"]
    case .duration: ["minutes", "hours"]
    case .list: ["of", "items"]
    case .phone: ["number", "print"]
    }
  }

  func value() throws(ValueError) -> Value {
    switch kind {
    case .number: .number(try number("value"))
    case .money: .money(try number("amount"), currency: try currency())
    case .moneyRange: try moneyRange()
    case .numberRange: try numberRange()
    case .date: .date(try date("value"))
    case .dateInterval: try dateInterval()
    case .time: .time(try time("value"), zone: try zone())
    case .duration: try duration()
    case .list: try list()
    case .country: .country(try country("value", try text("value")))
    case .language: .language(try language("value", try text("value")))
    case .select: .select(try text("value"))
    case .text: .text(try text("value"))
    case .phone: .phone(number: try phoneNumber(), print: try text("print"))
    }
  }

  private func text(_ field: String) throws(ValueError) -> String {
    guard let text = fields[field] else { throw ValueError(.missingField(field)) }
    return text
  }

  private func number(_ field: String) throws(ValueError) -> DecimalNumber {
    let text = try text(field)
    guard let number = DecimalNumber(text) else {
      throw ValueError(
        .badField(field, text: text, expected: "a number; write it as 1234.5, without groups"))
    }
    return number
  }

  private func currency() throws(ValueError) -> String {
    let text = try text("currency")
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw ValueError(.badField("currency", text: text, expected: "a currency code such as EUR"))
    }
    return text
  }

  private func moneyRange() throws(ValueError) -> Value {
    let from = try number("from")
    let to = try number("to")
    try checkOrder(from, to)
    return .moneyRange(from: from, to: to, currency: try currency())
  }

  private func numberRange() throws(ValueError) -> Value {
    let from = try number("from")
    let to = try number("to")
    try checkOrder(from, to)
    return .numberRange(from: from, to: to)
  }

  private func checkOrder(_ from: DecimalNumber, _ to: DecimalNumber) throws(ValueError) {
    if to.subtracting(from).isNegative {
      throw ValueError(.reversed(from: from.description, to: to.description))
    }
  }

  private func date(_ field: String) throws(ValueError) -> CalendarDate {
    let text = try text(field)
    guard let date = CalendarDate(text) else {
      throw ValueError(.badField(field, text: text, expected: "a date such as 2009-09-30"))
    }
    return date
  }

  private func dateInterval() throws(ValueError) -> Value {
    let from = try date("from")
    let to = try date("to")
    if to < from { throw ValueError(.reversed(from: from.description, to: to.description)) }
    return .dateInterval(from: from, to: to)
  }

  private func time(_ field: String) throws(ValueError) -> ClockTime {
    let text = try text(field)
    guard let time = ClockTime(text) else {
      throw ValueError(.badField(field, text: text, expected: "a time such as \"19:30\""))
    }
    return time
  }

  private func zone() throws(ValueError) -> String? {
    guard let zone = fields["zone"] else { return nil }
    guard LocaleFormatter.isKnownZone(zone) else {
      throw ValueError(
        .badField("zone", text: zone, expected: "a time zone such as Europe/Paris"))
    }
    return zone
  }

  private func duration() throws(ValueError) -> Value {
    guard fields["minutes"] != nil || fields["hours"] != nil else {
      throw ValueError(.missingField("minutes"))
    }
    return .duration(minutes: try whole("hours") * 60 + whole("minutes"))
  }

  /// A whole number up to 100,000; 0 when the field is absent.
  private func whole(_ field: String) throws(ValueError) -> Int {
    guard let text = fields[field] else { return 0 }
    guard let number = Int(text), (0...100_000).contains(number) else {
      throw ValueError(.badField(field, text: text, expected: "a whole number"))
    }
    return number
  }

  private func list() throws(ValueError) -> Value {
    let name = fields["of"] ?? "text"
    guard let content = Value.ListContent(rawValue: name) else {
      throw ValueError(.badField("of", text: name, expected: "text, language or country"))
    }
    guard let items, !items.isEmpty else { throw ValueError(.missingField("items")) }
    for item in items {
      switch content {
      case .text: continue
      case .language: _ = try language("items", item)
      case .country: _ = try country("items", item)
      }
    }
    return .list(of: content, items: items)
  }

  private func country(_ field: String, _ text: String) throws(ValueError) -> String {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw ValueError(.badField(field, text: text, expected: "a country code such as FR"))
    }
    return text
  }

  private func language(_ field: String, _ text: String) throws(ValueError) -> String {
    guard let tag = LocaleTag(text) else {
      throw ValueError(.badField(field, text: text, expected: "a language tag such as ro"))
    }
    return tag.identifier
  }

  private func phoneNumber() throws(ValueError) -> String {
    let text = try text("number")
    let digits = text.utf8.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    guard (2...15).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      throw ValueError(
        .badField("number", text: text, expected: "a phone number: digits, after + if foreign"))
    }
    return text
  }
}
