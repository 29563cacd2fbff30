/// A value given to a message from outside.
package enum MF2Input: Hashable, Sendable {
  case number(DecimalNumber)
  case text(String)
  case boolean(Bool)
  /// An ISO 8601 date, with a time or without.
  case date(String)
}

/// What an expression has become on its way to the page (UTS #35 part 9, “Resolved Values”).
struct MF2Value {
  enum Content {
    case text(String)
    case number(DecimalNumber)
    case date(MF2Date)
    case boolean(Bool)
    /// It cannot be used; the text stands for it between braces.
    case fallback(String)
  }

  var content: Content
  /// The function that made it; `nil` for a literal or an input alone.
  var function: String?
  /// The options that later functions inherit.
  var options: [String: String] = [:]
  /// Shown when formatting fails: the operand as written.
  var source: String
  var direction = Direction.unknown
  /// Whether the message asks for isolates around it.
  var isIsolated = false
  /// Whether its function can choose between variants.
  var isSelectable = false
  /// Whether showing it fails (the functions of the test suite can be told to).
  var failsToFormat = false

  enum Direction {
    case leftToRight, rightToLeft, unknown
  }

  static func fallback(_ source: String) -> MF2Value {
    MF2Value(content: .fallback(source), source: source)
  }

  var isFallback: Bool {
    if case .fallback = content { true } else { false }
  }

  /// The value as the text of an option or a key.
  var plainText: String? {
    switch content {
    case .text(let text): text
    case .number(let number): number.withoutTrailingZeros.description
    case .boolean(let flag): "\(flag)"
    case .date, .fallback: nil
    }
  }

  /// The value as a number, from its text where that is a number literal.
  var number: DecimalNumber? {
    switch content {
    case .number(let number): number
    case .text(let text): DecimalNumber(numberLiteral: text)
    case .boolean, .date, .fallback: nil
    }
  }
}

/// A date with a time of day, as its clock shows it.
struct MF2Date {
  let date: CalendarDate
  /// Milliseconds since midnight.
  let time: Double

  /// Milliseconds from 1970 to the date and time, were the zone UTC.
  var instant: Double { date.instant + time }

  /// Reads `2006-01-02` and `2006-01-02T15:04:06`, with fractions of seconds and an offset perhaps;
  /// `nil` for all else.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = CalendarDate(parts[0]) else { return nil }
    self.date = date
    guard parts.count == 2 else {
      time = 0
      return
    }
    guard let time = Self.milliseconds(Self.withoutOffset(parts[1])) else { return nil }
    self.time = time
  }

  private static func withoutOffset(_ text: Substring) -> Substring {
    if text.hasSuffix("Z") { return text.dropLast() }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      ClockTime(text[text.index(after: sign)...]) != nil
    else { return text }
    return text[..<sign]
  }

  private static func milliseconds(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 2,
      let clock = ClockTime("\(parts[0]):\(parts[1])"),
      parts[2].prefix(while: { $0 != "." }).utf8.count == 2,
      let seconds = DecimalNumber(parts[2]), !seconds.isNegative,
      let whole = Int(seconds.integerDigits), whole < 60, parts[2].first?.isNumber == true
    else { return nil }
    return clock.milliseconds + Double(whole) * 1000
  }
}

extension DecimalNumber {
  /// Most places that an exponent may move the point.
  private static let exponentLimit = 90

  /// Reads JSON's form of a number, as MessageFormat 2 does (UTS #35 part 9, `number-literal`):
  /// `-1.5e3`, no leading zeros; `nil` for all else.
  package init?(numberLiteral text: some StringProtocol) {
    var mantissa = Substring(text)
    var exponent = 0
    if let mark = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      let digits = mantissa[mantissa.index(after: mark)...]
      guard let number = Int(digits), digits.utf8.last.map({ $0 != 0x2D }) == true else {
        return nil
      }
      exponent = number
      mantissa = mantissa[..<mark]
    }
    let unsigned = mantissa.hasPrefix("-") ? mantissa.dropFirst() : mantissa
    guard abs(exponent) <= Self.exponentLimit, let first = unsigned.utf8.first,
      (0x30...0x39).contains(first),
      first != 0x30 || unsigned.utf8.count == 1 || unsigned.dropFirst().first == ".",
      let number = DecimalNumber(mantissa)
    else { return nil }
    guard exponent != 0 else {
      self = number
      return
    }
    self.init(Self.moved(number, by: exponent))
  }

  private static func moved(_ number: DecimalNumber, by exponent: Int) -> String {
    let zeros = String(repeating: "0", count: abs(exponent))
    let sign = number.isNegative ? "-" : ""
    if exponent < 0 {
      let digits = zeros + number.integerDigits
      return sign + "0" + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
        + number.fraction
    }
    let fraction = number.fraction + zeros
    let rest = fraction.dropFirst(exponent)
    return sign + number.integerDigits + fraction.prefix(exponent)
      + (rest.isEmpty ? "" : "." + rest)
  }

  /// The whole number nearest to this one, halves away from zero.
  var roundedToWhole: DecimalNumber {
    let whole = DecimalNumber((isNegative ? "-" : "") + integerDigits) ?? self
    guard let first = fraction.utf8.first, first >= 0x35 else { return whole }
    return whole.subtracting(DecimalNumber(isNegative ? 1 : -1))
  }
}
