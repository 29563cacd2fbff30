import Diagnostics

extension Value {
  /// Reads a value written on one line, as on the command line: `3`, `4.50 EUR`, `4..9 EUR`,
  /// `2009-09-30..2011-02-27`, `19:30 Europe/Paris`, `fr, ro`.
  ///
  /// A list says what its items are first (`language: fr, ro`; text when it does not); a phone is
  /// its number and, after a space, how it is printed; a duration is in minutes.
  package static func read(short text: String, kind: Kind) throws(ValueError) -> Value {
    let form = ShortForm(text)
    return try read(
      type: kind.rawValue, fields: form.fields(of: kind),
      items: kind == .list ? form.listItems : nil)
  }

  /// Reads `type: text`, such as `number: 3` or `country:RO`.
  package static func read(typed text: String) throws(ValueError) -> Value {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let type = trimmed(parts[0])
    guard let kind = Kind(rawValue: type) else {
      throw ValueError(
        .unknownType(
          type, suggestion: Suggestion.closest(to: type, among: Kind.allCases.map(\.rawValue))))
    }
    return try read(short: parts.count == 2 ? String(parts[1]) : "", kind: kind)
  }

  /// This value replaced by one of the same type, in its short form; `type:` may stand before it.
  package func replaced(by text: String) throws(ValueError) -> Value {
    let parts = text.split(separator: ":", maxSplits: 1)
    if parts.count == 2, trimmed(parts[0]) == kind.rawValue {
      return try Self.read(short: String(parts[1]), kind: kind)
    }
    if case .list(let content, _) = self, !text.contains(":") {
      return try Self.read(short: "\(content.rawValue): \(text)", kind: .list)
    }
    return try Self.read(short: text, kind: kind)
  }
}

/// Divides the text of a value into the fields of its type.
private struct ShortForm {
  let text: String

  init(_ text: String) {
    self.text = trimmed(text)
  }

  func fields(of kind: Value.Kind) -> [String: String] {
    switch kind {
    case .number, .date, .country, .language, .select, .text: ["value": text]
    case .money: split(" ", into: "amount", "currency")
    case .moneyRange: range(upTo: " ", then: "currency")
    case .numberRange, .dateInterval: split("..", into: "from", "to")
    case .time: split(" ", into: "value", "zone")
    case .duration: ["minutes": text]
    case .list: listContent.map { ["of": $0] } ?? [:]
    case .phone: phone
    }
  }

  /// `language` of `language: fr, ro`.
  private var listContent: String? {
    text.firstIndex(of: ":").map { trimmed(text[..<$0]) }
  }

  var listItems: [String] {
    let start = text.firstIndex(of: ":").map(text.index(after:)) ?? text.startIndex
    return text[start...].split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private var phone: [String: String] {
    let fields = split(" ", into: "number", "print")
    return fields["print"] == nil ? fields.merging(["print": text]) { old, _ in old } : fields
  }

  private func range(upTo separator: String, then last: String) -> [String: String] {
    let halves = split(separator, into: "range", last)
    var fields = ShortForm(halves["range"] ?? "").split("..", into: "from", "to")
    fields[last] = halves[last]
    return fields
  }

  /// The text before and after the first separator; without one the second field is missing.
  private func split(_ separator: String, into first: String, _ second: String) -> [String: String]
  {
    guard let place = text.firstRange(of: separator) else { return [first: text] }
    return [
      first: trimmed(text[..<place.lowerBound]), second: trimmed(text[place.upperBound...]),
    ]
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex
  return String(start[..<end])
}
